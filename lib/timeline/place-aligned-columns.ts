import { capitalised } from "../capitalised";
import { civilDayParts } from "../dates/civil-day";
import { englishDates } from "../dates/date-words";
import { alignedReachDays } from "./aligned-density";
import type { AlignedInput, AlignedRow } from "./aligned-input";
import { quietText } from "./aligned-rows-layout";
import { Taken } from "./collision";
import { shortName } from "./event-words";
import { placeAlignedDensity, withDensityKeys } from "./place-aligned-density";
import {
  alignedContactMark,
  alignedFlagMark,
  alignedFlagName,
  alignedFlags,
  alignedTargets,
  noClaimWords,
} from "./place-aligned-marks";
import { sharedYear } from "./place-aligned-words";
import { round, roundRect } from "./place-mark";
import type { PlacedAligned } from "./placed-aligned";
import type { PlacedLine, PlacedMark, PlacedRect, PlacedText } from "./placed-figure";
import { textWidthPx, wrapText } from "./text-width";

const axisPx = 36;
const densityPx = 56;
const leastColumnPx = 26;
const widestColumnPx = 72;
const most = 8;
const headPx = 62;
const pxPerDay = 10;
const touchPx = 44;

/** How many contacts fit as columns. */
export function mostColumns(widthPx: number): number {
  return Math.min(most, Math.floor((widthPx - axisPx - densityPx - 24) / leastColumnPx));
}

/** Turned: days run down, contacts from left to right, the density at their right. */
export function placeAlignedColumns(input: AlignedInput, widthPx: number): PlacedAligned {
  const count = Math.max(1, input.rows.length);
  const columnPx = Math.min(widestColumnPx, (widthPx - axisPx - densityPx - 24) / count);
  const plotEnd = axisPx + count * columnPx;
  const densityBase = plotEnd + 12;
  // Day 0 is a band of its own: the contacts stand in it, and over them what fell on that day.
  const hasSameDay = input.rows.some(({ claims }) => claims.some(({ middle }) => middle === 0));
  const zeroPx = hasSameDay ? 56 : 36;
  const zeroTop = headPx + alignedReachDays * pxPerDay;
  const end = zeroTop + zeroPx + alignedReachDays * pxPerDay;
  const edgesOf = (offset: number) => {
    if (offset < 0) {
      const start = headPx + (offset + alignedReachDays) * pxPerDay;
      return { start, end: Math.min(zeroTop, start + pxPerDay) };
    }
    if (offset === 0) return { start: zeroTop, end: zeroTop + zeroPx };
    // Half a day after day 0 is where a vague lag of 0 to 1 lies.
    const start = zeroTop + zeroPx + (offset - 1) * pxPerDay;
    return { start: Math.max(zeroTop + zeroPx, start), end: Math.max(zeroTop + zeroPx, start) + pxPerDay };
  };
  const middle = (offset: number) => {
    if (offset === 0) return zeroTop + 12;
    const held = Math.min(alignedReachDays, Math.max(-alignedReachDays, offset));
    const { start, end: last } = edgesOf(held);
    return (start + last) / 2;
  };
  const discY = zeroTop + (hasSameDay ? 39 : 19);
  const taken = new Taken();
  const columns = input.rows.map((row, at) =>
    placeColumn(row, { x: axisPx + (at + 0.5) * columnPx, columnPx, middle, edgesOf, discY, taken }),
  );
  const across = (y: number, to: number): PlacedLine => ({
    x1: axisPx - 4,
    y1: round(y),
    x2: to,
    y2: round(y),
  });
  const density = placeAlignedDensity(input.density, {
    edgesOf,
    base: densityBase,
    lengthPx: widthPx - densityBase - 12,
    orientation: "turned",
  });
  const notes = noteLines(input, widthPx, end + 62);
  const year = sharedYear(input.rows);
  const offsets = [-30, -20, -10, 10, 20, 30];
  return {
    form: "columns",
    widthPx,
    heightPx: round((notes.at(-1)?.y ?? end + 44) + 8),
    plot: roundRect({ x: axisPx, y: headPx, width: plotEnd - axisPx, height: end - headPx }),
    windows: windowsOf(input, edgesOf, columnPx, widthPx),
    grid: [
      ...offsets.map((offset) => across(middle(offset), widthPx - 4)),
      ...columns.map(({ x }) => ({ x1: round(x), y1: headPx, x2: round(x), y2: round(end) })),
    ],
    zero: [across(zeroTop, widthPx - 4), across(zeroTop + zeroPx, widthPx - 4)],
    shades: columns.flatMap(({ shades }) => shades),
    marks: columns.flatMap(({ marks }) => marks),
    captions: [
      ...offsets.map((offset) =>
        quietText(offset < 0 ? `−${-offset}` : `+${offset}`, axisPx - 8, middle(offset) + 4, "end"),
      ),
      { ...quietText("day 0", 0, discY + 4, "start"), tone: "ink", isBold: true },
      ...columns.flatMap(({ row, x }) => headLines(row, x, { hasYear: year === null, columnPx })),
      ...(year === null ? [] : [quietText(year, 0, headPx - 12, "start")]),
      ...notes,
    ],
    labels: columns.flatMap(({ labels }) => labels),
    density: withDensityKeys(density, { x: 0, y: end + 24, maxPx: widthPx }),
  };
}

