import { formatEdtf } from "../dates/format-edtf";
import { alignedReachDays } from "./aligned-density";
import type { AlignedInput, AlignedRow } from "./aligned-input";
import { captionLines } from "./captions";
import { Taken } from "./collision";
import { shortName } from "./event-words";
import { placeAlignedDensity, withDensityKeys } from "./place-aligned-density";
import {
  type AlignedFlag,
  alignedContactMark,
  alignedFlagMark,
  alignedFlagName,
  alignedFlags,
  noClaimWords,
} from "./place-aligned-marks";
import { sharedYear, withoutYear } from "./place-aligned-words";
import { round, roundRect } from "./place-mark";
import type { PlacedAligned } from "./placed-aligned";
import type { PlacedLine, PlacedMark, PlacedRect, PlacedText } from "./placed-figure";
import { fitText, textWidthPx, wrapText } from "./text-width";

export interface AlignedRowsOptions {
  /** False leaves the density out, for pictures with little room. */
  hasDensity?: boolean;
}

/** Lengths of one form, px. */
interface RowsLayout {
  startX: number;
  endX: number;
  namesPx: number;
  /** From the top of a row to its line, and from the line to the next row. */
  abovePx: number;
  belowPx: number;
  joinPx: number;
  touchPx: number;
  /** Whether date and place share a line. */
  isOneLine: boolean;
}

const topPx = 26;
const flagPx = 18;
const groupPx = 22;
/** The box of a flag stands clear of the disc under it. */
const boxBottomPx = 14;
const discPx = 12;
const densityGapPx = 26;
const densityPx = 76;

function layoutOf(form: "rows" | "strips", widthPx: number): RowsLayout {
  if (form === "strips") {
    const sides = { startX: 14, endX: widthPx - 8, namesPx: 0 };
    return { ...sides, abovePx: 54, belowPx: 18, joinPx: 44, touchPx: 44, isOneLine: false };
  }
  const isOneLine = widthPx >= 800;
  const namesPx = isOneLine ? 212 : 136;
  return {
    startX: namesPx + 16,
    endX: widthPx - (isOneLine ? 44 : 16),
    namesPx,
    abovePx: 30,
    belowPx: 12,
    joinPx: 24,
    touchPx: 24,
    isOneLine,
  };
}

/** A row a contact, days from left to right. */
export function placeAlignedRows(
  input: AlignedInput,
  widthPx: number,
  form: "rows" | "strips",
  { hasDensity = true }: AlignedRowsOptions = {},
): PlacedAligned {
  const layout = layoutOf(form, widthPx);
  const { startX, endX } = layout;
  const perDay = (endX - startX) / (2 * alignedReachDays + 1);
  const edgesOf = (offset: number) => {
    const start = startX + (offset + alignedReachDays) * perDay;
    return { start, end: start + perDay };
  };
  const clamped = (px: number) => Math.min(endX, Math.max(startX, px));
  const middle = (offset: number) => clamped(edgesOf(offset).start + perDay / 2);
  const rowPx = layout.abovePx + layout.belowPx;
  const rowsEnd = topPx + input.rows.length * rowPx;
  const plot = roundRect({ x: startX, y: topPx, width: endX - startX, height: rowsEnd - topPx });
  const taken = new Taken();
  const scene: RowScene = { layout, middle, edgesOf, taken, input, plot };
  const rows = input.rows.map((row, at) => placeRow(row, topPx + at * rowPx + layout.abovePx, scene));
  const labels = rows.flatMap(({ row, y, flags }) => labelRow(row, y, flags, scene));
  const density = hasDensity
    ? placeAlignedDensity(input.density, {
        edgesOf,
        base: rowsEnd + densityGapPx + densityPx,
        lengthPx: densityPx,
        orientation: "across",
      })
    : null;
  const bottom =
    density === null
      ? rowsEnd + 4
      : density.base.y1 + (density.band !== null && layout.namesPx === 0 ? 66 : 48);
  const year = sharedYear(input.rows);
  const tickOffsets = endX - startX > 500 ? [-30, -20, -10, 0, 10, 20, 30] : [-30, -15, 0, 15, 30];
  const upright = (offset: number, from: number, to: number): PlacedLine => {
    const x = round(middle(offset));
    return { x1: x, y1: round(from), x2: x, y2: round(to) };
  };
  const end = density === null ? rowsEnd : density.base.y1;
  return {
    form,
    widthPx,
    heightPx: round(bottom),
    plot,
    windows: windowsOf(input, edgesOf, clamped, rows, layout, density === null ? rowsEnd : end),
    grid: [
      ...tickOffsets.filter((offset) => offset !== 0).map((offset) => upright(offset, topPx, end)),
      ...rows.map(({ y }) => ({ x1: round(startX), y1: round(y), x2: round(endX), y2: round(y) })),
    ],
    zero: [upright(0, topPx - 4, end)],
    shades: rows.flatMap(({ shades }) => shades),
    marks: rows.flatMap(({ marks }) => marks),
    captions: [
      ...headCaptions(input, tickOffsets, middle, clamped, edgesOf, widthPx),
      ...(year === null || layout.namesPx === 0 ? [] : [caption(year, 0, 14, "start", false)]),
      ...rows.flatMap(({ row, y }) => nameCaptions(row, y, layout, widthPx, year)),
      ...(density === null
        ? []
        : [
            ...tickOffsets.map((offset) =>
              caption(dayWords(offset), middle(offset), density.base.y1 + 18, anchorAt(offset), false),
            ),
            ...densityCaptions(input, layout, rowsEnd),
          ]),
    ],
    labels,
    density:
      density === null
        ? null
        : withDensityKeys(density, {
            x: startX,
            y: density.base.y1 + 42,
            maxPx: endX - startX,
          }),
  };
}

