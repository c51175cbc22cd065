import { type CivilDay, dayFromNumber, dayNumber } from "../dates/civil-day";
import { spanOf } from "./event-span";
import { round } from "./place-mark";
import type { PlacedRect, PlacedText } from "./placed-figure";
import { scaleTicks } from "./scale-ticks";
import { type TimeScale, timeScale } from "./time-scale";
import { monthTicks } from "./time-ticks";
import type { TimelineEvent } from "./timeline-event";

/** Events of seven days, by type, counted where they start. */
export interface WeekBin {
  from: CivilDay;
  to: CivilDay;
  contacts: number;
  announcements: number;
}

/** The overview strip: bars up for contacts and down for announcements, month lines, and the axis between them. */
export interface PlacedOverview {
  widthPx: number;
  heightPx: number;
  axisY: number;
  scale: Pick<TimeScale, "startPx" | "endPx" | "pxPerDay">;
  bins: WeekBin[];
  contactBars: PlacedRect[];
  announcementBars: PlacedRect[];
  /** px of the month lines. */
  months: number[];
  monthNames: PlacedText[];
  from: CivilDay;
  to: CivilDay;
}

/** Width of the strip, and where its plot begins and ends, px. */
export interface OverviewSize {
  widthPx: number;
  startPx: number;
  endPx: number;
}

const stripHeightPx = 64;
const namesPx = 16;
const leastMonthPx = 12;

/** Counts events in runs of seven days from `from` on, the last run cut at `to`; events outside are left out. */
export function binWeeks(events: readonly TimelineEvent[], from: CivilDay, to: CivilDay): WeekBin[] {
  const { firstDay, lastDay } = timeScale(from, to, 0, 1);
  const count = Math.ceil((lastDay - firstDay + 1) / 7);
  const bins = Array.from(
    { length: count },
    (_, at): WeekBin => ({
      from: dayFromNumber(firstDay + at * 7),
      to: dayFromNumber(Math.min(lastDay, firstDay + at * 7 + 6)),
      contacts: 0,
      announcements: 0,
    }),
  );
  for (const event of events) {
    const day = Math.floor(spanOf(event).start);
    if (day < firstDay || day > lastDay) continue;
    const bin = bins[Math.floor((day - firstDay) / 7)];
    if (bin === undefined) continue;
    if (event.type === "contact") bin.contacts += 1;
    else bin.announcements += 1;
  }
  return bins;
}

/** Places the overview of a period from its events, a bar a week. Throws RangeError on a reversed period. */
export function placeOverview(
  events: readonly TimelineEvent[],
  period: { from: CivilDay; to: CivilDay },
  size: OverviewSize,
): PlacedOverview {
  return placeOverviewBins(binWeeks(events, period.from, period.to), period, size);
}

/** Places the overview of a period from counted runs of days, in order. Throws RangeError on a reversed period. */
export function placeOverviewBins(
  bins: readonly WeekBin[],
  period: { from: CivilDay; to: CivilDay },
  size: OverviewSize,
): PlacedOverview {
  const scale = timeScale(period.from, period.to, size.startPx, size.endPx);
  const most = bins.reduce((high, bin) => Math.max(high, bin.contacts, bin.announcements), 1);
  const axisY = namesPx + Math.round(stripHeightPx / 2);
  const unit = (stripHeightPx / 2 - 5) / most;
  const bar = ({ from, to }: WeekBin, count: number, isUp: boolean): PlacedRect => {
    const first = Math.max(scale.firstDay, dayNumber(from));
    const days = Math.min(scale.lastDay, dayNumber(to)) + 1 - first;
    // Narrow bars keep no gap: at two px it would be half of them.
    const gapPx = days * scale.pxPerDay > 5 ? 2 : 0;
    const height = count * unit;
    return {
      x: round(scale.at(first) + gapPx / 2),
      y: round(isUp ? axisY - 1 - height : axisY + 1),
      width: round(Math.max(1.5, days * scale.pxPerDay - gapPx)),
      height: round(height),
    };
  };
  const ticks = overviewTicks(scale);
  return {
    widthPx: size.widthPx,
    heightPx: namesPx + stripHeightPx,
    axisY,
    scale: { startPx: scale.startPx, endPx: scale.endPx, pxPerDay: scale.pxPerDay },
    bins: [...bins],
    contactBars: bins.flatMap((bin) => (bin.contacts === 0 ? [] : [bar(bin, bin.contacts, true)])),
    announcementBars: bins.flatMap((bin) =>
      bin.announcements === 0 ? [] : [bar(bin, bin.announcements, false)],
    ),
    months: [...ticks.map((tick) => round(tick.px)), round(scale.endPx)],
    monthNames: ticks.flatMap((tick): PlacedText[] =>
      tick.label === null
        ? []
        : [
            {
              text: tick.label,
              after: null,
              x: round(tick.px + 4),
              y: 11,
              anchor: "start",
              tone: "quiet",
              isBold: false,
            },
          ],
    ),
    from: period.from,
    to: period.to,
  };
}

/** Months, or, where they would stand too close, years. */
function overviewTicks(scale: TimeScale): { px: number; label: string | null }[] {
  if (scale.pxPerDay * 30 >= leastMonthPx) return monthTicks(scale);
  return scaleTicks(scale.firstDay, scale.lastDay, scale.pxPerDay).map(({ day, label }) => ({
    px: scale.at(day),
    label,
  }));
}

/** The frame over the overview for days that are magnified, clipped to its period; null where they do not meet. */
export function frameRect(
  overview: PlacedOverview,
  frame: { from: CivilDay; to: CivilDay },
): PlacedRect | null {
  if (frame.to < overview.from || frame.from > overview.to) return null;
  const scale = timeScale(overview.from, overview.to, overview.scale.startPx, overview.scale.endPx);
  const days = timeScale(frame.from, frame.to, 0, 1);
  const start = Math.max(scale.startPx, scale.at(days.firstDay));
  const end = Math.min(scale.endPx, scale.at(days.lastDay + 1));
  return { x: round(start), y: namesPx, width: round(end - start), height: stripHeightPx };
}
