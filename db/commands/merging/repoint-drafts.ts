import { eq, inArray } from "drizzle-orm";
import type { DraftChange } from "@/lib/merging/change";
import { listDraftsNaming } from "../../rows/record-uses";
import { drafts } from "../../schema/drafts";
import type { Writer } from "../../store";

/**
 * Names the kept record in every draft in which the other was chosen, and returns what changed. A draft's version stays: nothing
 * was typed.
 */
export async function repointDrafts(
  db: Writer,
  { otherId, keptId }: { otherId: string; keptId: string },
): Promise<DraftChange[]> {
  const ids = await listDraftsNaming(db, otherId);
  if (ids.length === 0) return [];
  const found = await db
    .select({ id: drafts.id, entry: drafts.entry })
    .from(drafts)
    .where(inArray(drafts.id, ids));
  const changes: DraftChange[] = [];
  for (const { id, entry } of found) {
    const before = JSON.stringify(entry);
    const renamed = withId(entry, otherId, keptId);
    const after = JSON.stringify(renamed);
    if (after === before) continue;
    await db.update(drafts).set({ entry: renamed }).where(eq(drafts.id, id));
    changes.push({ type: "draft", draftId: id, before, after });
  }
  return changes;
}

/** The entry with an id put in place of another in the fields that name records: "personId", "placeIds" and the like. */
function withId(entry: Record<string, unknown>, otherId: string, keptId: string): Record<string, unknown> {
  const renamed = (value: unknown, isId: boolean): unknown => {
    if (Array.isArray(value)) return value.map((inner: unknown) => renamed(inner, isId));
    if (typeof value === "object" && value !== null) return inObject(value);
    return isId && value === otherId ? keptId : value;
  };
  const inObject = (object: object): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(object).map(([field, value]: [string, unknown]) => [
        field,
        renamed(value, /Ids?$/.test(field)),
      ]),
    );
  return inObject(entry);
}
