import { createRowReader } from "@/lib/exchange/import/create-row-reader";
import type { ImportFormat, ImportRow, RowFault, RowReaderOptions } from "@/lib/exchange/import/import-types";

/** All rows of a small file at once; see `createRowReader`. Throws ValidationError (path "file"). */
export function readAllRows(
  file: Uint8Array | string,
  options?: RowReaderOptions,
): { format: ImportFormat; columns: string[]; rows: ImportRow[]; faults: RowFault[] } {
  const reader = createRowReader(options);
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const found = [...reader.push(bytes), ...reader.end()];
  return {
    format: reader.format ?? "csv",
    columns: [...reader.columns],
    rows: found.filter((one) => one.kind === "row"),
    faults: found.filter((one) => one.kind === "fault"),
  };
}
