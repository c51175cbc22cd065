import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { findOwnCount } from "@/db/queries/events/find-own-count";
import { listCountCandidates } from "@/db/queries/events/list-count-candidates";
import { listHeldBetween } from "@/db/queries/events/list-held-between";
import { listNotHeld } from "@/db/queries/events/list-not-held";
import { listOutsideCounts, listOutsideCountsOf } from "@/db/queries/events/list-outside-counts";
import { findRecord } from "@/db/queries/records/find-record";
import { listRecordEvents } from "@/db/queries/records/list-record-events";
import { listRecordNames } from "@/db/queries/records/list-record-names";
import { readRecordCounts } from "@/db/queries/records/read-record-counts";
import { listSeriesEntries, readNumberedContacts } from "@/db/queries/series/list-series-entries";
import { listLatestMatches } from "@/db/queries/timeline/list-latest-matches";
import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import { events } from "@/db/schema/events";
import { slugs } from "@/db/schema/slugs";
import { NotFoundError } from "@/lib/errors";
import { everyEvent } from "@/lib/records/event-filter";
import { type RecordKind, recordKinds } from "@/lib/records/record-path";
import { reconcileOrdinal } from "@/lib/sequence/reconcile-ordinal";
import { dayOfData, loadedSample } from "../sample/loaded-sample";
import { allSeriesNumbers } from "./all-series-numbers";

const store = loadedSample();

async function recordOf(kind: RecordKind, slug: string) {
  const found = await findRecord(store(), kind, slug);
  if (found.status === "moved") throw new Error(`${slug} has moved.`);
  return found.record;
}

async function eventId(slug: string): Promise<string> {
  const [row] = await store().read(async ({ db }) =>
    db.select({ id: events.id }).from(events).where(eq(events.slug, slug)),
  );
  if (row === undefined) throw new Error(`There is no event ${slug}.`);
  return row.id;
}

describe("a record by its address", () => {
  test("holds what is recorded of a person, a place, a party and a track", async () => {
    expect(await recordOf("person", "steve-witkoff")).toMatchObject({
      name: "Steve Witkoff",
      party: { slug: "united-states" },
      offices: [{ title: "Special Envoy to the Middle East", to: null }],
      series: [
        {
          slug: "witkoff-putin",
          format: "inPerson",
          people: [{ slug: "steve-witkoff" }, { slug: "vladimir-putin" }],
        },
      ],
    });
    expect(await recordOf("place", "pokrovsk")).toMatchObject({
      detail: { kind: "city", country: { slug: "ukraine" }, population: { count: 60_127 } },
      zone: "Europe/Kyiv",
    });
    expect(await recordOf("party", "russia")).toMatchObject({ partyKind: "state", isoCode: "RU" });
    expect(await recordOf("track", "us-russia-envoy-channel")).toMatchObject({
      description: "Witkoff, Putin, aides",
      series: { name: "Witkoff – Putin" },
    });
  });

  test("leads on from a former slug and is not found under one that never was", async () => {
    const { id } = await recordOf("track", "europe");
    await store().write(async ({ db }) => {
      await db.insert(slugs).values({ recordType: "track", slug: "old-europe", recordId: id, createdAt: 0 });
    });
    expect(await findRecord(store(), "track", "old-europe")).toEqual({ status: "moved", slug: "europe" });
    await expect(findRecord(store(), "track", "no-such-track")).rejects.toThrow(NotFoundError);
    await expect(findRecord(store(), "person", "old-europe")).rejects.toThrow(NotFoundError);
  });
});

describe("the events of a record", () => {
  const filters = { person: "people", place: "places", party: "parties", track: "tracks" } as const;

  test("are those that the timeline's filter selects, counted and bounded by day", async () => {
    for (const kind of recordKinds) {
      const names = await listRecordNames(store(), kind);
      const counts = await store().read(({ db }) =>
        readRecordCounts(
          db,
          kind,
          names.map((name) => name.id),
        ),
      );
      expect(names.length).toBeGreaterThan(5);
      for (const { id, slug } of names) {
        // A track leaves announcements alone, unless contacts are asked for.
        const type = kind === "track" ? ("contact" as const) : null;
        const filter = { ...everyEvent, type, [filters[kind]]: [slug] };
        const all = await listTimelineEvents(store(), filter, { dayOfData });
        const count = counts.get(id);
        expect(count?.events ?? 0, slug).toBe(all.length);
        if (count === undefined) continue;
        expect(count.firstDay, slug).toBe(all[0]?.earliestDay);
        expect(count.lastDay, slug).toBe(all.at(-1)?.earliestDay);
        const most = 5;
        const latest = await listRecordEvents(store(), { kind, id }, { dayOfData, most });
        expect(latest.map((event) => event.earliestDay)).toEqual(
          all.slice(-most).map((event) => event.earliestDay),
        );
      }
    }
  });

  test("names are found with their spellings and what tells them apart", async () => {
    const people = await listRecordNames(store(), "person");
    const putin = people.find((person) => person.slug === "vladimir-putin");
    expect(putin?.hint).toBe("President of Russia, Russia");
    expect(putin?.aliases).toContain("Владимир Путин");
    const parties = await listRecordNames(store(), "party");
    expect(parties.find((party) => party.slug === "ukraine")?.aliases).toContain("UA");
  });
});

