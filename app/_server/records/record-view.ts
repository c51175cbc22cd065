import { listNotHeld } from "@/db/queries/events/list-not-held";
import { findRecord } from "@/db/queries/records/find-record";
import { listRecordEvents } from "@/db/queries/records/list-record-events";
import { listTracks } from "@/db/queries/records/list-tracks";
import { readRecordCounts } from "@/db/queries/records/read-record-counts";
import { findRule } from "@/db/queries/rules/find-rule";
import { listCoverages } from "@/db/queries/rules/list-coverages";
import { listSeriesEntries, readNumberedContacts } from "@/db/queries/series/list-series-entries";
import { readWindowNumbers } from "@/db/queries/timeline/read-window-numbers";
import { concernsRecord } from "@/lib/records/coverage-of-record";
import {
  emptyRecordCount,
  type RecordCount,
  type RecordDetail,
  type SeriesDetail,
} from "@/lib/records/record-detail";
import type { RecordKind } from "@/lib/records/record-path";
import type { StoredRule } from "@/lib/records/stored-rule";
import type { NumberedContact } from "@/lib/sequence/numbered-contact";
import type { FigureNumber } from "@/lib/timeline/figure-input";
import type { DaySpan } from "@/lib/timeline/frame";
import { pagePeriod } from "@/lib/timeline/page-period";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import type { Named, TimelineEvent, TimelineTrack } from "@/lib/timeline/timeline-event";
import { readEvaluation } from "../coincidence/read-evaluation";
import { isTaskError } from "../coincidence/worker-pool";
import { markPassing, remember } from "../remember";
import { getStore } from "../store";
import { dayOfData } from "../today";
import { type NotHeld, withHeldInstead } from "./not-held-view";
import { type ReconciledCount, readCountsOfTrack } from "./outside-count-view";
import { type RecordRule, recordRuleOf } from "./record-rule";

/** Most events that the page of a record draws, the latest ones. */
export const mostDrawn = 200;
/** Most contacts of a series that a ladder shows, and most contacts of a track that were not held. */
const mostRungs = 24;
const mostNotHeld = 20;

/** A series with the latest of its numbered contacts. */
export interface SeriesLadderView {
  series: SeriesDetail;
  rungs: NumberedContact[];
  /** How many there are in all; null where there are too many to number them. */
  count: number | null;
}

/** A declaration of coverage as a page names it. */
export interface CoverageNote {
  name: string;
  from: string;
  to: string;
  isComplete: boolean;
  reason: string;
}

/** All that the page of a person, place, party or track shows. */
export interface RecordView {
  record: RecordDetail;
  count: RecordCount;
  /** The latest events that name it, by day. */
  events: TimelineEvent[];
  period: DaySpan;
  tracks: TimelineTrack[];
  /** By event id. */
  numbers: ReadonlyMap<string, FigureNumber>;
  /** The lead rule; not listed where it selects too many events to list their pairs. */
  leadRule: Named & { isListed: boolean };
  /** Null where the lead rule selects none of the events, or is not listed. */
  rule: RecordRule | null;
  ladders: SeriesLadderView[];
  coverage: CoverageNote[];
  /** Of a track alone. */
  outsideCounts: ReconciledCount[];
  notHeld: NotHeld[];
}

type FoundView = { status: "found"; view: RecordView } | { status: "moved"; slug: string };

/** About what the view of a record takes in memory beside its events, and an event of it, in bytes. */
const bytesOfView = 60_000;
const bytesPerEvent = 2500;

/**
 * Reads a record by its public identifier, with its latest events under the lead rule.
 * @throws NotFoundError where none has, or had, this slug.
 */
export function readRecordView(kind: RecordKind, slug: string): Promise<FoundView> {
  return remember(
    `record ${kind} ${slug} with its lead rule`,
    () => readView(kind, slug),
    (found) => (found.status === "found" ? bytesOfView + bytesPerEvent * found.view.events.length : 100),
  );
}

async function readView(kind: RecordKind, slug: string): Promise<FoundView> {
  const store = getStore();
  const today = dayOfData();
  const found = await findRecord(store, kind, slug);
  if (found.status === "moved") return found;
  const { record } = found;
  const counts = await store.read(({ db }) => readRecordCounts(db, kind, [record.id]));
  const events = await listRecordEvents(store, record, { dayOfData: today, most: mostDrawn });
  const tracks = await listTracks(store);
  const leadRule = await findRule(store, null);
  const evaluation = await evaluateListed(leadRule);
  const rule = evaluation === null ? null : recordRuleOf(events, evaluation);
  return {
    status: "found",
    view: {
      record,
      count: counts.get(record.id) ?? emptyRecordCount,
      events,
      period: periodOf([...events, ...(rule?.partners ?? [])], today),
      tracks,
      numbers: new Map(await store.read(({ db }) => readWindowNumbers(db, events))),
      leadRule: { slug: leadRule.slug, name: leadRule.name, isListed: evaluation !== null },
      rule,
      ladders: await readLadders(record),
      coverage: (await listCoverages(store))
        .filter(({ filter }) => concernsRecord(filter, record))
        .map(({ name, from, to, isComplete, reason }) => ({ name, from, to, isComplete, reason })),
      ...(record.kind === "track"
        ? { outsideCounts: await readCountsOfTrack(record.id), notHeld: await readNotHeld(record.id) }
        : { outsideCounts: [], notHeld: [] }),
    },
  };
}

/** The rule as counted; null where it selects too many events to list them, or could not be counted now. */
async function evaluateListed(rule: StoredRule): Promise<RuleEvaluation | null> {
  try {
    const evaluation = await readEvaluation(rule, null);
    return evaluation.isListed ? evaluation : null;
  } catch (error) {
    if (!isTaskError(error)) throw error;
    console.warn(`A record's page goes without coincidences: ${error.message}`);
    markPassing();
    return null;
  }
}

/** Whole months round the events. */
function periodOf(events: readonly TimelineEvent[], today: string): DaySpan {
  let recorded: DaySpan | null = null;
  for (const { earliestDay, latestDay } of events) {
    recorded ??= { from: earliestDay, to: latestDay };
    if (earliestDay < recorded.from) recorded.from = earliestDay;
    if (latestDay > recorded.to) recorded.to = latestDay;
  }
  const unasked = { from: null, to: null };
  return pagePeriod({ asked: unasked, rule: unasked, recorded, dayOfData: today, leastDays: 0 });
}

async function readLadders(record: RecordDetail): Promise<SeriesLadderView[]> {
  const series =
    record.kind === "person"
      ? record.series
      : record.kind === "track" && record.series !== null
        ? [record.series]
        : [];
  const ladders: SeriesLadderView[] = [];
  for (const one of series) {
    const [first, second] = one.people;
    const own = { personIds: [first.id, second.id], format: one.format, isPairAlone: false } as const;
    const ladder = await getStore().read(async ({ db }) => {
      const entries = await listSeriesEntries(db, own);
      const latest = entries?.slice(-mostRungs) ?? [];
      const rungs = await readNumberedContacts(db, latest, dayOfData());
      return { series: one, rungs, count: entries?.length ?? null };
    });
    ladders.push(ladder);
  }
  return ladders;
}

async function readNotHeld(trackId: string): Promise<NotHeld[]> {
  const today = dayOfData();
  const rows = await getStore().read(({ db }) =>
    listNotHeld(db, { trackId, beforeSlug: null, most: mostNotHeld, dayOfData: today }),
  );
  return withHeldInstead(rows);
}
