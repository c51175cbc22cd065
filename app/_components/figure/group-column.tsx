import type { CSSProperties } from "react";
import type { DaySpan } from "@/lib/timeline/frame";
import type { GroupLayout } from "@/lib/timeline/group-layout";
import { type GroupColumn, groupTitle, markDays } from "@/lib/timeline/group-marks";
import type { FigureLinks } from "./figure-links";
import { GroupMarkLink } from "./group-mark";

/** All marks of a bin. The column alone has a place along the time, so a zoom moves some fifty elements, not hundreds. */
export function GroupColumnMarks({
  column,
  level,
  layout,
  bounds,
  links,
  place,
  day,
}: {
  column: GroupColumn;
  level: number;
  layout: GroupLayout;
  bounds: DaySpan;
  links: FigureLinks;
  place?: CSSProperties;
  /** In a figure that moves: the day from which its place is worked out. */
  day?: number;
}) {
  const own = markDays(column, level, bounds);
  const href = links.days(own.from, own.to);
  return (
    <div className="groups-column" style={place} data-day={day}>
      {column.marks.map((mark) => {
        const placed = layout.lanes.find(({ lane }) => lane.id === mark.laneId);
        return placed === undefined ? null : (
          <GroupMarkLink
            key={mark.key}
            mark={mark}
            isContact={placed.lane.kind === "contacts"}
            title={groupTitle(mark, placed.lane, level, bounds)}
            href={href}
            top={placed.y}
            opens={links.opens}
          />
        );
      })}
    </div>
  );
}
