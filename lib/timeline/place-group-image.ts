import { dayNumber } from "../dates/civil-day";
import { captionLines } from "./captions";
import { coarsenGroups, drawableLevel } from "./coarsen-bins";
import { shortCount } from "./count-label";
import { type DaySpan, spanDays } from "./frame";
import type { GroupLane } from "./group-lanes";
import { groupLayout, groupRoom } from "./group-layout";
import { groupMarks, groupTitle, markDays, mixShares } from "./group-marks";
import { round, roundRect } from "./place-mark";
import type { PlacedLine, PlacedRect, PlacedText, PlacedTick } from "./placed-figure";
import { scaleTicks } from "./scale-ticks";
import { textWidthPx, wrapText } from "./text-width";
import type { TimelineWindow } from "./timeline-window";

/** A figure of groups for a picture, px. */
export interface PlacedGroupImage {
  widthPx: number;
  heightPx: number;
  lines: PlacedTick[];
  channel: PlacedLine[];
  /** Why the channel is empty, line by line. */
  channelWords: { text: string; x: number; y: number }[];
  captions: PlacedText[];
  marks: {
    key: string;
    isContact: boolean;
    title: string;
    rect: PlacedRect;
    /** How far the announcements are verified: confirmed the whole height of the strip, half verified half of it. */
    fills: PlacedRect[];
    text: { text: string; x: number; y: number } | null;
    days: DaySpan;
  }[];
}

/** Places the groups of a window over some days of it; `emptyChannel` says why no coincidence is drawn. */
export function placeGroupImage(
  window: TimelineWindow,
  lanes: readonly GroupLane[],
  period: DaySpan,
  widthPx: number,
  emptyChannel: string,
): PlacedGroupImage {
  const { namesPx, plotPx } = groupRoom(widthPx);
  const layout = groupLayout(lanes);
  const days = spanDays(period);
  const first = dayNumber(period.from);
  const at = (day: number) => namesPx + ((day - first) * plotPx) / days;
  const own = window.level ?? 0;
  const level = drawableLevel(own, days, plotPx);
  const binDays = 2 ** level;
  const marks = groupMarks(coarsenGroups(window.groups, own, level), lanes, {
    first: Math.floor(first / binDays),
    last: Math.floor(dayNumber(period.to) / binDays),
  });
  const ticks = scaleTicks(first, first + days - 1, plotPx / days);
  const channelMiddle = (layout.channelTopPx + layout.channelBottomPx) / 2;
  // Beside the channel no lane is named, so where the days are narrow the words may begin at the edge.
  const wordsX = plotPx < 500 ? 0 : namesPx + 8;
  const channelLines = wrapText(emptyChannel, namesPx + plotPx - wordsX, 3);
  const across = (y: number): PlacedLine => ({ x1: namesPx, y1: y, x2: namesPx + plotPx, y2: y });
  return {
    widthPx,
    heightPx: layout.heightPx,
    lines: [
      ...ticks.map(({ day, isStrong }) => {
        const x = round(at(day));
        return { line: { x1: x, y1: 24, x2: x, y2: layout.heightPx }, isStrong };
      }),
      ...layout.lanes.map(({ y }) => ({ line: across(y), isStrong: false })),
    ],
    channel: [across(layout.channelTopPx), across(layout.channelBottomPx)],
    channelWords: channelLines.map((text, line) => ({
      text,
      x: wordsX,
      y: channelMiddle + 4 + 16 * (line - (channelLines.length - 1) / 2),
    })),
    captions: [
      ...ticks.flatMap(({ day, label }): PlacedText[] =>
        label === ""
          ? []
          : [
              {
                text: label,
                after: null,
                x: round(at(day) + 5),
                y: 16,
                anchor: "start",
                tone: "quiet",
                isBold: false,
              },
            ],
      ),
      ...layout.lanes.flatMap(({ lane, y }) => captionLines(lane.name, "", y + 4, namesPx, 0)),
    ],
    marks: layout.lanes.flatMap(({ lane, y }) =>
      (marks.get(lane.id) ?? []).map((mark) => {
        const isContact = lane.kind === "contacts";
        const span = markDays(mark, level, period);
        const start = at(dayNumber(span.from)) + 2;
        const width = Math.max(4, at(dayNumber(span.to) + 1) - 2 - start);
        const height = isContact ? 18 : 24;
        const rect = { x: start, y: y - height / 2, width, height };
        const words = shortCount(mark.count);
        const shares = isContact ? null : mixShares(mark);
        const strip = (from: number, to: number, tall: number): PlacedRect[] =>
          to <= from
            ? []
            : [
                roundRect({
                  x: start + (from / 100) * width,
                  y: y + height / 2 - tall,
                  width: ((to - from) / 100) * width,
                  height: tall,
                }),
              ];
        return {
          key: mark.key,
          isContact,
          title: groupTitle(mark, lane, level, period),
          rect: roundRect(rect),
          fills:
            shares === null
              ? []
              : [...strip(0, shares.confirmed, 6), ...strip(shares.confirmed, shares.half, 3)],
          text:
            textWidthPx(words, 12, true) > width - 2
              ? null
              : { text: words, x: round(start + width / 2), y: y + (isContact ? 4 : 2) },
          days: span,
        };
      }),
    ),
  };
}
