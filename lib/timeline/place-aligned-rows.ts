import type { AlignedInput, AlignedRow } from "./aligned-input";
import { quietText, type RowsLayout, rowsLayout } from "./aligned-rows-layout";
import { Taken } from "./collision";
import { axisCaptions, densityCaptions, headCaptions, nameCaptions } from "./place-aligned-captions";
import { placeAlignedDensity, withDensityKeys } from "./place-aligned-density";
import { aboveLinePx, labelAlignedRow, type PlacedAlignedRow, placeAlignedRow } from "./place-aligned-row";
import { sharedYear } from "./place-aligned-words";
import { round, roundRect } from "./place-mark";
import type { PlacedAligned } from "./placed-aligned";
import type { PlacedLine, PlacedRect } from "./placed-figure";

export interface AlignedRowsOptions {
  /** False leaves the density out, for pictures with little room. */
  hasDensity?: boolean;
}

const topPx = 26;
const densityGapPx = 26;
const densityPx = 76;

/** A row a contact, days from left to right. */
export function placeAlignedRows(
  input: AlignedInput,
  widthPx: number,
  form: "rows" | "strips",
  { hasDensity = true }: AlignedRowsOptions = {},
): PlacedAligned {
  const layout = rowsLayout(form, widthPx);
  const { startX, endX, middle, namesPx } = layout;
  const taken = new Taken();
  let rowsEnd = topPx;
  const rows = input.rows.map((row) => {
    const abovePx = aboveLinePx(row, input.rule.words, layout);
    const y = rowsEnd + abovePx;
    rowsEnd = y + layout.belowPx;
    return placeAlignedRow(row, y, layout, taken, abovePx);
  });
  const density = hasDensity
    ? placeAlignedDensity(input.density, {
        edgesOf: layout.edgesOf,
        base: rowsEnd + densityGapPx + densityPx,
        lengthPx: densityPx,
        orientation: "across",
      })
    : null;
  // A second line of keys, where the two do not stand beside each other.
  const keysPx = density !== null && density.band !== null && namesPx === 0 ? 66 : 48;
  const year = sharedYear(input.rows);
  const offsets = endX - startX > 500 ? [-30, -20, -10, 0, 10, 20, 30] : [-30, -15, 0, 15, 30];
  const end = density === null ? rowsEnd : density.base.y1;
  const upright = (offset: number, from: number): PlacedLine => {
    const x = round(middle(offset));
    return { x1: x, y1: from, x2: x, y2: round(end) };
  };
  return {
    form,
    widthPx,
    heightPx: round(density === null ? rowsEnd + 4 : end + keysPx),
    plot: roundRect({ x: startX, y: topPx, width: endX - startX, height: rowsEnd - topPx }),
    windows: windowsOf(input, rows, layout, end),
    grid: [
      ...offsets.filter((offset) => offset !== 0).map((offset) => upright(offset, topPx)),
      ...rows.map(({ y }) => ({ x1: round(startX), y1: round(y), x2: round(endX), y2: round(y) })),
    ],
    zero: [upright(0, topPx - 4)],
    shades: rows.flatMap(({ shades }) => shades),
    marks: rows.flatMap(({ marks }) => marks),
    captions: [
      ...headCaptions(input, offsets, layout),
      ...(year === null || namesPx === 0 ? [] : [quietText(year, 0, 14, "start")]),
      ...rows.flatMap(({ row, y, abovePx }) => nameCaptions(row, y, { ...layout, abovePx }, year)),
      ...(density === null
        ? []
        : [
            ...axisCaptions(offsets, end + 18, layout),
            ...densityCaptions(input, layout, rowsEnd + densityGapPx + 4, density.captions),
          ]),
    ],
    labels: rows.flatMap((row) => labelAlignedRow(row, input.rule.words, layout, taken)),
    density:
      density === null ? null : withDensityKeys(density, { x: startX, y: end + 42, maxPx: endX - startX }),
  };
}

/** The window of the rule down all rows and the curve; row by row where each has its own. */
function windowsOf(
  input: AlignedInput,
  rows: readonly PlacedAlignedRow[],
  layout: RowsLayout,
  end: number,
): PlacedRect[] {
  const { clamped, edgesOf } = layout;
  const rectOf = (window: AlignedRow["window"], top: number, bottom: number): PlacedRect[] => {
    if (window === null) return [];
    const start = clamped(edgesOf(window.low).start);
    const width = clamped(edgesOf(window.high).end) - start;
    return width <= 0 ? [] : [roundRect({ x: start, y: top, width, height: bottom - top })];
  };
  if (input.rule.definition.direction !== "betweenPublicAndHeld") {
    return rectOf(rows[0]?.row.window ?? null, topPx, end);
  }
  return rows.flatMap(({ row, y, abovePx }) => rectOf(row.window, y - abovePx, y + layout.belowPx));
}