interface ColumnScene {
  x: number;
  columnPx: number;
  middle: (offset: number) => number;
  edgesOf: (offset: number) => { start: number; end: number };
  discY: number;
  taken: Taken;
}

function placeColumn(row: AlignedRow, { x, columnPx, middle, edgesOf, discY, taken }: ColumnScene) {
  const key = `column-${row.contact.id}`;
  const half = Math.min(touchPx, columnPx) / 2;
  const flags = alignedFlags(row, middle, touchPx).sort((a, b) => (a.poles[0] ?? 0) - (b.poles[0] ?? 0));
  const boxes = flags.map((flag): PlacedRect => {
    const first = flag.poles[0] ?? 0;
    const last = flag.poles.at(-1) ?? first;
    const centre = (first + last) / 2;
    const isGroup = flag.claims.length > 1;
    // A group covers the days of its claims, as it does where time runs across.
    const height = isGroup ? Math.max(18, last - first + 12) : 12;
    const width = isGroup ? 22 : 18;
    return { x: x - width / 2, y: centre - height / 2, width, height };
  });
  for (const box of boxes) taken.add(box);
  taken.add({ x: x - 12, y: discY - 12, width: 24, height: 24 });
  const targets = alignedTargets(
    boxes.map(({ y, height }) => ({ start: y, end: y + height })),
    touchPx,
  );
  const flagMarks = flags.flatMap((flag, at): PlacedMark[] => {
    const box = boxes[at];
    if (box === undefined) return [];
    const { start, end } = targets[at] ?? { start: box.y, end: box.y + box.height };
    // The disc keeps its own 24 px.
    const [top, bottom] =
      box.y < discY - 12 ? [start, Math.min(end, discY - 12)] : [Math.max(start, discY + 12), end];
    const target = roundRect({ x: x - half, y: top, width: 2 * half, height: bottom - top });
    const poles = flag.poles.map(
      (px): PlacedLine => ({ x1: round(x - 13), y1: px, x2: round(x - 9), y2: px }),
    );
    return [alignedFlagMark(flag, key, roundRect(box), poles, target)];
  });
  const shades = row.claims
    .filter(({ low, high }) => high > low)
    .map(({ low, high }) => {
      const start = edgesOf(low).start;
      return roundRect({ x: x - 7, y: start, width: 14, height: edgesOf(high).end - start });
    });
  const labels = flags.flatMap((flag, at): PlacedText[] => {
    const box = boxes[at];
    const name = alignedFlagName(flag);
    if (box === undefined || name === null) return [];
    const text: PlacedText = {
      text: name.text,
      after: null,
      x: round(x),
      y: round(box.y + box.height + 12),
      anchor: "middle",
      tone: name.isPair ? "coincidence" : "quiet",
      isBold: name.isPair,
    };
    const fits = textWidthPx(name.text, 12, name.isPair) <= columnPx - 2;
    return fits && taken.claim(text, 1) ? [text] : [];
  });
  const discTarget = roundRect({ x: x - half, y: discY - 12, width: 2 * half, height: 24 });
  const marks = [...flagMarks, alignedContactMark(row, key, { x, y: discY }, discTarget)];
  return { row, x, marks, shades, labels };
}