interface RowScene {
  layout: RowsLayout;
  middle: (offset: number) => number;
  edgesOf: (offset: number) => { start: number; end: number };
  taken: Taken;
  input: AlignedInput;
  plot: PlacedRect;
}

interface PlacedFlagBox {
  flag: AlignedFlag;
  box: PlacedRect;
}

interface PlacedRow {
  row: AlignedRow;
  y: number;
  marks: PlacedMark[];
  flags: PlacedFlagBox[];
  shades: PlacedRect[];
}

function placeRow(row: AlignedRow, y: number, { layout, middle, edgesOf, taken, plot }: RowScene): PlacedRow {
  const key = `row-${row.contact.id}`;
  const zeroX = middle(0);
  const flags = alignedFlags(row, middle, layout.joinPx).map((flag) => ({ flag, box: boxOf(flag, y, plot) }));
  const disc = { x: zeroX - discPx, y: y - discPx, width: 2 * discPx, height: 2 * discPx };
  taken.add(disc);
  const targets = targetsOf(flags, layout.touchPx);
  const flagMarks = flags.map(({ flag, box }, at) => {
    const poles = flag.poles.map((px): PlacedLine => {
      const isOverDisc = Math.abs(px - zeroX) < discPx + 1;
      return { x1: px, y1: round(box.y), x2: px, y2: round(isOverDisc ? y - discPx : y) };
    });
    const span = { x: Math.min(box.x, ...flag.poles) - 1, width: 0 };
    const spanEnd = Math.max(box.x + box.width, ...flag.poles) + 1;
    taken.add({ x: span.x, y: box.y, width: spanEnd - span.x, height: y - box.y });
    const across = targets[at] ?? { start: box.x, end: box.x + box.width };
    const target = roundRect({
      x: across.start,
      y: y - layout.abovePx + 2 + (layout.namesPx === 0 ? 16 : 0),
      width: across.end - across.start,
      height: layout.namesPx === 0 ? 26 : layout.abovePx - 14,
    });
    return alignedFlagMark(flag, key, roundRect(box), poles, target);
  });
  const target = roundRect({ x: zeroX - 12, y: y - 12, width: 24, height: 24 });
  const shades = row.claims
    .filter(({ low, high }) => high > low)
    .map(({ low, high }) => {
      const start = edgesOf(low).start;
      return roundRect({ x: start, y: y - boxBottomPx - 13, width: edgesOf(high).end - start, height: 14 });
    });
  return {
    row,
    y,
    flags,
    shades,
    marks: [...flagMarks, alignedContactMark(row, key, { x: zeroX, y }, target)],
  };
}

/** Before day 0 the box lies at the left of its last pole, after it at the right of its first; a group covers its poles. */
function boxOf(flag: AlignedFlag, y: number, plot: PlacedRect): PlacedRect {
  const first = flag.poles[0] ?? 0;
  const last = flag.poles.at(-1) ?? first;
  const isGroup = flag.claims.length > 1;
  const width = isGroup ? Math.max(groupPx, last - first + 1.5) : flagPx;
  const height = isGroup ? 18 : 12;
  const wanted = flag.side === "before" ? last - width : first;
  const x = Math.min(plot.x + plot.width + 14 - width, Math.max(plot.x - 14, wanted));
  return { x, y: y - boxBottomPx - height + (isGroup ? 2 : 0), width, height };
}

