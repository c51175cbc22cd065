import type { KnownRecord } from "@/app/_components/desk/known-record";
import { listKnownRecords } from "@/db/queries/desk/list-known-records";
import { findVocabularyRecord } from "@/db/queries/vocabulary/find-vocabulary-record";
import type { Store } from "@/db/store";
import { NotFoundError } from "@/lib/errors";
import { dateWords } from "@/lib/records/dates-in-words";
import type { VocabularyKind } from "@/lib/records/vocabulary-kind";

/** A record as its form shows it, with the names of what it refers to. */
export interface VocabularyEntry {
  id: string;
  slug: string;
  name: string;
  version: number;
  entry: Record<string, unknown>;
  known: KnownRecord[];
}

/** The stored record, dates in words. Throws NotFoundError where there is none, also where it was merged into another. */
export async function readVocabularyEntry(
  store: Store,
  kind: VocabularyKind,
  id: string,
): Promise<VocabularyEntry> {
  const found = await findVocabularyRecord(store, kind, id);
  if (found.status === "merged") throw new NotFoundError(`This ${kind} was merged into another.`);
  const { record } = found;
  const entry = inWords(record.entry);
  return { ...record, entry, known: await listKnownRecords(store, idsIn(entry)) };
}

const dateFields = new Set(["from", "to", "populationAsOf"]);

/** Dates as a person would type them; everything else as it is. */
function inWords(entry: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).map(([field, value]: [string, unknown]) => {
      if (Array.isArray(value)) {
        return [
          field,
          value.map((row: unknown) => (typeof row === "object" && row !== null ? inWords({ ...row }) : row)),
        ];
      }
      return [field, dateFields.has(field) && typeof value === "string" ? dateWords(value) : value];
    }),
  );
}

/** The people, places and parties that an entry refers to. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]: [string, unknown]) =>
    field.endsWith("Id") && typeof inner === "string" ? [inner] : idsIn(inner),
  );
}
