import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { type FieldIssue, ValidationError } from "@/lib/errors";
import type { SourceInput } from "@/lib/records/source";
import { eventSources } from "../../schema/event-sources";
import { sources } from "../../schema/sources";
import type { Writer } from "../../store";
import { findMergedInto } from "../sources/find-merged-into";
import { keepCorrections } from "../sources/keep-corrections";
import type { SourceChange } from "../sources/keep-source-version";
import { linkOrigin } from "../sources/link-origin";
import { settleSources } from "../sources/settle-sources";
import { addEventSource, overwriteEventSource } from "../sources/store-event-source";

type StoredSource = typeof sources.$inferSelect;

/** A source of the form, with the id that it gets if it turns out to be new. */
export interface EnteredSource {
  input: SourceInput;
  newId: string;
}

/** A source of the form as it is now. */
interface PresentSource extends EnteredSource {
  /** It was merged into another one of the form, which stands for both. */
  isJoined: boolean;
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
 * exist or a source is listed twice. One that was merged into another is taken for that one, whose id then may come twice; and what is sent of one as it
 * stood before somebody corrected it, after `openedAfter`, was not touched in the form.
 */
export async function resolveEventSources(
  db: Writer,
  args: SourceChange & {
    eventId: string;
    /** When the version was made that the form changes, before which it cannot have been opened; 0 for a new event. */
    openedAfter: number;
    entered: readonly EnteredSource[];
  },
): Promise<string[]> {
  const { eventId, openedAfter, actor, now, reason } = args;
  const entered = await withPresentNamed(db, args.entered, openedAfter);
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
  for (const { input, newId, isJoined } of entered) {
    const stored = input.id === null ? null : (named.get(input.id) ?? null);
    if (stored) {
      if (isJoined || isSame(input, stored)) {
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
 * The sources of the form as they are now: one that was merged into another meanwhile is that one, and what was corrected in one
 * meanwhile stands unless the form says something new of it.
 */
async function withPresentNamed(
  db: Writer,
  entered: readonly EnteredSource[],
  openedAfter: number,
): Promise<PresentSource[]> {
  const named = new Map((await readNamed(db, entered)).map((row) => [row.id, row]));
  const taken = new Set(named.keys());
  const present: PresentSource[] = [];
  for (const source of entered) {
    const { id } = source.input;
    const own = id === null ? null : (named.get(id) ?? null);
    const stored = id === null || own !== null ? own : await findKept(db, id);
    if (id === null || stored === null) {
      present.push({ ...source, isJoined: false });
      continue;
    }
    const input = await keepCorrections(db, { namedId: id, stored, input: source.input, openedAfter });
    const isJoined = own === null && taken.has(stored.id);
    taken.add(stored.id);
    present.push({ ...source, input: { ...input, id: stored.id }, isJoined });
  }
  return present;
}

/** The source into which one was merged that is stored no more. */
async function findKept(db: Writer, id: string): Promise<StoredSource | null> {
  const keptId = await findMergedInto(db, id);
  const [kept] = keptId === null ? [] : await db.select().from(sources).where(eq(sources.id, keptId));
  return kept ?? null;
}

async function readNamed(db: Writer, entered: readonly EnteredSource[]): Promise<StoredSource[]> {
  const wanted = entered.map(({ input }) => input.id).filter((id) => id !== null);
  return wanted.length === 0 ? [] : db.select().from(sources).where(inArray(sources.id, wanted));
}

/** The stored sources that the form names by id; refuses an id that does not exist and a source given twice. */
async function findNamed(db: Writer, entered: readonly PresentSource[]): Promise<Map<string, StoredSource>> {
  const named = new Map((await readNamed(db, entered)).map((row) => [row.id, row]));
  const issues: FieldIssue[] = [];
  const seen = new Set<string>();
  for (const [index, { input, isJoined }] of entered.entries()) {
    if (isJoined) continue;
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
