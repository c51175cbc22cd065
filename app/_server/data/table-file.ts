import { walkDocuments } from "@/db/export/walk-documents";
import { walkTable } from "@/db/export/walk-table";
import { csvContentType, csvText } from "@/lib/exchange/tables/csv-text";
import { findTable } from "@/lib/exchange/tables/open-tables";
import type { DataFile } from "./answer-data-file";

/** The CSV file of a table, by its name; null where there is no such table. */
export function tableFile(name: string): DataFile | null {
  const open = findTable(name);
  if (open === null) return null;
  return {
    name,
    ending: "csv",
    contentType: csvContentType,
    async *parts(store, asked) {
      yield csvText([open.table.fields.map((field) => field.name)]);
      for await (const rows of walkTable(store, open, asked)) {
        if (rows.length > 0) yield csvText(rows);
      }
    },
  };
}

/** Every event whole, as the API gives it, a line each. */
export const eventLinesFile: DataFile = {
  name: "events",
  ending: "jsonl",
  contentType: "application/jsonl; charset=utf-8",
  async *parts(store, asked) {
    for await (const events of walkDocuments(store, "event", { ...asked, areNumbered: true })) {
      if (events.length > 0) yield `${events.map((event) => JSON.stringify(event)).join("\n")}\n`;
    }
  },
};