describe("series and outside counts", () => {
  test("a series is numbered as everywhere else", async () => {
    const december = await eventId("steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02");
    const numbered = await store().read(async ({ db }) => {
      const own = await findOwnCount(db, december);
      if (own === null) throw new Error("Nothing numbers the meeting.");
      return readNumberedContacts(db, (await listSeriesEntries(db, own)) ?? [], dayOfData);
    });
    expect(numbered.map(({ contact }) => contact.place?.name)).toEqual([
      "Moscow",
      "Moscow",
      "St Petersburg",
      "Moscow",
      "Moscow",
      "Moscow",
      "Moscow",
    ]);
    expect(numbered.map(({ entry }) => entry.gapDays?.min ?? null)).toEqual([null, 30, 29, 14, 103, 118, 51]);
  });

  test("what numbers a contact is what numbers it in the list of all", async () => {
    const numbers = await allSeriesNumbers(store());
    for (const [id, { series, entry }] of numbers) {
      const own = await store().read(({ db }) => findOwnCount(db, id));
      expect(own?.name).toBe(series.name);
      if (own === null) continue;
      const entries = await store().read(({ db }) => listSeriesEntries(db, own));
      expect(entries?.find((other) => other.id === id)).toEqual(entry);
      const contact = await store().read(async ({ db }) => db.select().from(events).where(eq(events.id, id)));
      const candidates = await store().read(({ db }) =>
        listCountCandidates(db, {
          personIds: own.personIds,
          upTo: contact[0]?.latestStartDay ?? "",
          most: 1000,
        }),
      );
      const result = reconcileOrdinal({ contactId: id, count: entry.inYear.n, own, candidates });
      expect(result.own?.low, series.name).toBe(entry.inYear.low);
      expect(result.own?.high, series.name).toBe(entry.inYear.high);
    }
  });

  test("the sample's counts by others agree with ours, and are listed by track", async () => {
    const track = await recordOf("track", "us-russia-envoy-channel");
    const rows = await store().read(({ db }) => listOutsideCounts(db, { trackId: track.id, most: 10 }));
    expect(rows.map(({ count, event }) => [count, event.date])).toEqual([
      [6, "2025-12-02"],
      [6, "2025-12-02"],
      [4, "2025-04-25"],
    ]);
    const december = await eventId("steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02");
    const own = await store().read(({ db }) => listOutsideCountsOf(db, december));
    expect(own.map(({ countedBy }) => countedBy)).toEqual([
      "RFE/RL’s Armenian service",
      "Yuri Ushakov, 29 December 2025",
    ]);
  });
});

describe("planned and not held", () => {
  test("lists every contact of another status than held, the latest first, a page at a time", async () => {
    const list = (beforeSlug: string | null, most: number, trackId: string | null = null) =>
      store().read(({ db }) => listNotHeld(db, { trackId, beforeSlug, most, dayOfData }));
    const all = await list(null, 100);
    expect(all).toHaveLength(9);
    expect(all.every(({ contact, source }) => contact.status !== "held" && source !== null)).toBe(true);
    const days = all.map(({ contact }) => contact.earliestDay);
    expect(days).toEqual([...days].sort().reverse());
    const first = await list(null, 4);
    const rest = await list(first.at(-1)?.contact.slug ?? "", 100);
    expect([...first, ...rest]).toEqual(all);
    const track = await recordOf("track", "us-russia-envoy-channel");
    expect((await list(null, 100, track.id)).map(({ contact }) => contact.title)).toEqual([
      "Kirill Dmitriev due to meet US envoys in Geneva",
    ]);
  });

  test("finds what all parties held in a span of days", async () => {
    const held = (parties: string[], from: string, to: string) =>
      store().read(({ db }) => listHeldBetween(db, { parties, from, to, most: 10, dayOfData }));
    const found = await held(["russia", "united-states"], "2025-12-01", "2025-12-31");
    expect(found.map((contact) => contact.earliestDay)).toContain("2025-12-02");
    expect(found.every((contact) => contact.status === "held")).toBe(true);
    expect(
      found.every(({ parties }) => parties.includes("russia") && parties.includes("united-states")),
    ).toBe(true);
    expect(await held(["russia", "nowhere"], "2025-01-01", "2025-12-31")).toEqual([]);
    expect(await held([], "2025-01-01", "2025-12-31")).toEqual([]);
  });
});

describe("the search", () => {
  test("finds events in either script, the latest first, and counts them all", async () => {
    const latin = await listLatestMatches(
      store(),
      { ...everyEvent, text: "putin WITKOFF" },
      { dayOfData, most: 100 },
    );
    const cyrillic = await listLatestMatches(
      store(),
      { ...everyEvent, text: "ПУТИН Уиткофф" },
      { dayOfData, most: 100 },
    );
    const december = await eventId("steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02");
    const latinIds = latin.events.map((event) => event.id);
    expect(cyrillic.events.map((event) => event.id)).toContain(december);
    // What names both people does so in both scripts; a note may name them in one alone.
    for (const { id } of cyrillic.events) expect(latinIds).toContain(id);
    expect(latin.count).toEqual({ count: latin.events.length, isAtLeast: false });
    const days = latin.events.map((event) => event.earliestDay);
    expect(days).toEqual([...days].sort().reverse());
    const latest = await listLatestMatches(
      store(),
      { ...everyEvent, text: "putin WITKOFF" },
      { dayOfData, most: 3 },
    );
    expect(latest).toEqual({ events: latin.events.slice(0, 3), count: latin.count });
    expect(await listLatestMatches(store(), { ...everyEvent, text: "zzzz" }, { dayOfData, most: 3 })).toEqual(
      {
        events: [],
        count: { count: 0, isAtLeast: false },
      },
    );
  });
});
