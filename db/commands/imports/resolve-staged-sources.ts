import { and, inArray, isNull } from "drizzle-orm";
import type { SourceInput } from "@/lib/records/source";
import { sourceOrder, sourceSearchText, sourceSlug } from "@/lib/records/source-order";
import type { Dialect } from "../../dialect";
import { inChunks } from "../../rows/in-chunks";
import { insertRows } from "../../rows/insert-rows";
import { importRecords } from "../../schema/import-records";
import { sources } from "../../schema/sources";
import type { Reader, Writer } from "../../store";
import { comparedFields, isContained } from "../events/resolve-event-sources";
import { linkOrigin } from "../sources/link-origin";
import { settleSources } from "../sources/settle-sources";
import type { SlugClaimer } from "./slug-claimer";

type StoredSource = typeof sources.$inferSelect;

/** The sources of one event to be. */
export interface SourcesToStore {
  eventId: string;
  inputs: readonly SourceInput[];
}

/**
 * Stores the sources of many new events, as `resolveEventSources` does it for one: what is stored already and says the same is used
 * again. Returns them by event, in the order of the form.
 */
export async function resolveStagedSources(
  context: { db: Writer; dialect: Dialect },
  wanted: readonly SourcesToStore[],
  { importId, claimer, now }: { importId: string; claimer: SlugClaimer; now: number },
): Promise<Map<string, StoredSource[]>> {
  const known = await readKnown(
    context.db,
    wanted.flatMap(({ inputs }) => inputs),
  );
  const added: StoredSource[] = [];
  const chosen = new Map<string, StoredSource[]>();
  for (const { eventId, inputs } of wanted) {
    const own: StoredSource[] = [];
    for (const [position, input] of inputs.entries()) {
      const candidates = isReport(input) ? (known.get(reportKey(input)) ?? []) : [];
      const stored = candidates.find((row) => !own.includes(row) && isContained(input, row));
      const source = stored ?? newSource(`${eventId}:${position}`, input, now);
      if (stored === undefined) {
        added.push(source);
        if (isReport(input)) known.set(reportKey(input), [...candidates, source]);
      }
      own.push(source);
    }
    chosen.set(eventId, own);
  }
  await store(context, added, { importId, claimer, now });
  await linkOrigins(context.db, added);
  return chosen;
}

/** A publisher alone names no report. */
function isReport({ url, title }: Pick<SourceInput, "url" | "title">): boolean {
  return url !== null || title !== null;
}

function reportKey({ url, title, publisher }: Pick<SourceInput, "url" | "title" | "publisher">): string {
  return JSON.stringify([url, title, publisher]);
}

/** Whether two sources of one event say the same, which no event's form may. */
export function hasTwice(inputs: readonly SourceInput[]): boolean {
  const keys = inputs.map((input) => JSON.stringify(comparedFields.map((field) => input[field])));
  return new Set(keys).size < keys.length;
}

async function readKnown(db: Reader, inputs: readonly SourceInput[]): Promise<Map<string, StoredSource[]>> {
  const urls = inputs.flatMap(({ url }) => (url === null ? [] : [url]));
  const titles = inputs.flatMap(({ url, title }) => (url === null && title !== null ? [title] : []));
  const rows = [
    ...(await inChunks(urls, (chunk) => db.select().from(sources).where(inArray(sources.url, chunk)))),
    ...(await inChunks(titles, (chunk) =>
      db
        .select()
        .from(sources)
        .where(and(isNull(sources.url), inArray(sources.title, chunk))),
    )),
  ];
  rows.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  const known = new Map<string, StoredSource[]>();
  for (const row of rows) known.set(reportKey(row), [...(known.get(reportKey(row)) ?? []), row]);
  return known;
}

/** In the order of the table: the snapshot of an event shows its sources in it. */
function newSource(id: string, input: SourceInput, now: number): StoredSource {
  const { url, title, publisher, published, derivedFrom } = input;
  const named = { id, url, title, publisher, published, derivedFrom };
  return {
    id,
    slug: "",
    url,
    title,
    publisher,
    language: input.language,
    published,
    publishedPrinted: input.publishedPrinted,
    readOn: input.readOn,
    archivedUrl: input.archivedUrl,
    archivedOn: input.archivedOn,
    quotation: input.quotation,
    derivedFrom,
    derivedFromId: null,
    reliability: input.reliability,
    credibility: input.credibility,
    isLinkWanted: input.isLinkWanted,
    version: 1,
    rootId: id,
    ...sourceOrder(named, named),
    searchText: sourceSearchText(named),
    createdAt: now,
    updatedAt: now,
  };
}

async function store(
  context: { db: Writer; dialect: Dialect },
  added: StoredSource[],
  { importId, claimer, now }: { importId: string; claimer: SlugClaimer; now: number },
): Promise<void> {
  if (added.length === 0) return;
  const claims = added.map((source) => ({ recordId: source.id, wanted: sourceSlug(source) }));
  const slugs = await claimer.claim(context, "source", claims, now);
  for (const [at, source] of added.entries()) source.slug = slugs[at] ?? source.id;
  await insertRows(context, sources, added);
  await insertRows(
    context,
    importRecords,
    added.map(({ id }) => ({ importId, recordType: "source" as const, recordId: id, isHidden: true })),
  );
}

/** Few sources of a file name the report behind them: those are linked one by one. */
async function linkOrigins(db: Writer, added: readonly StoredSource[]): Promise<void> {
  const derived = added.filter(({ derivedFrom }) => derivedFrom !== null);
  if (derived.length === 0) return;
  for (const { id, derivedFrom } of derived) await linkOrigin(db, id, derivedFrom);
  const ids = derived.map(({ id }) => id);
  await settleSources(db, ids);
  const rows = await db.select().from(sources).where(inArray(sources.id, ids));
  for (const row of rows) Object.assign(added.find(({ id }) => id === row.id) ?? {}, row);
}
