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
  return (await settleFirstSources(db, ids, Number.MAX_SAFE_INTEGER)).settled;
}

/**
 * As `settleSources`, but of what is derived from them only as many generations as are `most` sources in all. What is derived
 * from `unfollowed` is left as it was.
 */
export async function settleFirstSources(
  db: Writer,
  ids: Iterable<string>,
  most: number,
): Promise<{ settled: string[]; unfollowed: string[] }> {
  const settled = new Set<string>();
  let next: string[] = [...new Set(ids)];
  while (next.length > 0) {
    await settleThese(db, next);
    for (const id of next) settled.add(id);
    const copies = await listCopies(db, next, most - settled.size + 1);
    if (settled.size + copies.length > most) return { settled: [...settled], unfollowed: next };
    next = copies.filter((id) => !settled.has(id));
  }
  return { settled: [...settled], unfollowed: [] };
}

/** Works out anew where these sources alone stand in lists, and which root they have. */
export async function settleThese(db: Writer, ids: readonly string[]): Promise<void> {
  const rows = await inChunks(ids, (chunk) => db.select().from(sources).where(inArray(sources.id, chunk)));
  for (const row of rows) {
    const root = await rootOf(db, row);
    const placed = { rootId: root.id, ...sourceOrder(row, root), searchText: sourceSearchText(row) };
    await db.update(sources).set(placed).where(eq(sources.id, row.id));
  }
}

async function listCopies(db: Reader, ids: readonly string[], most: number): Promise<string[]> {
  const rows = await inChunks(ids, (chunk) =>
    db
      .select({ id: sources.id })
      .from(sources)
      .where(inArray(sources.derivedFromId, chunk))
      .limit(Math.max(1, most)),
  );
  return rows.map(({ id }) => id);
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
  const origins = await listOrigins(db, originId);
  return origins.includes(id) || origins.length > longestChain;
}

/** A source and what it is derived from, one behind the other; cut where the chain is longer than any is. */
export async function listOrigins(db: Reader, id: string): Promise<string[]> {
  const chain: string[] = [];
  let current: string | null = id;
  while (current !== null && chain.length <= longestChain) {
    chain.push(current);
    const rows: { next: string | null }[] = await db
      .select({ next: sources.derivedFromId })
      .from(sources)
      .where(eq(sources.id, current));
    current = rows[0]?.next ?? null;
  }
  return chain;
}
