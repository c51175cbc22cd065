import { dayNumber } from "../dates/civil-day";
import { formatDay } from "../dates/format-edtf";
import type { LabelledMark } from "./lane-labels";
import { round } from "./place-mark";
import type { PlacedMark, PlacedText } from "./placed-figure";
import type { TimeScale } from "./time-scale";

/** A contact's mark with the tick of the day on which it was made public, and the words beside it. */
export interface MadePublicMark {
  key: string;
  mark: PlacedMark;
  label: PlacedText | null;
}

const leastLeaderPx = 24;

/** Ticks of the days made public, dotted to the mark, where such a day is known, shown, and apart from the mark. */
export function placeMadePublic(lane: readonly LabelledMark[], scale: TimeScale): MadePublicMark[] {
  return lane.flatMap(({ mark, events }, at) => {
    const [event] = events;
    if (events.length !== 1 || event?.type !== "contact" || event.madePublic === null) return [];
    const { earliestDay, latestDay } = event.madePublic;
    const day = dayNumber(earliestDay);
    if (earliestDay !== latestDay || day < scale.firstDay || day > scale.lastDay) return [];
    const px = round(scale.middle(day));
    const isBefore = px < mark.x;
    const edge = round(mark.x + (isBefore ? -1 : 1) * (mark.widthPx / 2 + (mark.isSelected ? 6 : 1)));
    if (Math.abs(edge - px) < leastLeaderPx || meetsNeighbour(lane, at, px)) return [];
    return [
      {
        key: mark.key,
        mark: {
          ...mark,
          poles: [{ x1: px, y1: mark.y - 7, x2: px, y2: mark.y + 7 }],
          leader: { x1: px, y1: mark.y, x2: edge, y2: mark.y },
        },
        label: {
          text: `made public ${formatDay(earliestDay, "short")}`,
          after: null,
          x: isBefore ? px - 8 : px + 8,
          y: round(mark.y + 4),
          anchor: isBefore ? "end" : "start",
          tone: "quiet",
          isBold: false,
        },
      },
    ];
  });
}

function meetsNeighbour(lane: readonly LabelledMark[], at: number, px: number): boolean {
  const own = lane[at]?.mark;
  if (own === undefined) return true;
  return lane.some(
    ({ mark }, other) =>
      other !== at &&
      mark.x + mark.widthPx / 2 > Math.min(px, own.x) - 6 &&
      mark.x - mark.widthPx / 2 < Math.max(px, own.x) + 6,
  );
}
