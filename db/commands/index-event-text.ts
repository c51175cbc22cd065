import { sql } from "drizzle-orm";
import { foldText } from "@/lib/records/folded-text";
import { inChunks } from "../rows/in-chunks";
import { searchDocs } from "../schema/search-docs";
import type { Writer } from "../store";
import { readEventText } from "./read-event-text";

/** Most documents that one statement writes. */
const chunkSize = 200;

/**
 * Writes the search document of each event: everything said in it, and every name and spelling of what it names, folded.
 * Parts stand on lines of their own, so that no search finds the end of one and the start of the next.
 */
export async function indexEventText(db: Writer, eventIds: Iterable<string>): Promise<void> {
  const texts = new Map<string, Set<string>>();
  await inChunks(eventIds, async (chunk) => {
    for (const id of chunk) texts.set(id, new Set());
    for (const { eventId, text } of await readEventText(db, chunk)) {
      const folded = foldText(text);
      if (folded !== "") texts.get(eventId)?.add(folded);
    }
    return [];
  });
  const rows = [...texts].map(([eventId, parts]) => ({ eventId, body: [...parts].join("\n") }));
  for (let start = 0; start < rows.length; start += chunkSize) {
    await db
      .insert(searchDocs)
      .values(rows.slice(start, start + chunkSize))
      .onConflictDoUpdate({ target: searchDocs.eventId, set: { body: sql`excluded.body` } });
  }
}
