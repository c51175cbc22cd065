import { and, eq, inArray } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import { formatEdtf } from "@/lib/dates/format-edtf";
import type { MergedType } from "@/lib/merging/change";
import type { MergeCandidate } from "@/lib/merging/merge-view";
import { matchRecords } from "@/lib/records/match-records";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { events } from "../../schema/events";
import { slugs } from "../../schema/slugs";
import type { Reader, Store } from "../../store";
import { searchEvents } from "../search/search-events";
import { listVocabularyNames } from "../vocabulary/list-vocabulary-names";

const mostCandidates = 8;

/**
 * Records of a kind that a text finds, best first, without the one that they are to be compared with. An event is found by its
 * words, by its day or by its address as well. Throws ForbiddenError below editor.
 */
export async function findMergeCandidates(
  store: Store,
  actor: Actor,
  asked: { recordType: MergedType; text: string; exceptId: string; dayOfData: CivilDay },
): Promise<MergeCandidate[]> {
  requirePublisher(actor);
  const { recordType, text, exceptId, dayOfData } = asked;
  if (recordType === "event") return findEvents(store, text, exceptId, dayOfData);
  const names = await listVocabularyNames(store, recordType);
  return matchRecords(names, text, mostCandidates + 1)
    .filter(({ record }) => record.id !== exceptId)
    .slice(0, mostCandidates)
    .map(({ record: { id, name, hint }, matchedAlias }) => ({
      id,
      name,
      detail: [hint, matchedAlias === null ? null : `also ${matchedAlias}`]
        .filter((part) => part !== null)
        .join("; "),
    }));
}

async function findEvents(
  store: Store,
  text: string,
  exceptId: string,
  dayOfData: CivilDay,
): Promise<MergeCandidate[]> {
  const type = await store.read(async ({ db }) => {
    const [event] = await db.select({ type: events.type }).from(events).where(eq(events.id, exceptId));
    return event?.type ?? null;
  });
  const slug = /\/events\/([^/?#\s]+)/.exec(text)?.[1];
  const ids =
    slug === undefined
      ? (await searchEvents(store, text, { limit: 3 * mostCandidates, dayOfData })).hits.map(
          ({ event }) => event.id,
        )
      : await store.read(({ db }) => idsOfSlug(db, slug));
  const wanted = ids.filter((id) => id !== exceptId);
  if (wanted.length === 0) return [];
  const rows = await store.read(
    async ({ db }) =>
      await db
        .select({ id: events.id, type: events.type, title: events.title, date: events.date })
        .from(events)
        .where(and(inArray(events.id, wanted), eq(events.state, "published"))),
  );
  return wanted
    .flatMap((id) => rows.filter((row) => row.id === id && (type === null || row.type === type)))
    .slice(0, mostCandidates)
    .map(({ id, title, date }) => ({ id, name: title, detail: formatEdtf(date) }));
}

async function idsOfSlug(db: Reader, slug: string): Promise<string[]> {
  const rows = await db
    .select({ id: slugs.recordId })
    .from(slugs)
    .where(and(eq(slugs.recordType, "event"), eq(slugs.slug, slug)));
  return rows.map((row) => row.id);
}
