import { z } from "zod";
import type { FieldIssue } from "@/lib/errors";

const looseEntry = z.record(z.string(), z.unknown());

/**
 * A fault for each list that a published event needs and that is left out or empty in an entry, parsed or as it came: beside
 * other faults these are not kept for a second try. `wanted` says what to write, by the field of the list.
 */
export function missingLists(entry: unknown, wanted: Readonly<Record<string, string>>): FieldIssue[] {
  const fields = looseEntry.safeParse(entry).data;
  if (fields === undefined) return [];
  return Object.entries(wanted).flatMap(([path, message]) => {
    const list = fields[path] ?? [];
    return Array.isArray(list) && list.length === 0 ? [{ path, message }] : [];
  });
}
