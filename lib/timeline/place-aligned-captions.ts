import { capitalised } from "../capitalised";
import { englishDates } from "../dates/date-words";
import { alignedReachDays } from "./aligned-density";
import type { AlignedInput, AlignedRow } from "./aligned-input";
import { quietText, type RowsLayout } from "./aligned-rows-layout";
import { captionLines } from "./captions";
import { Taken, textRect } from "./collision";
import { shortName } from "./event-words";
import { withoutYear } from "./place-aligned-words";
import type { PlacedText } from "./placed-figure";
import { fitText, textWidthPx, wrapText } from "./text-width";

/** A place that would be cut shorter than this is left to the words under the figure. */
const leastPlacePx = 48;

/** Day offsets over the rows, and over the window what it is. */
export function headCaptions(
  input: AlignedInput,
  offsets: readonly number[],
  { middle, clamped, edgesOf, widthPx }: RowsLayout,
): PlacedText[] {
  if (input.rows.length === 0) return [];
  const taken = new Taken();
  const zero: PlacedText = { ...quietText("day 0", middle(0), 14, "middle"), tone: "ink", isBold: true };
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
    const text: PlacedText = { ...quietText(words, x, 14, "middle"), tone: "ink" };
    const isDayZero = window.low === 0 && window.high === 0;
    if (!isDayZero && taken.claim(text, 8)) captions.push(text);
  }
  for (const offset of offsets) {
    if (offset === 0) continue;
    const words = offsetText(offset);
    const half = textWidthPx(words) / 2;
    const text = quietText(words, Math.min(widthPx - half, middle(offset)), 14, "middle");
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

/** Date and place of a contact beside its row, or over it. */
export function nameCaptions(
  { contact, dates = englishDates }: AlignedRow,
  y: number,
  layout: RowsLayout,
  year: string | null,
): PlacedText[] {
  const { widthPx } = layout;
  // "2025 г.": what belongs to the year stays with it.
  const when = withoutYear(dates.edtf(contact.date), year).replace(/ (?=\p{L}\.$)/u, "\u00a0");
  const place = shortName(contact, true) ?? "";
  const bold = (text: string, baseline: number): PlacedText => ({
    ...quietText(text, 0, baseline, "start"),
    tone: "ink",
    isBold: true,
  });
  if (layout.namesPx === 0) {
    const date = fitText(dates.edtf(contact.date), widthPx - 8, 12, true);
    const head = bold(date, y - layout.abovePx + 14);
    const placePx = widthPx - 20 - textWidthPx(date, 12, true);
    const isRoom = place !== "" && placePx >= Math.min(leastPlacePx, textWidthPx(place));
    return isRoom ? [{ ...head, after: fitText(place, placePx) }] : [head];
  }
  if (layout.isOneLine) {
    const name = fitText(place, 84);
    const lines = wrapText(when, layout.namesPx - 20 - textWidthPx(name), 2, 12, true);
    const first = lines.length === 1 ? y + 4 : y - 4;
    return [
      ...lines.map((line, at) => bold(line, first + 15 * at)),
      quietText(name, layout.namesPx - 8, y + 4, "end"),
    ];
  }
  // A long date takes a second line, for which the row has the room; a longer one goes without its year, which the next rows say.
  const wrapped = wrapText(when, layout.namesPx - 8, 2, 12, true);
  const isCut = wrapped.at(-1)?.endsWith("…") ?? false;
  const lines = isCut
    ? wrapText(withoutYear(when, contact.latestDay.slice(0, 4)), layout.namesPx - 8, 2, 12, true)
    : wrapped;
  const first = lines.length === 1 ? y - 3 : y - 10;
  return [
    ...lines.map((line, at) => bold(line, first + 14 * at)),
    quietText(fitText(place, layout.namesPx - 8), 0, first + 14 * lines.length + 1, "start"),
  ];
}

/** What the curve counts, beside it. */
export function densityCaptions(
  input: AlignedInput,
  layout: RowsLayout,
  y: number,
  figures: readonly PlacedText[],
): PlacedText[] {
  const { words } = input.rule;
  const name = `${capitalised(words.antecedentMany)} around day\u00a00`;
  const { spanDays } = input.density;
  const note =
    spanDays === 1
      ? `on each day, all ${words.consequentMany} together`
      : `in the ${spanDays} days centred on each day, all ${words.consequentMany} together`;
  if (layout.namesPx === 0) return [];
  // The figures of the axis stand at its right.
  const endPx = Math.min(...figures.map((figure) => textRect(figure).x)) - 6;
  return captionLines(name, note, y, Math.min(layout.namesPx - 4, endPx), 5);
}

/** The offsets under the curve. */
export function axisCaptions(offsets: readonly number[], y: number, { middle }: RowsLayout): PlacedText[] {
  const texts = (words: (offset: number) => string) =>
    offsets.map((offset) => quietText(words(offset), middle(offset), y, anchorAt(offset)));
  const whole = texts(dayWords);
  const taken = new Taken();
  if (whole.every((text) => taken.claim(text, 8))) return whole;
  // Where the words would touch, the ends alone say that these are days.
  return texts((offset) =>
    Math.abs(offset) === alignedReachDays || offset === 0 ? dayWords(offset) : offsetText(offset),
  );
}

function offsetText(offset: number): string {
  return offset < 0 ? `−${-offset}` : `+${offset}`;
}

function dayWords(offset: number): string {
  return offset === 0 ? "day 0" : offset < 0 ? `−${-offset} days` : `+${offset} days`;
}

function anchorAt(offset: number): PlacedText["anchor"] {
  return offset === -alignedReachDays ? "start" : offset === alignedReachDays ? "end" : "middle";
}
