import { dayNumber } from "@/lib/dates/civil-day";
import type { DaySpan } from "@/lib/timeline/frame";
import { spanDays } from "@/lib/timeline/frame";
import type { GroupLane } from "@/lib/timeline/group-lanes";
import { groupLayout } from "@/lib/timeline/group-layout";
import { type GroupMarks, groupColumns, markDays } from "@/lib/timeline/group-marks";
import { scaleTicks } from "@/lib/timeline/scale-ticks";
import type { FigureLinks } from "./figure-links";
import { GroupColumnMarks } from "./group-column";
import { GroupFrame } from "./group-frame";
import { GroupTicks } from "./group-ticks";

/**
 * A period with many events, each mark a bin of a lane. All places are shares of the width, so that one drawing serves a range
 * of widths and needs no script.
 */
export function GroupFigure({
  marks,
  lanes,
  level,
  period,
  plotPx,
  incomplete,
  label,
  links,
}: {
  marks: GroupMarks;
  lanes: readonly GroupLane[];
  /** Level of the bins. */
  level: number;
  period: DaySpan;
  /** About how wide time is drawn, for the choice of the lines. */
  plotPx: number;
  /** The days for which reports are still coming in; null where there are none. */
  incomplete: DaySpan | null;
  label: string;
  links: FigureLinks;
}) {
  const layout = groupLayout(lanes);
  const first = dayNumber(period.from);
  const days = spanDays(period);
  const left = (day: number) => `${share(day - first, days)}%`;
  const ticks = scaleTicks(first, first + days - 1, plotPx / days);
  return (
    <GroupFrame layout={layout} label={label}>
      <div className="groups-plot">
        <GroupTicks ticks={ticks} placeOf={(day) => ({ style: { left: left(day) } })} />
        {incomplete !== null && (
          <span
            className="groups-incomplete"
            style={{
              left: left(dayNumber(incomplete.from)),
              width: `${share(spanDays(incomplete), days)}%`,
            }}
          />
        )}
        {groupColumns(marks).map((column) => {
          const own = markDays(column, level, period);
          return (
            <GroupColumnMarks
              key={column.bin}
              column={column}
              level={level}
              layout={layout}
              bounds={period}
              links={links}
              place={{ left: left(dayNumber(own.from)), width: `${share(spanDays(own), days)}%` }}
            />
          );
        })}
      </div>
    </GroupFrame>
  );
}

function share(part: number, whole: number): number {
  return Math.round((100_000 * part) / whole) / 1000;
}
