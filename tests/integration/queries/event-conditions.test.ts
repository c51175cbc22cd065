import { beforeEach, describe, expect, it } from "vitest";
import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import type { Store } from "@/db/store";
import { type EventFilterEntry, eventFilter } from "@/lib/records/event-filter";
import { freshDatabase } from "../fresh-database";
import { countEvents } from "./count-events";
import { insertAnnouncements, insertContacts } from "./insert-events";
import { insertWorld } from "./insert-world";

let store: Store;

async function selected(entry: EventFilterEntry, daySelection: "span" | "start" = "span"): Promise<string[]> {
  const filter = eventFilter.parse(entry);
  const events = await listTimelineEvents(store, filter, { dayOfData: "2026-04-30", daySelection });
  if (daySelection === "span") expect(await countEvents(store, filter)).toBe(events.length);
  return events.map((event) => event.id);
}

beforeEach(async () => {
  store = freshDatabase().store;
  await insertWorld(store);
  await insertContacts(
    store,
    {
      id: "meeting",
      date: "2025-12-02",
      contact: { placeId: "moscow" },
      tracks: ["envoy", "direct"],
      topics: ["energy"],
      informed: [{ party: "ua", standing: "before" }],
      text: "Виткофф и Путин в Москве ещё раз",
    },
    {
      id: "call",
      date: "2025-11~",
      contact: { format: "phone", level: "envoy", status: "announced" },
      tracks: ["direct"],
      informed: [{ party: "ua", standing: "after" }],
    },
    {
      id: "same-side",
      date: "2025-06-01/2025-06-03",
      people: [
        ["witkoff", "us", "principal"],
        ["putin", "us", "principal"],
      ],
    },
    {
      id: "delegate",
      date: "2025-05-01",
      people: [
        ["witkoff", "us", "delegation"],
        ["putin", "ru", "principal"],
        ["kushner", "us", "delegation"],
      ],
    },
    { id: "hidden", date: "2025-12-02", state: "trashed" },
  );
  await insertAnnouncements(
    store,
    { id: "claim-city", date: "2025-12-01", places: ["pokrovsk"], announcement: { standing: "disputed" } },
    { id: "claim-two", date: "2025-11-10", places: ["small", "sudzha"] },
    {
      id: "claim-ua",
      date: "2025-03-10",
      places: ["sudzha"],
      announcement: { kind: "recapture", announcedByPartyId: "ua", announcedByPersonId: "budanov" },
    },
    { id: "truce", date: "2025-12-24/..", announcement: { kind: "truce" } },
  );
});

