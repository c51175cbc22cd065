import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { searchDocs } from "../../schema/search-docs";
import { namedTypes, staleNames, unindexed } from "../../schema/stale-names";
import type { Store, Writer } from "../../store";
import { raiseDataVersion } from "../history/raise-data-version";
import { indexEventText } from "./index-event-text";
import { eventsNaming, type NamedRecord } from "./links-of-events";
import { placeStaleSources } from "./place-source-events";

/** Documents looked at, and at most written anew, in one transaction, so that no other write waits long. */
const mostLookedAt = 1000;
const mostIndexed = 200;

/**
 * Writes documents anew after a record was given other names, called in that same transaction: the first thousand at once,
 * and where there are more, a mark for `indexNewNames`.
 */
export async function indexFirstNames(db: Writer, record: NamedRecord): Promise<void> {
  // A mark of an earlier change is behind: its documents are to be written once more.
  await indexPart(db, { ...record, indexedTo: unindexed });
}

/** What is found by its names; of a source there is more to do. */
const spelledTypes = namedTypes.filter((type) => type !== "source");

/**
 * Writes the documents anew that still hold former names of records, in short transactions with room for other writes between
 * them. What was done stays done where it ends early, and the next call goes on from there.
 */
export async function indexNewNames(store: Store): Promise<void> {
  while (await hasStaleNames(store)) {
    await store.write(async ({ db }) => {
      const [stale] = await db
        .select()
        .from(staleNames)
        .where(inArray(staleNames.recordType, spelledTypes))
        .limit(1);
      // Of sources there can be as many marks as there are sources: all of them are one change to readers.
      const isDone = stale === undefined ? await placeStaleSources(db) : await indexPart(db, stale);
      // Answers that were kept meanwhile did not know all documents.
      if (isDone) await raiseDataVersion(db);
    });
    await new Promise(setImmediate);
  }
}

async function hasStaleNames(store: Store): Promise<boolean> {
  const rows = await store.read(({ db }) => db.select().from(staleNames).limit(1));
  return rows.length > 0;
}

/** Goes on behind the number `indexedTo`, and says whether that was the end. */
async function indexPart(db: Writer, stale: typeof staleNames.$inferSelect): Promise<boolean> {
  const { recordType, recordId } = stale;
  const indexedTo = await indexNamingEvents(db, stale);
  if (indexedTo === null) {
    await db
      .delete(staleNames)
      .where(and(eq(staleNames.recordType, recordType), eq(staleNames.recordId, recordId)));
    return true;
  }
  await db
    .insert(staleNames)
    .values({ recordType, recordId, indexedTo })
    .onConflictDoUpdate({ target: [staleNames.recordType, staleNames.recordId], set: { indexedTo } });
  return false;
}

/** Writes the next documents anew that name a record; returns the number up to which it is done, null where that was all. */
async function indexNamingEvents(db: Writer, stale: typeof staleNames.$inferSelect): Promise<number | null> {
  const docs = await db
    .select({ n: searchDocs.n, eventId: searchDocs.eventId })
    .from(searchDocs)
    .where(gt(searchDocs.n, stale.indexedTo))
    .orderBy(asc(searchDocs.n))
    .limit(mostLookedAt);
  const naming = await eventsNaming(
    db,
    stale,
    docs.map((doc) => doc.eventId),
  );
  const found = docs.filter((doc) => naming.has(doc.eventId));
  const part = found.slice(0, mostIndexed);
  await indexEventText(
    db,
    part.map((doc) => doc.eventId),
  );
  const isDone = found.length === part.length && docs.length < mostLookedAt;
  return isDone ? null : ((found.length > part.length ? part : docs).at(-1)?.n ?? null);
}