/** Along the row, at least `leastPx` where the neighbours leave room, and never into a neighbour's half. */
function targetsOf(flags: readonly PlacedFlagBox[], leastPx: number): { start: number; end: number }[] {
  return flags.map(({ box }, at) => {
    const before = flags[at - 1]?.box;
    const after = flags[at + 1]?.box;
    const centre = box.x + box.width / 2;
    const half = Math.max(box.width / 2 + 3, leastPx / 2);
    const start = before === undefined ? -Infinity : (before.x + before.width + box.x) / 2;
    const end = after === undefined ? Infinity : (box.x + box.width + after.x) / 2;
    return { start: Math.max(start, centre - half), end: Math.min(end, centre + half) };
  });
}

/** Names of pairs first, then those nearest to day 0, where they overlap nothing. */
function labelRow(
  row: AlignedRow,
  y: number,
  flags: readonly PlacedFlagBox[],
  { taken, input, middle, plot, layout }: RowScene,
): PlacedText[] {
  if (row.claims.length === 0) {
    const words = noClaimWords(input.rule.words.antecedentOne, alignedReachDays);
    const text = caption(words, middle(0) - 20, y - (layout.namesPx === 0 ? 8 : 6), "end", false);
    taken.claim(text);
    return [text];
  }
  const zeroX = middle(0);
  const named = flags.flatMap(({ flag, box }) => {
    const name = alignedFlagName(flag);
    const near = Math.min(...flag.claims.map(({ middle: offset }) => Math.abs(offset)));
    return name === null ? [] : [{ flag, box, name, near }];
  });
  named.sort((a, b) => Number(b.name.isPair) - Number(a.name.isPair) || a.near - b.near);
  return named.flatMap(({ flag, box, name }): PlacedText[] => {
    const baseline = round(y - boxBottomPx - 2);
    const [outward, inward] =
      flag.side === "before" ? (["end", "start"] as const) : (["start", "end"] as const);
    // Where the number of further ones does not fit, the box says it alone.
    const tries = [
      { anchor: outward, words: name.text },
      { anchor: inward, words: name.text },
      { anchor: outward, words: name.first },
    ];
    for (const { anchor, words } of tries) {
      const x = anchor === "end" ? box.x - 5 : box.x + box.width + 5;
      const text: PlacedText = {
        text: words,
        after: null,
        x: round(x),
        y: baseline,
        anchor,
        tone: name.isPair ? "coincidence" : "quiet",
        isBold: name.isPair,
      };
      const width = textWidthPx(words, 12, name.isPair);
      const start = anchor === "end" ? x - width : x;
      const room = layout.namesPx === 0 ? 6 : 16;
      if (start < plot.x - room || start + width > plot.x + plot.width + (layout.isOneLine ? 44 : room))
        continue;
      // A name never reaches over day 0: on which side something lies is what the figure tells.
      const isOver = flag.side === "before" ? start + width > zeroX - 2 : start < zeroX + 2;
      if (!isOver && taken.claim(text, 3)) return [text];
    }
    return [];
  });
}

function windowsOf(
  input: AlignedInput,
  edgesOf: (offset: number) => { start: number; end: number },
  clamped: (px: number) => number,
  rows: readonly PlacedRow[],
  layout: RowsLayout,
  end: number,
): PlacedRect[] {
  const rectOf = (window: AlignedRow["window"], top: number, bottom: number): PlacedRect[] => {
    if (window === null) return [];
    const start = clamped(edgesOf(window.low).start);
    const width = clamped(edgesOf(window.high).end) - start;
    return width <= 0 ? [] : [roundRect({ x: start, y: top, width, height: bottom - top })];
  };
  if (input.rule.definition.direction !== "betweenPublicAndHeld") {
    return rectOf(rows[0]?.row.window ?? null, topPx, end);
  }
  return rows.flatMap(({ row, y }) => rectOf(row.window, y - layout.abovePx, y + layout.belowPx));
}

