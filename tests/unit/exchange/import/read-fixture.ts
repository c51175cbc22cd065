import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defaultMapping } from "@/lib/exchange/import/default-mapping";
import { type ImportMapping, importMapping } from "@/lib/exchange/import/import-mapping";
import type { NameChoice, RowReading } from "@/lib/exchange/import/import-types";
import { readImportRow } from "@/lib/exchange/import/read-import-row";
import { recogniseLayout } from "@/lib/exchange/import/recognise-layout";
import { readAllRows } from "./read-all-rows";

/** The bytes of a file in fixtures/: shapes of real layouts with invented content. */
export function fixtureBytes(name: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url)));
}

type MappingChange = { [Key in keyof ImportMapping]?: Partial<ImportMapping[Key]> | ImportMapping[Key] };

/** A fixture read to the end, by the mapping that its layout begins with, changed as given. */
export function readFixture(name: string, change: MappingChange = {}) {
  const file = readAllRows(fixtureBytes(name));
  const recognition = recogniseLayout(file.columns);
  const begun = defaultMapping(recognition.layout, file.columns);
  const mapping = importMapping.parse({
    ...begun,
    ...change,
    constants: { ...begun.constants, ...change.constants },
    tables: { ...begun.tables, ...change.tables },
  });
  return { ...file, recognition, mapping, readings: file.rows.map((row) => readImportRow(row, mapping)) };
}

/** Every name of the readings matched with a record of its own, whose party is known. */
export function matchAll(readings: readonly RowReading[]): Map<string, NameChoice> {
  const keys = new Set(readings.flatMap(({ names }) => names.map(({ key }) => key)));
  return new Map(
    [...keys].map((key, index) => [key, { choice: "record", id: `record-${index}`, partyId: "party" }]),
  );
}
