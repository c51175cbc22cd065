import { inArray } from "drizzle-orm";
import { z } from "zod";
import { dayNumberOf } from "@/lib/records/event-number";
import { binOf, mostLevel } from "@/lib/timeline/bin-level";
import { indexEventText } from "../commands/index/index-event-text";
import { eventsNamedBy } from "../commands/index/links-of-events";
import { placeEventInBins } from "../commands/index/place-event-in-bins";
import { binnedKinds } from "../rows/facets-of";
import { inChunks } from "../rows/in-chunks";
import { eventSources } from "../schema/event-sources";
import { facets } from "../schema/facets";
import { namedTypes } from "../schema/stale-names";
import type { PastCopy } from "./past-copy";
import type { ChangedRecord } from "./past-records";

const goneDocs = z.array(
  z.object({
    n: z.number(),
    standing: z.string(),
    facets: z.string().transform((text) => z.array(z.number()).parse(JSON.parse(text))),
  }),
);
const listed = z.array(z.object({ id: z.string() }));

/**
 * Brings search, facets and bins of the copy up to its rows: events that are gone leave them, all at once, and those that were written
 * back, or that cite or name what was, are placed and indexed anew.
 */
export async function settleIndex(
  copy: PastCopy,
  changed: { events: readonly string[]; sources: readonly string[]; records: readonly ChangedRecord[] },
): Promise<void> {
  await removeGone(copy);
  const citing = await inChunks(changed.sources, (chunk) =>
    copy.db
      .selectDistinct({ id: eventSources.eventId })
      .from(eventSources)
      .where(inArray(eventSources.sourceId, chunk)),
  );
  const placed = new Set([...changed.events, ...citing.map(({ id }) => id)]);
  for (const id of placed) await placeEventInBins(copy.db, id);

  const naming = new Set<string>();
  for (const recordType of namedTypes) {
    if (recordType === "source") continue;
    const ids = changed.records.filter(({ type }) => type === recordType).map(({ id }) => id);
    for (const id of await eventsNamedBy(copy.db, recordType, ids)) if (!placed.has(id)) naming.add(id);
  }
  const stale = await staleEvents(copy);
  for (const id of stale) if (!placed.has(id)) naming.add(id);
  await indexEventText(copy.db, naming);
  copy.connection.exec("DELETE FROM stale_names");
}

/**
 * Writes the full-text index anew: its older parts keep the words of what was taken out since, until they are merged. To be called
 * outside of a transaction, where no journal is kept of all its pages.
 */
export function rewriteFullText({ connection }: PastCopy): void {
  connection.pragma("journal_mode = OFF");
  connection.exec("INSERT INTO search_index (search_index) VALUES ('rebuild')");
}

/** Documents that the database itself had not written anew yet. */
async function staleEvents(copy: PastCopy): Promise<Set<string>> {
  const found = new Set<string>();
  const rows = copy.connection
    .prepare("SELECT record_type AS type, record_id AS id FROM stale_names WHERE record_type <> 'source'")
    .all();
  const stale = z.array(z.object({ type: z.enum(namedTypes), id: z.string() })).parse(rows);
  for (const { type, id } of stale) {
    for (const eventId of await eventsNamedBy(copy.db, type, [id])) found.add(eventId);
  }
  return found;
}

/** Takes the documents of events that are no longer in the copy away, and what they add to counts. */
async function removeGone(copy: PastCopy): Promise<void> {
  const { connection, db } = copy;
  const docs = goneDocs.parse(
    connection
      .prepare(
        `SELECT d.n, d.standing, d.facets FROM search_docs d LEFT JOIN events e ON e.id = d.event_id
         WHERE e.id IS NULL`,
      )
      .all(),
  );
  if (docs.length === 0) return;
  const binned = new Set(
    (
      await db
        .select({ id: facets.id })
        .from(facets)
        .where(inArray(facets.kind, [...binnedKinds]))
    ).map(({ id }) => id),
  );
  const facetCounts = new Map<number, number>();
  const bins = new Map<string, { key: [number, number, number, string]; count: number }>();
  const removeFacet = connection.prepare("DELETE FROM event_facets WHERE facet_id = ? AND n = ?");
  const removeDoc = connection.prepare("DELETE FROM search_docs WHERE n = ?");
  for (const { n, standing, facets: ids } of docs) {
    const day = dayNumberOf(n);
    for (const id of ids) {
      removeFacet.run(id, n);
      facetCounts.set(id, (facetCounts.get(id) ?? 0) + 1);
      if (!binned.has(id)) continue;
      for (let level = 0; level <= mostLevel; level += 1) {
        const key: [number, number, number, string] = [level, id, binOf(day, level), standing];
        const own = bins.get(key.join(" "));
        if (own === undefined) bins.set(key.join(" "), { key, count: 1 });
        else own.count += 1;
      }
    }
    removeDoc.run(n);
  }
  const lessFacet = connection.prepare("UPDATE facets SET count = count - ? WHERE id = ?");
  for (const [id, count] of facetCounts) lessFacet.run(count, id);
  const lessBin = connection.prepare(
    "UPDATE day_bins SET count = count - ? WHERE level = ? AND facet_id = ? AND bin = ? AND standing = ?",
  );
  for (const { key, count } of bins.values()) lessBin.run(count, ...key);
  connection.exec("DELETE FROM day_bins WHERE count = 0");
}

/** The events of the temporary table past_events that are in the copy. */
export function listRestoredEvents({ connection }: PastCopy): string[] {
  const rows = connection.prepare("SELECT p.id FROM temp.past_events p JOIN events e ON e.id = p.id").all();
  return listed.parse(rows).map(({ id }) => id);
}
