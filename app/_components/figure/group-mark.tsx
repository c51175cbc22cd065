import type { CSSProperties } from "react";
import { shortCount } from "@/lib/timeline/count-label";
import { type GroupMark, mixShares } from "@/lib/timeline/group-marks";
import { type LinkOpening, openingAttributes } from "./figure-links";

/** A custom property of CSS beside the usual ones; React passes it on as it stands. */
export type MarkStyle = CSSProperties & Record<`--${string}`, string | number>;

/**
 * All events of a lane in a bin, as one link and one element: a page holds hundreds. The strip at the foot of a box of
 * announcements shows how far they are verified.
 */
export function GroupMarkLink({
  mark,
  isContact,
  title,
  href,
  top,
  opens,
}: {
  mark: GroupMark;
  isContact: boolean;
  title: string;
  href: string;
  /** Middle of its lane, px. */
  top: number;
  opens: LinkOpening;
}) {
  const shares = isContact ? null : mixShares(mark);
  const label = shortCount(mark.count);
  const style: MarkStyle =
    shares === null
      ? { top }
      : {
          top,
          "--confirmed": `${shares.confirmed}%`,
          "--half": `${shares.half}%`,
          "--claimed": `${shares.claimed}%`,
        };
  return (
    <a
      className={isContact ? "group group-contact" : "group group-announce"}
      href={href}
      // Who says aloud what the mark shows finds it, also where the count is shortened: "1.8k".
      aria-label={title.includes(label) ? title : `${title}; ${label}`}
      data-mark={mark.key}
      style={style}
      {...openingAttributes(opens)}
    >
      {label}
    </a>
  );
}
