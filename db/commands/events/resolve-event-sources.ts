import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { type FieldIssue, ValidationError } from "@/lib/errors";
import type { SourceInput } from "@/lib/records/source";
import { eventSources } from "../../schema/event-sources";
import { sources } from "../../schema/sources";
import type { Writer } from "../../store";

type StoredSource = typeof sources.$inferSelect;

/** A source of the form, with the id that it gets if it turns out to be new. */
export interface EnteredSource {
  input: SourceInput;
  newId: string;
}

const comparedFields = [
  "url",
  "title",
  "publisher",
  "language",
  "published",
  "publishedPrinted",
  "readOn",
  "archivedUrl",
  "quotation",
  "derivedFrom",
  "reliability",
  "credibility",
] as const satisfies readonly (keyof SourceInput & keyof StoredSource)[];

function isSame(input: SourceInput, stored: StoredSource): boolean {
  return comparedFields.every((field) => input[field] === stored[field]);
}

/** Whether the input says nothing that the stored source contradicts or lacks. */
function isContained(input: SourceInput, stored: StoredSource): boolean {
  return comparedFields.every((field) => input[field] === null || input[field] === stored[field]);
}

function sourceColumns(input: SourceInput) {
  const { id: _id, supports: _supports, ...columns } = input;
  return columns;
}

/**
 * Stores an event's sources and returns their ids in the order of the form. A source that other records use is never
 * changed under them: where its fields differ, the event gets a source of its own. One that is stored already (the same
 * address, title and publisher, and nothing new said of it) is used again. Throws ValidationError where an id does not
 * exist or a source is listed twice.
 */
export async function resolveEventSources(
  db: Writer,
  args: { eventId: string; now: number; entered: readonly EnteredSource[] },
): Promise<string[]> {
  const { eventId, now, entered } = args;
  const linked = await db
    .select({ source: sources })
    .from(eventSources)
    .innerJoin(sources, eq(sources.id, eventSources.sourceId))
    .where(eq(eventSources.eventId, eventId))
    .orderBy(asc(eventSources.position));
  const ownSources = linked.map((row) => row.source);
  const named = await findNamed(db, entered);

  const ids: string[] = [];
  const written: { id: string; derivedFrom: string | null }[] = [];
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
        await db
          .update(sources)
          .set({ ...sourceColumns(input), derivedFromId: null, updatedAt: now })
          .where(eq(sources.id, stored.id));
        written.push({ id: stored.id, derivedFrom: input.derivedFrom });
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
    await db.insert(sources).values({ ...sourceColumns(input), id: newId, createdAt: now, updatedAt: now });
    spokenFor.add(newId);
    written.push({ id: newId, derivedFrom: input.derivedFrom });
    ids.push(newId);
  }
  await linkDerivedSources(db, written);
  return ids;
}

/** The stored sources that the form names by id; refuses an id that does not exist and a source given twice. */
async function findNamed(db: Writer, entered: readonly EnteredSource[]): Promise<Map<string, StoredSource>> {
  const wanted = entered.map(({ input }) => input.id).filter((id) => id !== null);
  const rows = wanted.length === 0 ? [] : await db.select().from(sources).where(inArray(sources.id, wanted));
  const named = new Map(rows.map((row) => [row.id, row]));
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

/** Links a source to the stored one behind it where `derivedFrom` is that one's address; words alone prove nothing. */
async function linkDerivedSources(
  db: Writer,
  written: readonly { id: string; derivedFrom: string | null }[],
): Promise<void> {
  for (const { id, derivedFrom } of written) {
    if (derivedFrom === null) continue;
    const [root] = await db
      .select({ id: sources.id })
      .from(sources)
      .where(and(eq(sources.url, derivedFrom), ne(sources.id, id)))
      .orderBy(asc(sources.createdAt), asc(sources.id))
      .limit(1);
    if (root) await db.update(sources).set({ derivedFromId: root.id }).where(eq(sources.id, id));
  }
}
