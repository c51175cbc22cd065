import { escapeFormula } from "./escape-formula";
import type { FaultRow } from "./import-types";

/** Columns that a file of rows kept aside has beside the original ones. A reader passes them over. */
export const faultColumns = ["backchannel_row", "backchannel_reasons", "backchannel_text"] as const;

/** First line of the file, with a byte-order mark so that spreadsheets take it for UTF-8. Columns as the imported file had them. */
export function faultFileHeader(columns: readonly string[]): string {
  return `\uFEFF${[...faultColumns, ...columns].map((name) => csvCell(escapeFormula(name))).join(",")}\r\n`;
}

/** A line of the file: the row's number, why it was kept aside, and every cell as it came. */
export function faultFileLine(columns: readonly string[], row: FaultRow): string {
  const added = [String(row.rowNumber), row.reasons.join(" "), row.text ?? ""];
  const cells = columns.map((name) => (Object.hasOwn(row.cells, name) ? (row.cells[name] ?? "") : ""));
  return `${[...added, ...cells].map((cell) => csvCell(escapeFormula(cell))).join(",")}\r\n`;
}

/** A cell of RFC 4180 text. */
export function csvCell(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
