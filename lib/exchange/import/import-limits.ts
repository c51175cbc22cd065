import type { ImportLimits } from "./import-types";

/** What a file may hold. The largest set that is known to be imported (COLT) has 110,000 rows of 76 columns, about 70 MB. */
export const importLimits: ImportLimits = {
  bytes: 200 * 1024 * 1024,
  rows: 250_000,
  columns: 300,
  rowLength: 250_000,
};

/** Characters of a faulty row that are kept with its fault. */
export const faultTextLength = 2000;
