import { inArray } from "drizzle-orm";
import type { LeftAsIs } from "@/lib/merging/change";
import { vocabularyPath } from "@/lib/records/vocabulary-kind";
import { inChunks } from "../../rows/in-chunks";
import { readNames } from "../../rows/read-names";
import { events } from "../../schema/events";
import type { Store } from "../../store";

/** The names of what the rows left by an undone merge speak of, and the records in which they stand, each by id. */
export function readLeftNames(
  store: Store,
  left: readonly LeftAsIs[],
): Promise<{ names: Record<string, string>; owners: Map<string, { name: string; href: string }> }> {
  return store.read(async ({ db }) => {
    const ids = left.flatMap(({ ownerId, row }) => [
      ownerId,
      ...Object.values(row).filter((value) => typeof value === "string"),
    ]);
    const names: Record<string, string> = {};
    const owners = new Map<string, { name: string; href: string }>();
    for (const kind of ["person", "party", "place", "topic", "track", "series"] as const) {
      for (const { id, name } of (await readNames(db, kind, ids)).values()) {
        names[id] = name;
        owners.set(id, { name, href: vocabularyPath(kind, id) });
      }
    }
    const named = await inChunks(ids, (chunk) =>
      db
        .select({ id: events.id, type: events.type, title: events.title })
        .from(events)
        .where(inArray(events.id, chunk)),
    );
    for (const { id, type, title } of named) owners.set(id, { name: title, href: `/desk/${type}s/${id}` });
    return { names, owners };
  });
}