function windowsOf(
  input: AlignedInput,
  edgesOf: (offset: number) => { start: number; end: number },
  columnPx: number,
  widthPx: number,
): PlacedRect[] {
  const rectOf = (window: AlignedRow["window"], x: number, width: number): PlacedRect[] => {
    if (window === null) return [];
    const low = Math.max(-alignedReachDays, window.low);
    const high = Math.min(alignedReachDays, window.high);
    if (low > high) return [];
    const y = edgesOf(low).start;
    return [roundRect({ x, y, width, height: edgesOf(high).end - y })];
  };
  if (input.rule.definition.direction !== "betweenPublicAndHeld") {
    return rectOf(input.rows[0]?.window ?? null, axisPx, widthPx - axisPx - 4);
  }
  return input.rows.flatMap((row, at) => rectOf(row.window, axisPx + at * columnPx, columnPx));
}

/** Columns narrower than this have short words over them. */
const leastWordsPx = 36;

/** "11", "Feb" over a column; "about" where the day is vague, "c." where that has no room. */
function headLines(
  { contact, dates = englishDates }: AlignedRow,
  x: number,
  { hasYear, columnPx }: { hasYear: boolean; columnPx: number },
): PlacedText[] {
  const isShort = columnPx < leastWordsPx;
  const day = String(civilDayParts(contact.earliestDay).dayOfMonth);
  const month = dates.shortMonth(contact.earliestDay);
  const isVague = contact.latestStartDay !== contact.earliestDay;
  const year = isShort ? `’${contact.earliestDay.slice(2, 4)}` : contact.earliestDay.slice(0, 4);
  const lines = [isVague ? (isShort ? "c." : "about") : day, month, ...(hasYear ? [year] : [])];
  const first = headPx - 12 - 15 * (lines.length - 1);
  return lines.map(
    (text, at): PlacedText => ({
      ...quietText(text, x, first + 15 * at, "middle"),
      tone: "ink",
      isBold: at < 2 && !isVague,
    }),
  );
}

/** The claims that count and the contacts without one, in words under the figure: a column is too narrow for them. */
function noteLines(input: AlignedInput, widthPx: number, y: number): PlacedText[] {
  const without = input.rows.filter(({ claims }) => claims.length === 0);
  const dateOf = ({ contact, dates = englishDates }: AlignedRow) => dates.edtf(contact.date);
  const words = noClaimWords(input.rule.words.antecedentOne, alignedReachDays);
  const counting = input.rows.flatMap((row) => {
    const names = row.claims.flatMap(({ event, pair }) => {
      const name = pair === null ? null : shortName(event, true);
      return name === null ? [] : [pair === "possible" ? `possibly ${name}` : name];
    });
    return names.length === 0 ? [] : [`${dateOf(row)}: ${names.join(", ")}`];
  });
  const texts = [
    ...(counting.length === 0
      ? []
      : [`${capitalised(input.rule.words.antecedentMany)} that count, ${counting.join("; ")}.`]),
    ...(without.length === 0 ? [] : [`${capitalised(words)}: ${without.map(dateOf).join("; ")}.`]),
  ];
  return texts
    .flatMap((text) => wrapText(text, widthPx, 12))
    .map((line, at) => quietText(line, 0, y + 16 * at, "start"));
}
