import { and, inArray, isNull } from "drizzle-orm";
import type { FieldIssue } from "@/lib/errors";
import { fieldOf, isObject } from "@/lib/records/history/snapshot-values";
import { merges } from "../../schema/merges";
import type { Reader } from "../../store";
import type { Snapshot } from "./changed-fields";

/**
 * The faults of an earlier version that is to be brought back, in words: one that names a record which is no longer there says which
 * record it was, and into which one it was merged.
 */
export async function explainLostReferences(
  db: Reader,
  { issues, entry, snapshot }: { issues: readonly FieldIssue[]; entry: unknown; snapshot: Snapshot },
): Promise<FieldIssue[]> {
  const names = namesIn(snapshot);
  const named = issues.map(({ path }) => {
    const id = path.split(".").reduce<unknown>(fieldAt, entry);
    return typeof id === "string" && names.has(id) ? id : null;
  });
  const ids = named.filter((id) => id !== null);
  const merged =
    ids.length === 0
      ? []
      : await db
          .select({ id: merges.otherId, keptName: merges.keptName })
          .from(merges)
          .where(and(inArray(merges.otherId, ids), isNull(merges.undoneAt)));
  return issues.map((issue, index) => {
    const id = named[index] ?? null;
    if (id === null) return issue;
    const keptName = merged.find((row) => row.id === id)?.keptName;
    const what = keptName === undefined ? "was removed since" : `was merged into “${keptName}” since`;
    return {
      path: issue.path,
      message: `That version names “${names.get(id)}”, which ${what}. Change the record by its form instead.`,
    };
  });
}

function fieldAt(value: unknown, step: string): unknown {
  return Array.isArray(value) ? value[Number(step)] : fieldOf(value, step);
}

/** Every linked record of a version, by id. */
function namesIn(value: unknown, found = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) for (const row of value) namesIn(row, found);
  if (!isObject(value)) return found;
  const { id, name } = value;
  if (typeof id === "string" && typeof name === "string") found.set(id, name);
  for (const inner of Object.values(value)) namesIn(inner, found);
  return found;
}
