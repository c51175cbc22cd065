import { inArray, sql } from "drizzle-orm";
import { foldText } from "@/lib/records/folded-text";
import { inChunks } from "../../rows/in-chunks";
import { searchDocs } from "../../schema/search-docs";
import type { Reader, Writer } from "../../store";
import { readEventText } from "./read-event-text";

/** Most documents that one statement writes. */
const chunkSize = 200;

/**
 * The search text of each event: everything said in it, and every name and spelling of what it names, folded. Parts stand
 * on lines of their own.
 */
export async function readFoldedText(db: Reader, eventIds: Iterable<string>): Promise<Map<string, string>> {
  const texts = new Map<string, Set<string>>();
  await inChunks(eventIds, async (chunk) => {
    for (const id of chunk) texts.set(id, new Set());
    for (const { eventId, text } of await readEventText(db, chunk)) {
      const folded = foldText(text);
      if (folded !== "") texts.get(eventId)?.add(folded);
    }
    return [];
  });
  return new Map([...texts].map(([id, parts]) => [id, [...parts].join("\n")]));
}

/**
 * Writes the search text of each published event anew, after something that it names was given other names. What is not
 * published has no document and is passed over.
 */
export async function indexEventText(db: Writer, eventIds: Iterable<string>): Promise<void> {
  const docs = await inChunks(eventIds, (chunk) =>
    db
      .select({ n: searchDocs.n, eventId: searchDocs.eventId, standing: searchDocs.standing })
      .from(searchDocs)
      .where(inArray(searchDocs.eventId, chunk)),
  );
  const texts = await readFoldedText(
    db,
    docs.map((doc) => doc.eventId),
  );
  // In the order of the numbers, in which the full-text index takes them best.
  docs.sort((left, right) => left.n - right.n);
  const rows = docs.map((doc) => ({ ...doc, facets: [], body: texts.get(doc.eventId) ?? "" }));
  for (let start = 0; start < rows.length; start += chunkSize) {
    await db
      .insert(searchDocs)
      .values(rows.slice(start, start + chunkSize))
      .onConflictDoUpdate({ target: searchDocs.n, set: { body: sql`excluded.body` } });
  }
}
