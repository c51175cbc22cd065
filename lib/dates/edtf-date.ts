import { parse } from "edtf";
import { type CivilDay, civilDayParts, type DayBounds } from "./civil-day";
import { shapeBounds } from "./edtf-bounds";
import { type EdtfPoint, type EdtfShape, type EdtfUnit, readEdtfShape } from "./edtf-shape";

/** A stored date with the days that it can mean. */
export interface EdtfDate {
  readonly text: string;
  /** Unit of a single date; "span" lasted from one date to another; "oneOf" is some day of a range. */
  readonly form: EdtfUnit | "span" | "oneOf";
  /** `~` or `%` on the date or on either end. */
  readonly isApproximate: boolean;
  /** `?` or `%` on the date or on either end: no pair with it is certain. */
  readonly isUncertain: boolean;
  /** The end is open (`a/..`): it was going on at the day of the data. */
  readonly isOpen: boolean;
  /** The start is open (`../b`): start.earliest is then the first day of the calendar. */
  readonly isOpenStart: boolean;
  readonly start: DayBounds;
  readonly end: DayBounds;
}

// The library needs a quarter of a millisecond for a date, and an import asks about the same few thousand again and again.
const syntaxKnown = new Map<string, boolean>();
const mostSyntaxKnown = 20_000;

function hasEdtfSyntax(text: string): boolean {
  const known = syntaxKnown.get(text);
  if (known !== undefined) return known;
  if (syntaxKnown.size >= mostSyntaxKnown) syntaxKnown.clear();
  const has = isParsed(text);
  syntaxKnown.set(text, has);
  return has;
}

function isParsed(text: string): boolean {
  try {
    parse(text, { level: 2 });
    return true;
  } catch {
    return false;
  }
}

function storableShape(text: string): EdtfShape | null {
  // Our reader says what is stored; the library, that it is EDTF to everybody else too. It lets 2025-02-29 and
  // reversed intervals pass, so neither of the two would do alone.
  const shape = readEdtfShape(text);
  return shape && hasEdtfSyntax(text) ? shape : null;
}

function pointsOf(shape: EdtfShape): EdtfPoint[] {
  if (shape.kind === "point") return [shape.point];
  if (shape.kind === "oneOf") return [];
  return [shape.from, shape.to].filter((point) => point !== null);
}

/**
 * Parses a date that the tracker stores; null where the text is none. `dayOfData` stands for an open end.
 * Throws RangeError where `dayOfData` is not a civil day.
 */
export function parseEdtf(text: string, dayOfData: CivilDay): EdtfDate | null {
  civilDayParts(dayOfData);
  const shape = storableShape(text);
  if (!shape) return null;
  const points = pointsOf(shape);
  return {
    text,
    form: shape.kind === "point" ? shape.point.unit : shape.kind,
    isApproximate: points.some((point) => point.isApproximate),
    isUncertain: points.some((point) => point.isUncertain),
    isOpen: shape.kind === "span" && shape.to === null,
    isOpenStart: shape.kind === "span" && shape.from === null,
    ...shapeBounds(shape, dayOfData),
  };
}

/** Whether the text is a date that the tracker stores. */
export function isStorableEdtf(text: string): boolean {
  return storableShape(text) !== null;
}

/**
 * The days for sorting, search and lags: the first that the date can mean, the last on which it can have begun,
 * the last that it can reach. Throws RangeError where the text is not a date that the tracker stores.
 */
export function dayBounds(
  text: string,
  dayOfData: CivilDay,
): { earliestDay: CivilDay; latestStartDay: CivilDay; latestDay: CivilDay } {
  const date = parseEdtf(text, dayOfData);
  if (!date) throw new RangeError(`Not a date that is stored: ${JSON.stringify(text)}`);
  return { earliestDay: date.start.earliest, latestStartDay: date.start.latest, latestDay: date.end.latest };
}
