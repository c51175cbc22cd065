import { findOwnCount } from "@/db/queries/events/find-own-count";
import { type LinkedCandidate, listCountCandidates } from "@/db/queries/events/list-count-candidates";
import {
  listOutsideCounts,
  listOutsideCountsOf,
  type OutsideCountRow,
} from "@/db/queries/events/list-outside-counts";
import { readNameMap } from "@/db/queries/records/read-name-map";
import { formatDay } from "@/lib/dates/format-edtf";
import { countWayWords } from "@/lib/sequence/count-way";
import { type Reconciliation, reconcileOrdinal } from "@/lib/sequence/reconcile-ordinal";
import { remember } from "../remember";
import { getStore } from "../store";

/** A contact as an explanation names it. */
export interface CountedContact {
  id: string;
  slug: string;
  title: string;
  /** EDTF. */
  date: string;
}

/** Somebody's count beside our own, and which contacts explain the difference. */
export interface ReconciledCount
  extends Pick<OutsideCountRow, "id" | "count" | "what" | "countedBy" | "source"> {
  event: CountedContact;
  /** The series by which we number the contact; null where nothing numbers it. */
  seriesName: string | null;
  /** `tooMany`: so many contacts come into question that it was not worked out. */
  verdict: Reconciliation["verdict"] | "tooMany";
  own: Reconciliation["own"];
  explanations: { ways: string[]; added: CountedContact[]; dropped: CountedContact[]; isSure: boolean }[];
}

/** Most counts of a track, and most contacts among which an explanation is looked for. */
const mostCounts = 20;
const mostCandidates = 3000;

/** What others counted for one contact, each held beside our own ordinal. */
export function readCountsOfContact(eventId: string): Promise<ReconciledCount[]> {
  return kept(`of ${eventId}`, async () =>
    reconcileAll(await getStore().read(({ db }) => listOutsideCountsOf(db, eventId))),
  );
}

/** What others counted for the latest contacts of a track. */
export function readCountsOfTrack(trackId: string): Promise<ReconciledCount[]> {
  return kept(`on ${trackId}`, async () =>
    reconcileAll(await getStore().read(({ db }) => listOutsideCounts(db, { trackId, most: mostCounts }))),
  );
}

const bytesPerCount = 4000;

function kept(question: string, work: () => Promise<ReconciledCount[]>): Promise<ReconciledCount[]> {
  return remember(`outside counts ${question}`, work, (counts) => bytesPerCount * (counts.length + 1));
}

async function reconcileAll(rows: readonly OutsideCountRow[]): Promise<ReconciledCount[]> {
  const counts: ReconciledCount[] = [];
  for (const row of rows) counts.push(await reconcile(row));
  return counts;
}

function reconcile(row: OutsideCountRow): Promise<ReconciledCount> {
  const { id, count, what, countedBy, source, event } = row;
  const base = { id, count, what, countedBy, source, event };
  return getStore().read(async ({ db }) => {
    const own = await findOwnCount(db, event.id);
    if (own === null) {
      return { ...base, seriesName: null, verdict: "notCounted", own: null, explanations: [] };
    }
    const candidates = await listCountCandidates(db, {
      personIds: own.personIds,
      upTo: row.latestStartDay,
      most: mostCandidates,
    });
    if (candidates.length === mostCandidates) {
      return { ...base, seriesName: own.name, verdict: "tooMany", own: null, explanations: [] };
    }
    const result = reconcileOrdinal({ contactId: event.id, count, own, candidates });
    const people = await readNameMap(db, "person", own.personIds);
    const parties = await readNameMap(
      db,
      "party",
      candidates.flatMap((candidate) => candidate.principals.map((principal) => principal.partyId)),
    );
    const names = {
      person: (personId: string) => people.get(personId) ?? personId,
      party: (partyId: string) => parties.get(partyId) ?? partyId,
      day: formatDay,
    };
    const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
    return {
      ...base,
      seriesName: own.name,
      verdict: result.verdict,
      own: result.own,
      explanations: result.explanations.map(({ ways, addedIds, droppedIds, isSure }) => ({
        ways: ways.map((way) => countWayWords(way, names)),
        added: contactsOf(addedIds, byId),
        dropped: contactsOf(droppedIds, byId),
        isSure,
      })),
    };
  });
}

function contactsOf(ids: readonly string[], byId: ReadonlyMap<string, LinkedCandidate>): CountedContact[] {
  return ids.flatMap((id) => {
    const candidate = byId.get(id);
    if (candidate === undefined) return [];
    return [{ id, slug: candidate.slug, title: candidate.title, date: candidate.date }];
  });
}
