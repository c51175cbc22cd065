import type { CSSProperties } from "react";
import type { ScaleTick } from "@/lib/timeline/scale-ticks";

/** The lines and words of time over a figure of groups; `placeOf` says where a day stands, by its style or for a script. */
export function GroupTicks({
  ticks,
  placeOf,
}: {
  ticks: readonly ScaleTick[];
  placeOf: (day: number) => { style: CSSProperties } | { "data-day": number };
}) {
  return (
    <div className="groups-ticks" aria-hidden="true">
      {ticks.map((tick) => (
        <span key={tick.day} className={tick.isStrong ? "is-strong" : undefined} {...placeOf(tick.day)}>
          {tick.label}
        </span>
      ))}
    </div>
  );
}
