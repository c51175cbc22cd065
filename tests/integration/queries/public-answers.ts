import { listCountCandidates } from "@/db/queries/events/list-count-candidates";
import { listHeldBetween } from "@/db/queries/events/list-held-between";
import { listNotHeld } from "@/db/queries/events/list-not-held";
import { listOutsideCounts } from "@/db/queries/events/list-outside-counts";
import { listRecordEvents } from "@/db/queries/records/list-record-events";
import { readRecordCounts } from "@/db/queries/records/read-record-counts";
import { countRule } from "@/db/queries/rules/count-rule";
import { findNextCoincidence } from "@/db/queries/rules/find-next-coincidence";
import { findRule } from "@/db/queries/rules/find-rule";
import { listLatestOfRule } from "@/db/queries/rules/list-latest-of-rule";
import { readRuleSeries } from "@/db/queries/rules/read-rule-series";
import { searchEvents } from "@/db/queries/search/search-events";
import { countSources } from "@/db/queries/sources/count-sources";
import { listSources } from "@/db/queries/sources/list-sources";
import { countFacets } from "@/db/queries/timeline/count-facets";
import { findRecordedDays } from "@/db/queries/timeline/find-recorded-days";
import { findTimelineEvent } from "@/db/queries/timeline/find-timeline-event";
import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import { listLatestMatches } from "@/db/queries/timeline/list-latest-matches";
import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import { readDensity } from "@/db/queries/timeline/read-density";
import { readLoggingLag } from "@/db/queries/timeline/read-logging-lag";
import type { Store } from "@/db/store";
import { eventFilter } from "@/lib/records/event-filter";
import { countEvents } from "./count-events";
import { evaluateRule } from "./evaluate-rule";

const dayOfData = "2026-01-31";
const span = { from: "2025-10-01", to: "2026-01-31" };

const publicSources = { filter: { text: "", language: null, grade: null, lack: null }, isPublic: true };

/** What every query answers that a page, a feed, an image or an embed for readers is made from. */
export async function publicAnswers(store: Store): Promise<Record<string, unknown>> {
  const all = eventFilter.parse({});
  const rule = await findRule(store, null);
  const kinds = { person: "president", place: "moscow", party: "ru", track: "channel" } as const;
  const entries = Object.entries(kinds) as [keyof typeof kinds, string][];
  const read = <T>(ask: (db: Parameters<Parameters<Store["read"]>[0]>[0]["db"]) => Promise<T>) =>
    store.read(({ db }) => ask(db));
  return {
    timeline: await listTimelineEvents(store, eventFilter.parse(span), { dayOfData }),
    latest: await listLatestMatches(store, all, { dayOfData, most: 50 }),
    count: await countEvents(store, all),
    facets: await countFacets(store, all),
    density: await readDensity(store, { filter: all, ...span }),
    recordedDays: await findRecordedDays(store, { dayOfData }),
    options: await listFilterOptions(store),
    loggingLag: await readLoggingLag(store),
    found: [
      await searchEvents(store, "Putin", { limit: 20, dayOfData }),
      await searchEvents(store, "withdrawn", { limit: 20, dayOfData }),
    ],
    byRecord: await Promise.all(
      entries.map(([kind, id]) => listRecordEvents(store, { kind, id }, { dayOfData, most: 50 })),
    ),
    recordCounts: await Promise.all(
      entries.map(async ([kind, id]) => [...(await read((db) => readRecordCounts(db, kind, [id])))]),
    ),
    heldBetween: await read((db) =>
      listHeldBetween(db, { parties: ["united-states", "russia"], ...span, most: 20, dayOfData }),
    ),
    notHeld: await read((db) => listNotHeld(db, { trackId: null, beforeSlug: null, most: 20, dayOfData })),
    outsideCounts: await read((db) => listOutsideCounts(db, { trackId: "channel", most: 20 })),
    countCandidates: await read((db) =>
      listCountCandidates(db, { personIds: ["envoy", "president"], upTo: dayOfData, most: 20 }),
    ),
    // New sources get ids by chance, so that neither they nor the order of what they decide are compared.
    sources: (
      await listSources(store, { ...publicSources, sort: "publisher", after: null, limit: 50 })
    ).sources
      .map(({ title, publisher }) => `${publisher}: ${title}`)
      .sort(),
    sourceCount: await countSources(store, publicSources),
    rule: await evaluateRule(store, { rule, dayOfData, shuffles: 10 }),
    counted: await countRule(store, { rule, dayOfData }),
    ruleSeries: await readRuleSeries(store, { rule, dayOfData }),
    latestOfRule: await listLatestOfRule(store, { rule, windowDays: 7, dayOfData }),
    nextCoincidence: await findNextCoincidence(store, { rule, from: "2025-12-10", to: span.to, dayOfData }),
  };
}

/** What the address of an event's image and preview answers. */
export async function isOnTimeline(store: Store, slug: string): Promise<boolean> {
  return (await findTimelineEvent(store, slug, { dayOfData }).catch(() => null)) !== null;
}
