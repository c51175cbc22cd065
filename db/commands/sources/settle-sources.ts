import { eq, inArray } from "drizzle-orm";
import { sourceOrder, sourceSearchText } from "@/lib/records/source-order";
import { inChunks } from "../../rows/in-chunks";
import { sources } from "../../schema/sources";
import type { Reader, Writer } from "../../store";

type StoredSource = typeof sources.$inferSelect;

/** Longest chain of copies that is followed; longer ones are taken for a circle. */
const longestChain = 50;

/**
 * Works out anew where sources, and all that is derived from them, stand in lists and which root they have; called in the
 * transaction that changes what they are derived from, who published them, when or where. Returns the ids of all of them.
 */
export async function settleSources(db: Writer, ids: Iterable<string>): Promise<string[]> {
  const settled = new Set<string>();
  let next: string[] = [...new Set(ids)];
  while (next.length > 0) {
    const rows = await inChunks(next, (chunk) => db.select().from(sources).where(inArray(sources.id, chunk)));
    for (const row of rows) {
      settled.add(row.id);
      const root = await rootOf(db, row);
      const placed = { rootId: root.id, ...sourceOrder(row, root), searchText: sourceSearchText(row) };
      await db.update(sources).set(placed).where(eq(sources.id, row.id));
    }
    const copies = await inChunks(next, (chunk) =>
      db.select({ id: sources.id }).from(sources).where(inArray(sources.derivedFromId, chunk)),
    );
    next = copies.map(({ id }) => id).filter((id) => !settled.has(id));
  }
  return [...settled];
}

/** The source at the end of what a source is derived from: itself, where it is derived from none that is stored. */
async function rootOf(db: Reader, source: StoredSource): Promise<StoredSource> {
  let current = source;
  for (let step = 0; step < longestChain && current.derivedFromId !== null; step += 1) {
    const [origin] = await db.select().from(sources).where(eq(sources.id, current.derivedFromId));
    if (origin === undefined) return current;
    current = origin;
  }
  return current;
}

/** Whether a source would be derived from itself if it were derived from `originId`. */
export async function wouldCircle(db: Reader, id: string, originId: string): Promise<boolean> {
  let current: string | null = originId;
  for (let step = 0; step < longestChain && current !== null; step += 1) {
    if (current === id) return true;
    const rows: { next: string | null }[] = await db
      .select({ next: sources.derivedFromId })
      .from(sources)
      .where(eq(sources.id, current));
    current = rows[0]?.next ?? null;
  }
  return current !== null;
}