/** Day offsets over the rows, and over the window what it is. */
function headCaptions(
  input: AlignedInput,
  offsets: readonly number[],
  middle: (offset: number) => number,
  clamped: (px: number) => number,
  edgesOf: (offset: number) => { start: number; end: number },
  widthPx: number,
): PlacedText[] {
  if (input.rows.length === 0) return [];
  const taken = new Taken();
  const zero: PlacedText = { ...caption("day 0", middle(0), 14, "middle", true), tone: "ink" };
  taken.claim(zero, 8);
  const captions = [zero];
  const window = input.rows[0]?.window ?? null;
  if (window !== null && input.rule.definition.direction !== "betweenPublicAndHeld") {
    const words = windowCaption(window);
    const centre = (clamped(edgesOf(window.low).start) + clamped(edgesOf(window.high).end)) / 2;
    const half = textWidthPx(words) / 2;
    const gap = textWidthPx("day 0", 12, true) / 2 + 10;
    const isBefore = window.low + window.high < 0;
    const clear = isBefore
      ? Math.min(centre, middle(0) - gap - half)
      : Math.max(centre, middle(0) + gap + half);
    const x = Math.min(widthPx - half, Math.max(half, clear));
    const text: PlacedText = { ...caption(words, x, 14, "middle", false), tone: "ink" };
    if (window.low !== 0 || window.high !== 0) if (taken.claim(text, 8)) captions.push(text);
  }
  for (const offset of offsets) {
    if (offset === 0) continue;
    const text = caption(offset < 0 ? `−${-offset}` : `+${offset}`, middle(offset), 14, "middle", false);
    if (taken.claim(text, 8)) captions.push(text);
  }
  return captions;
}

/** "7 days before", "the 3 days on both sides". */
function windowCaption({ low, high }: { low: number; high: number }): string {
  const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);
  if (low < 0 && high > 0) return low === -high ? `${days(high)} on both sides` : "the window of the rule";
  if (high <= 0) return high === 0 ? `${days(-low)} before` : `${-high} to ${days(-low)} before`;
  return low === 0 ? `${days(high)} after` : `${low} to ${days(high)} after`;
}

function nameCaptions(
  { contact }: AlignedRow,
  y: number,
  layout: RowsLayout,
  widthPx: number,
  year: string | null,
): PlacedText[] {
  const when = withoutYear(formatEdtf(contact.date), year);
  const place = shortName(contact, true) ?? "";
  const bold = (text: string, baseline: number): PlacedText => ({
    ...caption(text, 0, baseline, "start", true),
    tone: "ink",
  });
  if (layout.namesPx === 0) {
    const date = fitText(formatEdtf(contact.date), widthPx - 90, 12, true);
    const head = bold(date, y - layout.abovePx + 14);
    return place === ""
      ? [head]
      : [{ ...head, after: fitText(place, widthPx - 20 - textWidthPx(date, 12, true)) }];
  }
  if (layout.isOneLine) {
    const name = fitText(place, 84);
    const lines = wrapText(when, layout.namesPx - 20 - textWidthPx(name), 2, 12, true);
    const first = lines.length === 1 ? y + 4 : y - 4;
    return [
      ...lines.map((line, at) => bold(line, first + 15 * at)),
      caption(name, layout.namesPx - 8, y + 4, "end", false),
    ];
  }
  return [
    bold(fitText(when, layout.namesPx - 8, 12, true), y - 3),
    caption(fitText(place, layout.namesPx - 8), 0, y + 12, "start", false),
  ];
}

/** What the curve counts, beside it. */
function densityCaptions(input: AlignedInput, layout: RowsLayout, rowsEnd: number): PlacedText[] {
  const { words } = input.rule;
  const name = `${words.antecedentMany.charAt(0).toUpperCase()}${words.antecedentMany.slice(1)} around day\u00a00`;
  const { spanDays } = input.density;
  const note =
    spanDays === 1
      ? `on each day, all ${words.consequentMany} together`
      : `in the ${spanDays} days centred on each day, all ${words.consequentMany} together`;
  if (layout.namesPx === 0) return [];
  return captionLines(name, note, rowsEnd + densityGapPx + 4, layout.namesPx - 4, 5);
}

function dayWords(offset: number): string {
  return offset === 0 ? "day 0" : offset < 0 ? `−${-offset} days` : `+${offset} days`;
}

function anchorAt(offset: number): PlacedText["anchor"] {
  return offset === -alignedReachDays ? "start" : offset === alignedReachDays ? "end" : "middle";
}

function caption(
  text: string,
  x: number,
  y: number,
  anchor: PlacedText["anchor"],
  isBold: boolean,
): PlacedText {
  return { text, after: null, x: round(x), y: round(y), anchor, tone: "quiet", isBold };
}
