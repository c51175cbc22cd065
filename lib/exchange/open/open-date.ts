import { z } from "zod";
import { firstCivilDay } from "../../dates/civil-day";
import { shapeBounds } from "../../dates/edtf-bounds";
import { type EdtfShape, readEdtfShape } from "../../dates/edtf-shape";
import { formatEdtf } from "../../dates/format-edtf";

/** A date as every public document gives it: what is stored, in words, and the days that it can mean. */
export const openDate = z
  .strictObject({
    edtf: z
      .string()
      .describe(
        "The date as EDTF (ISO 8601-2): a day, a month, a year, an interval, or some day of a range, with ~ (about), ? (uncertain) or % (both).",
      ),
    words: z.string().describe("The same in English words."),
    earliest: z.iso
      .date()
      .nullable()
      .describe("The first day that the date can mean; null where it has no known beginning."),
    latestStart: z.iso
      .date()
      .describe("The last day on which it can have begun; lags are counted from earliest to latestStart."),
    latest: z.iso
      .date()
      .nullable()
      .describe("The last day that the date can mean; null where it was still going on."),
    isApproximate: z.boolean().describe("Whether the date, or an end of it, is only about right (~ or %)."),
    isUncertain: z
      .boolean()
      .describe("Whether the date, or an end of it, is doubted (? or %): no coincidence with it is certain."),
    printed: z.string().nullable().describe("The date as the source printed it, where that differs."),
  })
  .describe("A date, which may be vague.");
export type OpenDate = z.output<typeof openDate>;

/** A stored date as documents give it. Throws RangeError where the text is none. */
export function openDateOf(edtf: string, printed: string | null = null): OpenDate {
  const shape = readEdtfShape(edtf);
  if (shape === null) throw new RangeError(`Not a date that is stored: ${JSON.stringify(edtf)}`);
  // What is still going on ends on no day, so that a document does not change from one day to the next.
  const { start, end } = shapeBounds(shape, firstCivilDay);
  const points = pointsOf(shape);
  return {
    edtf,
    words: formatEdtf(edtf),
    earliest: shape.kind === "span" && shape.from === null ? null : start.earliest,
    latestStart: start.latest,
    latest: shape.kind === "span" && shape.to === null ? null : end.latest,
    isApproximate: points.some((point) => point.isApproximate),
    isUncertain: points.some((point) => point.isUncertain),
    printed,
  };
}

/** As `openDateOf`; null where nothing is stored. */
export function optionalOpenDateOf(edtf: string | null, printed: string | null = null): OpenDate | null {
  return edtf === null ? null : openDateOf(edtf, printed);
}

function pointsOf(shape: EdtfShape) {
  if (shape.kind === "point") return [shape.point];
  return shape.kind === "oneOf" ? [] : [shape.from, shape.to].filter((point) => point !== null);
}
