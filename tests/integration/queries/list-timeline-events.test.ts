import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { sqliteDialect } from "@/db/dialect";
import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import { selectTimelineRows } from "@/db/queries/timeline/timeline-rows";
import type { Store } from "@/db/store";
import { type EventFilterEntry, eventFilter, everyEvent } from "@/lib/records/event-filter";
import { freshDatabase } from "../fresh-database";
import { insertAnnouncements, insertContacts } from "./insert-events";
import { insertWorld } from "./insert-world";

let store: Store;
let path: string;
const dayOfData = "2026-04-30";

beforeEach(async () => {
  ({ store, path } = freshDatabase());
  await insertWorld(store);
});

describe("listTimelineEvents", () => {
  it("gives a contact whole, its lists in their own order", async () => {
    await insertContacts(store, {
      id: "meeting",
      date: "2025-12-02",
      text: "They meet",
      clock: { at: "19:30", zone: "Europe/Moscow" },
      contact: { placeId: "moscow", madePublic: "2025-11-25~" },
      people: [
        ["putin", "ru", "principal"],
        ["kushner", "us", "delegation"],
        ["witkoff", "us", "principal"],
      ],
      tracks: ["direct", "envoy"],
    });
    expect(await listTimelineEvents(store, everyEvent, { dayOfData })).toEqual([
      {
        id: "meeting",
        slug: "meeting",
        type: "contact",
        title: "They meet",
        date: "2025-12-02",
        earliestDay: "2025-12-02",
        latestStartDay: "2025-12-02",
        latestDay: "2025-12-02",
        clock: { at: "19:30", zone: "Europe/Moscow" },
        format: "inPerson",
        level: "leader",
        status: "held",
        place: { slug: "moscow", name: "Moscow" },
        tracks: ["envoy", "direct"],
        series: ["any", "meetings"],
        principals: [
          { slug: "putin", name: "Vladimir Putin" },
          { slug: "witkoff", name: "Steve Witkoff" },
        ],
        parties: ["ru", "us"],
        madePublic: {
          date: "2025-11-25~",
          earliestDay: "2025-11-24",
          latestStartDay: "2025-11-26",
          latestDay: "2025-11-26",
        },
      },
    ]);
  });

  it("gives an announcement whole", async () => {
    await insertAnnouncements(store, {
      id: "claim",
      date: "2025-12-01",
      places: ["small", "pokrovsk"],
      announcement: { standing: "disputed", saidToHaveHappened: "2025-11-30/2025-12-01" },
    });
    expect(await listTimelineEvents(store, everyEvent, { dayOfData })).toEqual([
      {
        id: "claim",
        slug: "claim",
        type: "announcement",
        title: "claim",
        date: "2025-12-01",
        earliestDay: "2025-12-01",
        latestStartDay: "2025-12-01",
        latestDay: "2025-12-01",
        clock: null,
        kind: "capture",
        standing: "disputed",
        announcedBy: { slug: "ru", name: "Russia" },
        places: [
          { slug: "small", name: "Small" },
          { slug: "pokrovsk", name: "Pokrovsk" },
        ],
        saidToHaveHappened: {
          date: "2025-11-30/2025-12-01",
          earliestDay: "2025-11-30",
          latestStartDay: "2025-11-30",
          latestDay: "2025-12-01",
        },
      },
    ]);
  });

  it("ends what is still going on with the day of the data, but never before it began", async () => {
    await insertAnnouncements(
      store,
      { id: "going-on", date: "2025-12-24/..", announcement: { saidToHaveHappened: "2025-12-25/.." } },
      { id: "planned", date: "2026-06/.." },
    );
    const events = await listTimelineEvents(store, everyEvent, { dayOfData });
    expect(events.map((event) => [event.id, event.earliestDay, event.latestDay])).toEqual([
      ["going-on", "2025-12-24", dayOfData],
      ["planned", "2026-06-01", "2026-06-30"],
    ]);
    expect(events[0]).toMatchObject({ saidToHaveHappened: { latestDay: dayOfData } });
  });

  it("orders by the first day, then by id", async () => {
    await insertContacts(store, { id: "b", date: "2025-12-02" }, { id: "c", date: "2025-12-01" });
    await insertAnnouncements(store, { id: "a", date: "2025-12-02" }, { id: "d", date: "2025-12" });
    const events = await listTimelineEvents(store, everyEvent, { dayOfData });
    expect(events.map((event) => event.id)).toEqual(["c", "d", "a", "b"]);
  });

  it("runs as many statements for hundreds of events as for two", async () => {
    const statementsOfList = async () => {
      const prepare = vi.spyOn(Database.prototype, "prepare");
      onTestFinished(() => prepare.mockRestore());
      const events = await listTimelineEvents(store, everyEvent, { dayOfData });
      const statements = prepare.mock.calls.length;
      prepare.mockRestore();
      return { statements, events: events.length };
    };
    await insertContacts(store, { id: "first", date: "2025-01-01", tracks: ["envoy"] });
    await insertAnnouncements(store, { id: "claim", date: "2025-01-01", places: ["small"] });
    const few = await statementsOfList();
    const more = Array.from({ length: 300 }, (_, n) => ({ id: `more-${n}`, date: "2025-02-01" }));
    await insertContacts(store, ...more);
    const many = await statementsOfList();
    expect([few.events, many.events]).toEqual([2, 302]);
    expect(few.statements).toBeGreaterThan(1);
    expect(many.statements).toBe(few.statements);
  });
});

