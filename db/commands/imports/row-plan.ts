import { ValidationError } from "@/lib/errors";
import { applyMatches } from "@/lib/exchange/import/apply-matches";
import type { ImportMapping } from "@/lib/exchange/import/import-mapping";
import type { ImportCells, NameChoice, RowReading } from "@/lib/exchange/import/import-types";
import { readImportRow } from "@/lib/exchange/import/read-import-row";
import type { importRows } from "../../schema/import-rows";
import { planAnnouncement } from "../events/announcement-plan";
import { planContact } from "../events/contact-plan";
import type { EventPlan } from "../events/event-plan";

/** A stored row with what a person wrote in place of its cells. */
export type RowToRead = typeof importRows.$inferSelect & { mended: ImportCells | null };

/** The event that a row becomes, or why it becomes none. */
export type RowPlan =
  | { status: "ready"; plan: EventPlan }
  | { status: "faulty" | "aside"; reasons: string[] };

/** What a row says; null where it could not be parted into cells and nobody mended it. `isTried`: see `readImportRow`. */
export function readRow(
  row: RowToRead,
  mapping: ImportMapping,
  options: { isTried?: boolean } = {},
): RowReading | null {
  if (row.fault !== null && row.mended === null) return null;
  const { rowNumber, lineNumber, notes } = row;
  return readImportRow(
    { kind: "row", rowNumber, lineNumber, cells: row.mended ?? row.cells, notes },
    mapping,
    options,
  );
}

/** Plans the event of a row as any other event is planned: the input of `applyMatches` has passed the schema of its record. */
export function planRow(
  reading: RowReading,
  mapping: ImportMapping,
  choices: ReadonlyMap<string, NameChoice>,
): RowPlan {
  const applied = applyMatches(reading, mapping, choices);
  if (applied.status === "aside") return { status: "aside", reasons: [applied.reason] };
  if (applied.status === "faulty") {
    return { status: "faulty", reasons: [...new Set(applied.faults.map(({ message }) => message))] };
  }
  try {
    const plan = applied.type === "contact" ? planContact(applied.input) : planAnnouncement(applied.input);
    return { status: "ready", plan };
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return { status: "faulty", reasons: error.issues.map(({ message }) => message) };
  }
}
