import type { AlignedInput } from "./aligned-input";
import { mostColumns, placeAlignedColumns } from "./place-aligned-columns";
import { type AlignedRowsOptions, placeAlignedRows } from "./place-aligned-rows";
import type { PlacedAligned } from "./placed-aligned";

/** Under this width names of rows have no column of their own, px. */
const narrowPx = 480;

/**
 * Places the aligned view at a width. Narrow screens get it turned: days run down and each contact is a column, as many as have
 * 26 px each, eight at most. More contacts would be columns too thin to be touched or to carry a date, so they become strips
 * under each other, each under its own date, as wide as the screen.
 */
export function placeAligned(
  input: AlignedInput,
  widthPx: number,
  options: AlignedRowsOptions = {},
): PlacedAligned {
  if (widthPx >= narrowPx) return placeAlignedRows(input, widthPx, "rows", options);
  return input.rows.length <= mostColumns(widthPx)
    ? placeAlignedColumns(input, widthPx)
    : placeAlignedRows(input, widthPx, "strips", options);
}
