import type { Named } from "@/lib/timeline/timeline-event";
import { type NamedKind, readNames } from "../../rows/read-names";
import type { Reader } from "../../store";

/** Names by id, for rows that refer to records of one kind. */
export interface NameLookup {
  /** The record that a foreign key guarantees. */
  of(id: string): Named;
  ofOptional(id: string | null): Named | null;
}

/** Reads the names of the records with these ids, all at once. */
export async function nameLookup(
  db: Reader,
  kind: NamedKind,
  ids: Iterable<string | null>,
): Promise<NameLookup> {
  const names = await readNames(db, kind, ids);
  const of = (id: string): Named => {
    const record = names.get(id);
    if (!record) throw new Error(`There is no ${kind} ${id}.`);
    return { slug: record.slug, name: record.name };
  };
  return { of, ofOptional: (id) => (id === null ? null : of(id)) };
}