describe("eventConditions", () => {
  it("selects every published event, and nothing trashed, in the order of days", async () => {
    expect(await selected({})).toEqual([
      "claim-ua",
      "delegate",
      "same-side",
      "call",
      "claim-two",
      "claim-city",
      "meeting",
      "truce",
    ]);
  });

  it("keeps to one type where asked", async () => {
    expect(await selected({ type: "contact" })).toEqual(["delegate", "same-side", "call", "meeting"]);
    expect(await selected({ type: "announcement" })).toEqual([
      "claim-ua",
      "claim-two",
      "claim-city",
      "truce",
    ]);
  });

  it("leaves the other type alone unless the filter names a type", async () => {
    expect(await selected({ tracks: ["envoy"] })).toEqual([
      "claim-ua",
      "claim-two",
      "claim-city",
      "meeting",
      "truce",
    ]);
    expect(await selected({ type: "contact", tracks: ["envoy"] })).toEqual(["meeting"]);
    expect(await selected({ type: "announcement", tracks: ["envoy"] })).toHaveLength(4);
    expect(await selected({ kinds: ["truce"] })).toEqual([
      "delegate",
      "same-side",
      "call",
      "meeting",
      "truce",
    ]);
  });

  it("compares what only contacts have", async () => {
    const ofContacts = (entry: EventFilterEntry) => selected({ type: "contact", ...entry });
    expect(await ofContacts({ formats: ["phone", "video"] })).toEqual(["call"]);
    expect(await ofContacts({ levels: ["leader"], statuses: ["announced"] })).toEqual([]);
    expect(await ofContacts({ topics: ["energy"] })).toEqual(["meeting"]);
    expect(await ofContacts({ tracks: ["direct"] })).toEqual(["call", "meeting"]);
    expect(await ofContacts({ informed: { party: "ua", standing: "after" } })).toEqual(["call"]);
    expect(await ofContacts({ informed: { party: "ru", standing: "after" } })).toEqual([]);
  });

  it("counts to a series what both people hold as principals of different parties, in its format", async () => {
    expect(await selected({ type: "contact", series: "any" })).toEqual(["call", "meeting"]);
    expect(await selected({ type: "contact", series: "meetings" })).toEqual(["meeting"]);
    expect(await selected({ type: "contact", series: "nobody" })).toEqual([]);
  });

  it("compares what only announcements have", async () => {
    const ofClaims = (entry: EventFilterEntry) => selected({ type: "announcement", ...entry });
    expect(await ofClaims({ kinds: ["capture", "recapture"] })).toEqual([
      "claim-ua",
      "claim-two",
      "claim-city",
    ]);
    expect(await ofClaims({ standings: ["disputed"] })).toEqual(["claim-city"]);
    expect(await ofClaims({ announcedBy: ["ua"] })).toEqual(["claim-ua"]);
    expect(await ofClaims({ announcedBy: ["ua"], kinds: ["capture"] })).toEqual([]);
  });

  it("asks one and the same place for kind, population and country", async () => {
    const ofClaims = (entry: EventFilterEntry) => selected({ type: "announcement", ...entry });
    expect(await ofClaims({ populationOver: 1000 })).toEqual(["claim-ua", "claim-two", "claim-city"]);
    expect(await ofClaims({ populationOver: 59_999, populationAsOf: "2022-01-01" })).toEqual(["claim-city"]);
    expect(await ofClaims({ populationOver: 60_000 })).toEqual([]);
    expect(await ofClaims({ populationOver: 1000, populationAsOf: "2001-01-01" })).toEqual([]);
    // The village is Ukrainian, the town is Russian: no Ukrainian town.
    expect(await ofClaims({ placeKinds: ["town"], placeCountries: ["ua"] })).toEqual([]);
    expect(await ofClaims({ placeKinds: ["village"], placeCountries: ["ua"] })).toEqual(["claim-two"]);
    expect(await ofClaims({ placeCountries: ["ua"], populationOver: 1000 })).toEqual(["claim-city"]);
  });

  it("finds people, parties and places in contacts and announcements", async () => {
    expect(await selected({ people: ["kushner", "budanov"] })).toEqual(["claim-ua", "delegate"]);
    expect(await selected({ parties: ["ua"] })).toEqual(["claim-ua"]);
    expect(await selected({ places: ["moscow", "pokrovsk"] })).toEqual(["claim-city", "meeting"]);
  });

  it("wants every word of a text, folded, in any order", async () => {
    expect(await selected({ text: "еще ВИТКОФФ" })).toEqual(["meeting"]);
    expect(await selected({ text: "Виткофф Киев" })).toEqual([]);
    expect(await selected({ text: "100% '_" })).toEqual([]);
  });

  it("overlaps the days that an event can mean, both ends included", async () => {
    // "about November" can be any day from 1 October to 31 December.
    expect(await selected({ type: "contact", from: "2025-10-15", to: "2025-10-20" })).toEqual(["call"]);
    expect(await selected({ from: "2025-06-03", to: "2025-06-03" })).toEqual(["same-side"]);
    expect(await selected({ from: "2025-12-01", to: "2025-12-01" })).toEqual(["call", "claim-city"]);
    // Still going on.
    expect(await selected({ from: "2026-03-01" })).toEqual(["truce"]);
  });

  it("takes the beginning alone where the days of a rule ask for it", async () => {
    expect(await selected({ from: "2025-06-03", to: "2025-06-03" }, "start")).toEqual([]);
    expect(await selected({ from: "2025-06-01", to: "2025-06-01" }, "start")).toEqual(["same-side"]);
    expect(await selected({ from: "2026-03-01" }, "start")).toEqual([]);
  });
});
