import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { type FieldIssue, ValidationError } from "@/lib/errors";
import type { SourceInput } from "@/lib/records/source";
import { eventSources } from "../../schema/event-sources";
import { sources } from "../../schema/sources";
import type { Writer } from "../../store";
import { findMergedInto } from "../sources/find-merged-into";
import type { SourceChange } from "../sources/keep-source-version";
import { linkOrigin } from "../sources/link-origin";
import { settleSources } from "../sources/settle-sources";
import { ownSourceFields } from "../sources/source-snapshot";
import { addEventSource, overwriteEventSource } from "../sources/store-event-source";

type StoredSource = typeof sources.$inferSelect;

/** A source of the form, with the id that it gets if it turns out to be new. */
export interface EnteredSource {
  input: SourceInput;
  newId: string;
}

/** What two sources must share to be one. */
export const comparedFields = [
  "url",
  "title",
  "publisher",
  "language",
  "published",
  "publishedPrinted",
  "readOn",
  "archivedUrl",
  "archivedOn",
  "quotation",
  "derivedFrom",
  "reliability",
  "credibility",
] as const satisfies readonly (keyof SourceInput & keyof StoredSource)[];

function isSame(input: SourceInput, stored: StoredSource): boolean {
  return comparedFields.every((field) => input[field] === stored[field]);
}

/** Whether the input says nothing that the stored source contradicts or lacks. */
export function isContained(input: SourceInput, stored: StoredSource): boolean {
  return comparedFields.every((field) => input[field] === null || input[field] === stored[field]);
}

/**
 * Stores an event's sources and returns their ids in the order of the form. A source that other records use is never
 * changed under them: where its fields differ, the event gets a source of its own. One that is stored already (the same
 * address, title and publisher, and nothing new said of it) is used again. Throws ValidationError where an id does not
 * exist or a source is listed twice. One that was merged into another is taken for that one.
 */
export async function resolveEventSources(
  db: Writer,
  args: SourceChange & { eventId: string; entered: readonly EnteredSource[] },
): Promise<string[]> {
  const { eventId, actor, now, reason } = args;
  const entered = await withMergedNamed(db, args.entered);
  const linked = await db
    .select({ source: sources })
    .from(eventSources)
    .innerJoin(sources, eq(sources.id, eventSources.sourceId))
    .where(eq(eventSources.eventId, eventId))
    .orderBy(asc(eventSources.position));
  const ownSources = linked.map((row) => row.source);
  const named = await findNamed(db, entered);

  const ids: string[] = [];
  const added: { id: string; derivedFrom: string | null }[] = [];
  const finishing: (() => Promise<void>)[] = [];
  // What the form names by id is spoken for before anything is matched.
  const spokenFor = new Set(named.keys());
  for (const { input, newId } of entered) {
    const stored = input.id === null ? null : (named.get(input.id) ?? null);
    if (stored) {
      if (isSame(input, stored)) {
        ids.push(stored.id);
        continue;
      }
      if (await isOnlyUsedBy(db, stored.id, eventId)) {
        finishing.push(await overwriteEventSource(db, stored, input, { actor, now, reason }));
        ids.push(stored.id);
        continue;
      }
    }
    const known =
      ownSources.find((own) => !spokenFor.has(own.id) && isSame(input, own)) ??
      (await findStored(db, input, spokenFor));
    if (known) {
      spokenFor.add(known.id);
      ids.push(known.id);
      continue;
    }
    await addEventSource(db, newId, input, now);
    spokenFor.add(newId);
    added.push({ id: newId, derivedFrom: input.derivedFrom });
    ids.push(newId);
  }
  // Once all are stored: a copy may stand before its original.
  for (const { id, derivedFrom } of added) await linkOrigin(db, id, derivedFrom);
  await settleSources(
    db,
    added.map(({ id }) => id),
  );
  for (const finish of finishing) await finish();
  return ids;
}

/**
 * The sources of the form; one that was merged into another meanwhile is that one, with what is said there unless the form
 * says something new of it.
 */
async function withMergedNamed(db: Writer, entered: readonly EnteredSource[]): Promise<EnteredSource[]> {
  const stored = new Set((await readNamed(db, entered)).map(({ id }) => id));
  const present: EnteredSource[] = [];
  for (const source of entered) {
    const { id } = source.input;
    const merged = id === null || stored.has(id) ? null : await findMergedInto(db, id);
    const [kept] = merged === null ? [] : await db.select().from(sources).where(eq(sources.id, merged.id));
    if (merged === null || kept === undefined) {
      present.push(source);
      continue;
    }
    const isOldNews = comparedFields.every((field) => source.input[field] === merged.said[field]);
    const said = isOldNews ? ownSourceFields(kept) : {};
    present.push({ ...source, input: { ...source.input, ...said, id: kept.id } });
  }
  return present;
}

async function readNamed(db: Writer, entered: readonly EnteredSource[]): Promise<StoredSource[]> {
  const wanted = entered.map(({ input }) => input.id).filter((id) => id !== null);
  return wanted.length === 0 ? [] : db.select().from(sources).where(inArray(sources.id, wanted));
}

/** The stored sources that the form names by id; refuses an id that does not exist and a source given twice. */
async function findNamed(db: Writer, entered: readonly EnteredSource[]): Promise<Map<string, StoredSource>> {
  const named = new Map((await readNamed(db, entered)).map((row) => [row.id, row]));
  const issues: FieldIssue[] = [];
  const seen = new Set<string>();
  for (const [index, { input }] of entered.entries()) {
    if (input.id !== null && !named.has(input.id)) {
      issues.push({ path: `sources.${index}.id`, message: "This source does not exist." });
    }
    const key = input.id ?? JSON.stringify(comparedFields.map((field) => input[field]));
    if (seen.has(key)) {
      issues.push({ path: `sources.${index}`, message: "This source is listed already." });
    }
    seen.add(key);
  }
  if (issues.length > 0) throw new ValidationError(issues);
  return named;
}

async function isOnlyUsedBy(db: Writer, sourceId: string, eventId: string): Promise<boolean> {
  const users = await db
    .select({ eventId: eventSources.eventId })
    .from(eventSources)
    .where(eq(eventSources.sourceId, sourceId))
    .limit(2);
  return users.length === 1 && users[0]?.eventId === eventId;
}

async function findStored(
  db: Writer,
  input: SourceInput,
  spokenFor: ReadonlySet<string>,
): Promise<StoredSource | null> {
  // A publisher alone names no report.
  if (input.url === null && input.title === null) return null;
  const rows = await db
    .select()
    .from(sources)
    .where(
      and(
        input.url === null ? isNull(sources.url) : eq(sources.url, input.url),
        input.title === null ? isNull(sources.title) : eq(sources.title, input.title),
        eq(sources.publisher, input.publisher),
      ),
    )
    .orderBy(asc(sources.createdAt), asc(sources.id));
  return rows.find((row) => !spokenFor.has(row.id) && isContained(input, row)) ?? null;
}
