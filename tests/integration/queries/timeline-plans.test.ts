import { copyFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { sqliteDialect } from "@/db/dialect";
import { listEventDocuments } from "@/db/queries/open/list-event-documents";
import { listOpenRecords } from "@/db/queries/open/list-open-records";
import { listOpenRevisions } from "@/db/queries/open/list-open-revisions";
import { walkCoincidences } from "@/db/queries/open/walk-coincidences";
import { findNextCoincidence } from "@/db/queries/rules/find-next-coincidence";
import { findRule } from "@/db/queries/rules/find-rule";
import { listLatestOfRule } from "@/db/queries/rules/list-latest-of-rule";
import { searchEvents } from "@/db/queries/search/search-events";
import { countEventsBounded } from "@/db/queries/timeline/count-events-bounded";
import { countFacets } from "@/db/queries/timeline/count-facets";
import { findRecordedDays } from "@/db/queries/timeline/find-recorded-days";
import { listEventPage } from "@/db/queries/timeline/list-event-page";
import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import { listGroupEvents } from "@/db/queries/timeline/list-group-events";
import { readDensity } from "@/db/queries/timeline/read-density";
import { readLoggingLag } from "@/db/queries/timeline/read-logging-lag";
import { readTimelineWindow } from "@/db/queries/timeline/read-timeline-window";
import type { Store } from "@/db/store";
import { type EventFilterEntry, eventFilter } from "@/lib/records/event-filter";
import { temporaryFolder } from "../fresh-database";
import { generatedDatabase } from "../generated-database";

const dayOfData = "2026-11-24";
const generated = generatedDatabase(4_000);

/** Tables that grow with the record: none of them may be read from end to end. */
const growing =
  "events|contacts|announcements|participations|contact_tracks|contact_topics|announcement_places|notifications|acknowledgements|readouts|reactions|outside_counts|verifications|event_sources|sources|revisions|search_docs|event_facets|day_bins|slice|borne|other|first_principal|second_principal|first|second|first_list|second_list";
/** In the order of an index, and ended by a limit, is no reading from end to end. */
const isScan = new RegExp(`^SCAN (${growing})\\b(?!.*events_logged)`);

/** A store that writes down what it asks, over a copy with statistics of a large record, or without any. */
function watchedStore(hasStatistics: boolean): {
  store: Store;
  plans: () => { sql: string; steps: string[] }[];
} {
  const path = join(temporaryFolder(), "copy.db");
  copyFileSync(generated().path, path);
  const writing = new Database(path);
  writing.exec("DELETE FROM sqlite_stat4");
  if (hasStatistics) pretendMillion(writing);
  else writing.exec("DELETE FROM sqlite_stat1");
  writing.close();
  const connection = new Database(path, { readonly: true });
  onTestFinished(() => {
    connection.close();
  });
  const asked: { sql: string; params: unknown[] }[] = [];
  const db = drizzle(connection, { logger: { logQuery: (sql, params) => asked.push({ sql, params }) } });
  const store: Store = {
    read: (work) => work({ db, dialect: sqliteDialect }),
    write: () => Promise.reject(new Error("Nothing is written here.")),
    close: () => undefined,
  };
  const plans = () =>
    asked.map(({ sql, params }) => ({
      sql,
      steps: connection
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...params)
        .map(({ detail }) => detail),
    }));
  return { store, plans };
}

/** Has the engine believe that the record is as large as a million events, since it rightly scans what is small. */
function pretendMillion(connection: Database.Database): void {
  const rows = connection
    .prepare<[], { rowid: number; stat: string }>(
      "SELECT rowid, stat FROM sqlite_stat1 WHERE tbl IN (SELECT tbl FROM sqlite_stat1 GROUP BY tbl HAVING max(CAST(stat AS INTEGER)) >= 500)",
    )
    .all();
  const write = connection.prepare("UPDATE sqlite_stat1 SET stat = ? WHERE rowid = ?");
  for (const { rowid, stat } of rows) {
    const scaled = stat
      .split(" ")
      .map((word) => (/^[1-9]$/.test(word) || !/^\d+$/.test(word) ? word : Number(word) * 250));
    write.run(scaled.join(" "), rowid);
  }
}

