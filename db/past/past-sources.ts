import { z } from "zod";
import { settleSources } from "../commands/sources/settle-sources";
import { sources } from "../schema/sources";
import { eventOfSnapshot, type SourceOfEvent } from "./event-of-snapshot";
import { deleteListed, listIds, namingColumns, type PastCopy } from "./past-copy";
import type { PastEvent } from "./past-events";
import { maybeText, sourceFields } from "./snapshot-fields";
import { type SourceMerge, sourceIdAfter } from "./source-merges";
import { firstVersion, isEnd, versionAt } from "./version-at";

/** A source as its own version keeps it. */
const sourceSnapshot = z.looseObject({
  slug: z.string(),
  ...sourceFields,
  derivedFromSource: z
    .object({ id: z.string() })
    .nullish()
    .transform((value) => value?.id ?? null),
});

const storedRow = z.object({ slug: z.string(), createdAt: z.number() });
const listed = z.array(z.object({ id: z.string() }));

type SourceRow = typeof sources.$inferInsert;

/**
 * Writes sources back as they stood with the data version of the copy, once its events are: those with a later version of their own,
 * those that are gone by now, and copies of what was merged. Those entered since are gone afterwards. Returns the ids of all of
 * them, and of what is derived from them.
 */
export async function restoreSources(
  copy: PastCopy,
  past: readonly PastEvent[],
  merges: readonly SourceMerge[],
): Promise<string[]> {
  const { connection, db } = copy;
  const asCited = new Map<string, SourceOfEvent>();
  for (const { event } of past) for (const source of event.sources) asCited.set(source.id, source);
  const ids = new Set([...idsOfLaterVersions(copy), ...missingIds(copy), ...copiesOfMerged(copy, merges)]);
  const rows: SourceRow[] = [];
  for (const id of ids) {
    const row = sourceAt(copy, id, asCited, merges);
    if (row !== null) rows.push(row);
  }
  listIds(connection, "past_sources", ids);
  deleteListed(connection, { table: "sources", listed: "past_sources" });
  for (const row of rows) await db.insert(sources).values(row);
  // With those that were merged away since, which are written back by then.
  removeUnnamed(copy, enteredSince(copy));
  const settled = await settleSources(
    db,
    rows.map(({ id }) => id),
  );
  return [...new Set([...ids, ...settled])];
}

function idsOfLaterVersions({ connection, dataVersion }: PastCopy): string[] {
  const rows = connection
    .prepare(
      "SELECT DISTINCT record_id AS id FROM revisions WHERE data_version > ? AND record_type = 'source'",
    )
    .all(dataVersion);
  return listed.parse(rows).map(({ id }) => id);
}

/** What events of the copy cite and is stored no more: undoing an import removes sources without a version. */
function missingIds({ connection }: PastCopy): string[] {
  const rows = connection
    .prepare(
      `SELECT DISTINCT c.source_id AS id FROM event_sources c JOIN temp.past_events p ON p.id = c.event_id
       LEFT JOIN sources s ON s.id = c.source_id WHERE s.id IS NULL`,
    )
    .all();
  return listed.parse(rows).map(({ id }) => id);
}

/** A copy is made a copy of the kept source when its own is merged away, and gets no version for that. */
function copiesOfMerged({ connection, dataVersion }: PastCopy, merges: readonly SourceMerge[]): string[] {
  const read = connection.prepare("SELECT id FROM sources WHERE derived_from_id = ?");
  return merges
    .filter((merge) => merge.dataVersion > dataVersion)
    .flatMap(({ keptId }) => listed.parse(read.all(keptId)).map(({ id }) => id));
}

/** How far back a write is looked for that was made in the same millisecond. */
const mostWrites = 2_000;

/** Sources that were entered with an event by a later write: it carries the time at which they were stored. */
function enteredSince({ connection, dataVersion }: PastCopy): string[] {
  const rows = connection
    .prepare(
      `SELECT DISTINCT s.id FROM revisions r, json_each(r.snapshot, '$.sources') j
       JOIN sources s ON s.id = j.value ->> 'id'
       WHERE r.data_version > $version AND r.record_type = 'event' AND r.at = s.created_at
         AND NOT EXISTS (SELECT 1 FROM revisions b, json_each(b.snapshot, '$.sources') k
           WHERE b.data_version BETWEEN max(1, $version - $most) AND $version AND b.record_type = 'event'
             AND b.at = s.created_at AND k.value ->> 'id' = s.id)`,
    )
    .all({ version: dataVersion, most: mostWrites });
  return listed.parse(rows).map(({ id }) => id);
}

