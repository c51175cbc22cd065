import { stringify } from "csv-stringify/sync";
import { escapeFormula } from "../import/escape-formula";
import type { Cell } from "./data-table";

/** How a CSV file is written: UTF-8 without a byte order mark, RFC 4180. */
export const csvContentType = "text/csv; charset=utf-8; header=present";

/**
 * Rows as CSV (RFC 4180: commas, CRLF, quotes doubled). An empty cell says that nothing is known. A text that a spreadsheet would
 * calculate gets an apostrophe before it, which `restoreFormula` takes away again; numbers are never touched.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map(cellText)),
    { record_delimiter: "\r\n", quoted_match: /[\r\n]/ },
  );
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? escapeFormula(cell) : String(cell);
}
