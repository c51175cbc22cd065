import { type CivilDay, dayFromNumber } from "../dates/civil-day";
import { spanOf } from "./event-span";
import { round } from "./place-mark";
import type { PlacedRect, PlacedText } from "./placed-figure";
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

const stripHeightPx = 64;
const namesPx = 16;

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

/** Places the overview of a period, its plot between `startPx` and `endPx`. Throws RangeError on a reversed period. */
export function placeOverview(
  events: readonly TimelineEvent[],
  period: { from: CivilDay; to: CivilDay },
  size: { widthPx: number; startPx: number; endPx: number },
): PlacedOverview {
  const scale = timeScale(period.from, period.to, size.startPx, size.endPx);
  const bins = binWeeks(events, period.from, period.to);
  const most = Math.max(1, ...bins.map((bin) => Math.max(bin.contacts, bin.announcements)));
  const axisY = namesPx + Math.round(stripHeightPx / 2);
  const unit = (stripHeightPx / 2 - 5) / most;
  const bar = (at: number, count: number, isUp: boolean): PlacedRect => ({
    x: round(scale.at(scale.firstDay + at * 7) + 1),
    y: round(isUp ? axisY - 1 - count * unit : axisY + 1),
    width: round(
      Math.max(1.5, Math.min(7, scale.lastDay - scale.firstDay + 1 - at * 7) * scale.pxPerDay - 2),
    ),
    height: round(count * unit),
  });
  const ticks = monthTicks(scale);
  return {
    widthPx: size.widthPx,
    heightPx: namesPx + stripHeightPx,
    axisY,
    scale: { startPx: scale.startPx, endPx: scale.endPx, pxPerDay: scale.pxPerDay },
    bins,
    contactBars: bins.flatMap((bin, at) => (bin.contacts === 0 ? [] : [bar(at, bin.contacts, true)])),
    announcementBars: bins.flatMap((bin, at) =>
      bin.announcements === 0 ? [] : [bar(at, bin.announcements, false)],
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