function removeUnnamed({ connection }: PastCopy, ids: readonly string[]): void {
  listIds(connection, "past_sources", ids);
  const keeping = namingColumns(connection, "sources").map(({ table, column }) => {
    // One that goes too does not keep what it is derived from.
    const staying = table === "sources" ? "AND id NOT IN (SELECT id FROM temp.past_sources)" : "";
    return connection.prepare(
      `DELETE FROM temp.past_sources WHERE id IN
       (SELECT "${column}" FROM "${table}" WHERE "${column}" IN (SELECT id FROM temp.past_sources) ${staying})`,
    );
  });
  while (keeping.some((statement) => statement.run().changes > 0));
  deleteListed(connection, { table: "sources", listed: "past_sources" });
}

function sourceAt(
  copy: PastCopy,
  id: string,
  asCited: ReadonlyMap<string, SourceOfEvent>,
  merges: readonly SourceMerge[],
): SourceRow | null {
  const own = versionAt(copy, "source", id);
  if (own !== null && isEnd(own)) return null;
  const stored = copy.connection
    .prepare("SELECT slug, created_at AS createdAt FROM sources WHERE id = ?")
    .get(id);
  const row = stored === undefined ? null : storedRow.parse(stored);
  // Its first version is kept when it is changed first, and says what stood before.
  const version = own ?? firstVersion(copy, "source", id);
  const cited = asCited.get(id) ?? (own === null ? citedBefore(copy, id) : null);
  const said = version === null ? null : sourceSnapshot.parse(version.snapshot);
  const originId = own === null && cited !== null ? cited.derivedFromId : (said?.derivedFromSource ?? null);
  const fields = said ?? cited;
  if (fields === null) return currentRow(copy, id);
  const createdAt =
    row?.createdAt ?? firstVersion(copy, "source", id)?.at ?? firstSlug(copy, id)?.createdAt ?? 0;
  return {
    id,
    slug: said?.slug ?? row?.slug ?? firstSlug(copy, id)?.slug ?? "",
    url: fields.url,
    title: fields.title,
    publisher: fields.publisher,
    language: fields.language,
    published: fields.published,
    publishedPrinted: fields.publishedPrinted,
    readOn: fields.readOn,
    archivedUrl: fields.archivedUrl,
    archivedOn: fields.archivedOn,
    quotation: fields.quotation,
    derivedFrom: fields.derivedFrom,
    derivedFromId: originId === null ? null : sourceIdAfter(originId, copy.dataVersion, merges),
    reliability: fields.reliability,
    credibility: fields.credibility,
    isLinkWanted: fields.url === null,
    version: own?.version ?? 1,
    createdAt,
    updatedAt: own?.at ?? createdAt,
  };
}

/** A source that was never changed: its row says what it said. */
function currentRow({ connection }: PastCopy, id: string): SourceRow | null {
  const columns = Object.entries(rowColumns).map(([property, column]) => `${column} AS "${property}"`);
  const row = connection.prepare(`SELECT ${columns.join(", ")} FROM sources WHERE id = ?`).get(id);
  return row === undefined ? null : currentSource.parse(row);
}

const rowColumns = {
  id: "id",
  slug: "slug",
  url: "url",
  title: "title",
  publisher: "publisher",
  language: "language",
  published: "published",
  publishedPrinted: "published_printed",
  readOn: "read_on",
  archivedUrl: "archived_url",
  archivedOn: "archived_on",
  quotation: "quotation",
  derivedFrom: "derived_from",
  derivedFromId: "derived_from_id",
  reliability: "reliability",
  credibility: "credibility",
  isLinkWanted: "is_link_wanted",
  version: "version",
  createdAt: "created_at",
  updatedAt: "updated_at",
};
const currentSource = sourceSnapshot.omit({ derivedFromSource: true }).extend({
  id: z.string(),
  derivedFromId: maybeText,
  isLinkWanted: z.number().transform((value) => value !== 0),
  version: z.number(),
  createdAt: z.number(),
  updatedAt: z.number(),
});

function firstSlug({ connection }: PastCopy, id: string): z.output<typeof storedRow> | null {
  const row = connection
    .prepare(
      `SELECT slug, created_at AS createdAt FROM slugs WHERE record_type = 'source' AND record_id = ?
       ORDER BY created_at LIMIT 1`,
    )
    .get(id);
  return row === undefined ? null : storedRow.parse(row);
}

/** What an event that cites a source said of it in its version of then. */
function citedBefore(copy: PastCopy, id: string): SourceOfEvent | null {
  const rows = copy.connection
    .prepare("SELECT event_id AS id FROM event_sources WHERE source_id = ? LIMIT 20")
    .all(id);
  for (const { id: eventId } of listed.parse(rows)) {
    const stored = versionAt(copy, "event", eventId);
    if (stored === null) continue;
    const source = eventOfSnapshot(stored.snapshot).sources.find((cited) => cited.id === id);
    if (source !== undefined) return source;
  }
  return null;
}