const whole = { from: "1996-11-01", to: "2026-10-31" };
const entries: EventFilterEntry[] = [
  {},
  { tracks: ["generated-track-1", "generated-track-2"], kinds: ["capture"] },
  { people: ["generated-person-1", "generated-person-2"], topics: ["generated-topic-1"] },
  { places: ["generated-place-1"], text: "generated" },
  { text: "person 57" },
  { series: "generated-series-1", type: "contact" },
  { populationOver: 100_000, placeKinds: ["city"], type: "announcement" },
  { informed: { party: "generated-party-1", standing: "before" } },
];

describe.each([true, false])("the queries of the timeline, with statistics %s", (hasStatistics) => {
  it("read no table of the record from end to end", async () => {
    const { store, plans } = watchedStore(hasStatistics);
    const rule = await findRule(store, null);
    for (const entry of entries) {
      const filter = eventFilter.parse(entry);
      const page = { after: null, limit: 50, dayOfData };
      for (const span of [whole, { from: "2015-05-01", to: "2015-05-20" }]) {
        const dated = { ...filter, ...span };
        await readTimelineWindow(store, { filter, ...span, level: 5, rule, dayOfData });
        await readDensity(store, { filter, ...span });
        await countEventsBounded(store, dated);
        await countFacets(store, dated);
        await listEventPage(store, { filter: dated, isDescending: true, ...page });
        await listEventPage(store, { filter: dated, isDescending: false, ...page });
        await listGroupEvents(store, { filter, ...span, laneId: "claims", standing: "confirmed", ...page });
        await listEventDocuments(store, { filter: dated, isDescending: true, ...page, site: "" });
      }
    }
    await searchEvents(store, "person 57", { limit: 20, dayOfData });
    if (rule === null) throw new Error("There is a default rule.");
    await findNextCoincidence(store, { rule, ...whole, dayOfData });
    await listLatestOfRule(store, { rule, windowDays: 7, dayOfData });
    await walkCoincidences(store, { rule, after: null, dayOfData }).next();
    await listOpenRevisions(store, {
      ...{ recordTypes: [], kinds: ["correction"], since: null, until: null },
      ...{ after: null, limit: 50 },
    });
    await listOpenRecords(store, "person", { after: { name: "M", id: "" }, limit: 50 });
    await listFilterOptions(store);
    await readLoggingLag(store);
    await findRecordedDays(store, { dayOfData });
    const scans = plans().flatMap(({ sql, steps }) =>
      steps.filter((step) => isScan.test(step)).map((step) => ({ step, sql })),
    );
    expect(scans).toEqual([]);
  }, 60_000);

  it("find bins, numbers and what reaches in by their keys", async () => {
    const { store, plans } = watchedStore(hasStatistics);
    const asked = async (work: () => Promise<unknown>, table: RegExp) => {
      const before = plans().length;
      await work();
      return plans()
        .slice(before)
        .flatMap(({ steps }) => steps)
        .filter((step) => table.test(step));
    };
    const everything = eventFilter.parse({});
    const person = eventFilter.parse({ people: ["generated-person-1"] });
    const bins = await asked(
      () => readTimelineWindow(store, { filter: everything, ...whole, level: 5, rule: null, dayOfData }),
      /day_bins/,
    );
    expect(new Set(bins)).toEqual(
      new Set(["SEARCH day_bins USING PRIMARY KEY (level=? AND facet_id=? AND bin>? AND bin<?)"]),
    );
    const numbers = await asked(
      () => countEventsBounded(store, { ...person, from: null, to: "2020-01-01" }),
      /event_facets|TEMP B-TREE/,
    );
    expect(numbers).toEqual(["SEARCH event_facets USING PRIMARY KEY (facet_id=? AND n>? AND n<?)"]);
    const reaching = await asked(
      () => countEventsBounded(store, { ...everything, from: "2015-05-01" }),
      /events_reaching/,
    );
    expect(reaching).toEqual(["SEARCH events USING COVERING INDEX events_reaching (latest_day>?)"]);
    const lag = await asked(() => readLoggingLag(store), /events|TEMP B-TREE/);
    expect(lag).toEqual(["SCAN events USING INDEX events_logged"]);
  });
});