describe("the plan of the list", () => {
  interface Step {
    id: number;
    parent: number;
    detail: string;
  }

  function stepsOf(entry: EventFilterEntry): Step[] {
    const connection = new Database(path, { readonly: true });
    onTestFinished(() => {
      connection.close();
    });
    const context = { db: drizzle(connection), dialect: sqliteDialect };
    const query = selectTimelineRows(context, eventFilter.parse(entry)).toSQL();
    return connection.prepare<unknown[], Step>(`EXPLAIN QUERY PLAN ${query.sql}`).all(...query.params);
  }

  const planOf = (entry: EventFilterEntry) => stepsOf(entry).map((step) => step.detail);

  it("bounds the days by the index and sorts nothing", () => {
    const plan = planOf({ from: "2025-11-01", to: "2025-12-31" });
    expect(plan).toContainEqual(
      expect.stringMatching(/^SEARCH events USING INDEX events_state_day \(state=\? AND earliest_day<\?\)/),
    );
    expect(plan.filter((detail) => /SCAN|TEMP B-TREE/.test(detail))).toEqual([]);
  });

  it("does so with a type and with all that can be filtered by", () => {
    const plan = planOf({
      type: "contact",
      from: "2025-11-01",
      to: "2025-12-31",
      tracks: ["envoy"],
      series: "meetings",
      statuses: ["held"],
      topics: ["energy"],
      informed: { party: "ua", standing: "before" },
      people: ["witkoff"],
      parties: ["ru"],
      places: ["moscow"],
      text: "two words",
    });
    expect(plan).toContainEqual(
      expect.stringMatching(
        /^SEARCH events USING INDEX events_state_type_day \(state=\? AND type=\? AND earliest_day<\?\)/,
      ),
    );
    // What the full-text index gives is no scan of a table, whatever the plan calls it.
    const isScan = (detail: string) => /SCAN (?!CONSTANT|search_index VIRTUAL)|TEMP B-TREE/.test(detail);
    expect(plan.filter(isScan)).toEqual([]);
  });

  it("reads what is indexed by person, party or topic once, not once an event", () => {
    const steps = stepsOf({
      type: "contact",
      series: "meetings",
      topics: ["energy"],
      informed: { party: "ua", standing: "before" },
      people: ["witkoff"],
      parties: ["ru"],
    });
    const byId = new Map(steps.map((step) => [step.id, step]));
    const isOnceAnEvent = (step: Step | undefined): boolean =>
      step !== undefined && (step.detail.startsWith("CORRELATED") || isOnceAnEvent(byId.get(step.parent)));
    const indexedTwice = /participations|contact_topics|notifications/;
    const reads = steps.filter((step) => indexedTwice.test(step.detail));
    expect(reads.length).toBeGreaterThanOrEqual(6);
    // A series is asked of each event, and read by the event.
    const ofSeries = reads.filter((step) => /(first|second)_of_series/.test(step.detail));
    expect(ofSeries.map((step) => step.detail.replace(/.*USING/, "USING"))).toEqual([
      "USING INDEX participations_event (event_id=?)",
      "USING INDEX participations_event (event_id=?)",
    ]);
    expect(reads.filter((step) => !ofSeries.includes(step)).filter(isOnceAnEvent)).toEqual([]);
    expect(steps.some(isOnceAnEvent)).toBe(true);
  });
});
