import type { CSSProperties } from "react";
import type { PlacedMark } from "@/lib/timeline/placed-figure";
import { type FigureLinks, hrefOf, openingAttributes } from "./figure-links";
import type { PatternIds } from "./figure-patterns";
import { MarkShape } from "./mark-shape";

interface FigureMarkProps {
  mark: PlacedMark;
  ids: PatternIds;
  links: FigureLinks;
  /** Whether the link carries the key of its mark. */
  hasKey: boolean;
  /** Where a moving figure stretches it to. */
  style?: CSSProperties;
}

/** A mark as a link, with a target larger than its drawing. The title is its name and its tooltip. */
export function FigureMark({ mark, ids, links, hasKey, style }: FigureMarkProps) {
  const { target } = mark;
  return (
    <a
      className={mark.isContact ? "fig-mark" : "fig-mark fig-mark-announce"}
      href={hrefOf(mark, links)}
      data-mark={hasKey ? mark.key : undefined}
      style={style}
      {...openingAttributes(links.opens)}
    >
      <title>{mark.title}</title>
      <rect className="fig-target" {...target} />
      {mark.poles.map((pole) => (
        <line
          key={`${pole.x1},${pole.y1}`}
          className={mark.isContact ? "fig-tick-public" : "fig-pole"}
          {...pole}
        />
      ))}
      {mark.leader !== null && <line className="fig-leader" {...mark.leader} />}
      {mark.isSelected && <Ring mark={mark} className="fig-selected" gapPx={6} />}
      <MarkShape mark={mark} ids={ids} />
      <Ring mark={mark} className="fig-focus" gapPx={mark.isSelected ? 9 : 4} />
    </a>
  );
}

function Ring({ mark, className, gapPx }: { mark: PlacedMark; className: string; gapPx: number }) {
  const width = mark.widthPx + 2 * gapPx;
  const height = mark.heightPx + 2 * gapPx;
  return (
    <rect
      className={className}
      x={mark.x - width / 2}
      y={mark.y - height / 2}
      width={width}
      height={height}
      rx={mark.isContact ? Math.min(width, height) / 2 : 2}
    />
  );
}
