import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createContact } from "@/db/commands/events/create-contact";
import { acknowledgements } from "@/db/schema/acknowledgements";
import { contactTopics } from "@/db/schema/contact-topics";
import { contactTracks } from "@/db/schema/contact-tracks";
import { contacts } from "@/db/schema/contacts";
import { eventSources } from "@/db/schema/event-sources";
import { events } from "@/db/schema/events";
import { notifications } from "@/db/schema/notifications";
import { outsideCounts } from "@/db/schema/outside-counts";
import { participations } from "@/db/schema/participations";
import { reactions } from "@/db/schema/reactions";
import { readouts } from "@/db/schema/readouts";
import { revisions } from "@/db/schema/revisions";
import { searchDocs } from "@/db/schema/search-docs";
import { slugs } from "@/db/schema/slugs";
import { sources } from "@/db/schema/sources";
import type { Store } from "@/db/store";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { readStoredDataVersion } from "./read-stored-data-version";
import { contactEntry, createSmallWorld, smallWorldDataVersion } from "./small-world";

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
});

describe("createContact", () => {
  it("stores the event with its days, and no zone where none is stated", async () => {
    const editor = await insertUser(store, "editor");
    const saved = await createContact(store, { actor: editor, id: "c1", now: 5_000, input: contactEntry() });
    expect(saved).toEqual({ id: "c1", slug: "witkoff-meets-putin-in-moscow-2025-12-02", version: 1 });
    const rows = await store.read(async ({ db }) => ({
      events: await db.select().from(events),
      contacts: await db.select().from(contacts),
      slugs: await db.select().from(slugs).where(eq(slugs.recordType, "event")),
    }));
    expect(rows.events).toEqual([
      {
        id: "c1",
        type: "contact",
        slug: saved.slug,
        state: "published",
        title: "Witkoff meets Putin in Moscow",
        summary: "The sixth meeting of the year.",
        note: "Counted from January.",
        confidence: "high",
        date: "2025-12-02",
        datePrinted: "Tuesday",
        earliestDay: "2025-12-02",
        latestStartDay: "2025-12-02",
        latestDay: "2025-12-02",
        clockAt: null,
        clockZone: null,
        zone: null,
        version: 1,
        createdAt: 5_000,
        createdBy: "editor",
        updatedAt: 5_000,
        publishedAt: 5_000,
      },
    ]);
    expect(rows.contacts).toEqual([
      {
        eventId: "c1",
        format: "inPerson",
        level: "envoy",
        status: "held",
        placeId: "moscow",
        durationMinutes: 300,
        durationPrinted: "nearly five hours",
        madePublic: "[2025-11-21..2025-11-30]",
        madePublicPrinted: null,
        madePublicEarliestDay: "2025-11-21",
        madePublicLatestDay: "2025-11-30",
      },
    ]);
    expect(rows.slugs).toEqual([{ recordType: "event", slug: saved.slug, recordId: "c1", createdAt: 5_000 }]);
  });

  it("stores every list with its order and its sources", async () => {
    await createContact(store, { actor: null, id: "c1", now: 5_000, input: contactEntry() });
    const rows = await store.read(async ({ db }) => ({
      links: await db
        .select({
          position: eventSources.position,
          supports: eventSources.supports,
          url: sources.url,
          publisher: sources.publisher,
          isLinkWanted: sources.isLinkWanted,
          id: sources.id,
        })
        .from(eventSources)
        .innerJoin(sources, eq(sources.id, eventSources.sourceId))
        .orderBy(eventSources.position),
      participations: await db.select().from(participations).orderBy(participations.position),
      tracks: await db.select().from(contactTracks),
      topics: await db.select().from(contactTopics),
      notifications: await db.select().from(notifications),
      acknowledgements: await db.select().from(acknowledgements),
      readouts: await db.select().from(readouts),
      reactions: await db.select().from(reactions),
      outsideCounts: await db.select().from(outsideCounts),
    }));
    expect(rows.links.map(({ id: _id, ...row }) => row)).toEqual([
      {
        position: 0,
        supports: ["held", "participants"],
        url: "https://example.org/meeting",
        publisher: "Example Agency",
        isLinkWanted: false,
      },
      { position: 1, supports: ["notifications"], url: null, publisher: "Kyiv Courier", isLinkWanted: true },
    ]);
    const [first, second] = rows.links.map((row) => row.id);
    expect(rows.participations.map((row) => [row.personId, row.groupName, row.role, row.printed])).toEqual([
      ["envoy", null, "principal", "Mr. Vitkoff"],
      ["president", null, "principal", null],
      [null, "Russian delegation", "delegation", null],
    ]);
    expect(rows.tracks).toEqual([{ eventId: "c1", trackId: "channel" }]);
    expect(rows.topics).toMatchObject([{ topicId: "ceasefire", basis: "stated", partyId: "ru" }]);
    expect(rows.notifications).toMatchObject([
      { partyId: "ua", standing: "notInformed", sourceId: second, position: 0 },
    ]);
    expect(rows.acknowledgements).toMatchObject([
      {
        partyId: "ru",
        standing: "confirmed",
        date: "2025-12-02",
        datePrinted: "the same day",
        sourceId: first,
      },
    ]);
    expect(rows.readouts).toMatchObject([
      { partyId: "ru", date: "2025-12-03", datePrinted: "3 декабря", sourceId: first },
    ]);
    expect(rows.reactions).toMatchObject([
      { partyId: "ua", date: "2025-12-03", datePrinted: "Wednesday", sourceId: second },
    ]);
    expect(rows.outsideCounts).toMatchObject([{ count: 6, countedBy: "Yuri Ushakov", sourceId: first }]);
  });

  it("keeps the last day of the calendar for what is still going on", async () => {
    const input = contactEntry({ held: "2025-12-02/..", madePublic: null, status: "announced" });
    await createContact(store, { actor: null, id: "c1", now: 5_000, input });
    const [event] = await store.read(async ({ db }) => await db.select().from(events));
    expect(event).toMatchObject({
      earliestDay: "2025-12-02",
      latestStartDay: "2025-12-02",
      latestDay: "9999-12-31",
    });
  });

  it("stores a zone where one is stated, not what the clock or the place say", async () => {
    const clock = { at: "19:30", zone: "America/New_York" };
    const zones = [contactEntry({ zone: "Asia/Dubai", clock }), contactEntry({ clock }), contactEntry()];
    for (const [index, input] of zones.entries()) {
      await createContact(store, { actor: null, id: `c${index}`, now: 5_000, input });
    }
    const rows = await store.read(async ({ db }) => await db.select().from(events).orderBy(events.id));
    expect(rows.map((row) => row.zone)).toEqual(["Asia/Dubai", null, null]);
  });

  it("writes one revision with the whole record and the names shown, and raises the data version once", async () => {
    const editor = await insertUser(store, "editor");
    const before = await readStoredDataVersion(store);
    await createContact(store, {
      actor: editor,
      id: "c1",
      now: 5_000,
      input: contactEntry(),
      reason: "  First entry ",
    });
    expect(before).toBe(smallWorldDataVersion);
    expect(await readStoredDataVersion(store)).toBe(before + 1);
    const [revision, ...others] = await store.read(
      async ({ db }) => await db.select().from(revisions).where(eq(revisions.recordId, "c1")),
    );
    expect(others).toEqual([]);
    expect(revision).toMatchObject({
      recordType: "event",
      version: 1,
      dataVersion: before + 1,
      state: "published",
      reason: "First entry",
      userId: "editor",
      userName: "The editor",
      at: 5_000,
      snapshot: {
        type: "contact",
        held: "2025-12-02",
        place: { id: "moscow", slug: "moscow", name: "Moscow" },
        participations: [
          {
            person: { id: "envoy", slug: "steve-witkoff", name: "Steve Witkoff" },
            party: { id: "us", name: "United States" },
            role: "principal",
            printed: "Mr. Vitkoff",
          },
          { person: { name: "Vladimir Putin" } },
          { person: null, groupName: "Russian delegation" },
        ],
        tracks: [{ id: "channel", name: "US–Russia envoy channel" }],
        topics: [{ topic: { name: "Terms of a truce" }, party: { name: "Russia" } }],
        notifications: [{ party: { name: "Ukraine" }, standing: "notInformed", source: 1 }],
        acknowledgements: [{ date: "2025-12-02", datePrinted: "the same day" }],
        readouts: [{ date: "2025-12-03", datePrinted: "3 декабря" }],
        reactions: [{ date: "2025-12-03", datePrinted: "Wednesday" }],
        outsideCounts: [{ count: 6, source: 0 }],
        sources: [
          { publisher: "Example Agency", supports: ["held", "participants"] },
          { publisher: "Kyiv Courier" },
        ],
      },
    });
    expect(revision?.changed).toEqual(Object.keys(revision?.snapshot ?? {}));
  });

  it("makes the event findable under every spelling of what it names", async () => {
    await createContact(store, { actor: null, id: "c1", now: 5_000, input: contactEntry() });
    const [doc] = await store.read(async ({ db }) => await db.select().from(searchDocs));
    for (const word of [
      "witkoff meets putin in moscow",
      "the sixth meeting of the year.",
      "counted from january.",
      "стив уиткофф",
      "mr. vitkoff",
      "владимир путин",
      "russian delegation",
      "сша",
      "россия",
      "україна",
      "us–russia envoy channel",
      "terms of a truce",
      "example agency",
      "kyiv courier",
    ]) {
      expect(doc?.body.split("\n")).toContain(word);
    }
  });

  it("stores all of many writes at once, each with a slug and a data version of its own", async () => {
    const ids = Array.from({ length: 25 }, (_, index) => `c${index}`);
    const saved = await Promise.all(
      ids.map((id) => createContact(store, { actor: null, id, now: 5_000, input: contactEntry() })),
    );
    expect(new Set(saved.map((record) => record.slug)).size).toBe(25);
    expect(saved.map((record) => record.slug).slice(0, 3)).toEqual([
      "witkoff-meets-putin-in-moscow-2025-12-02",
      "witkoff-meets-putin-in-moscow-2025-12-02-2",
      "witkoff-meets-putin-in-moscow-2025-12-02-3",
    ]);
    const rows = await store.read(
      async ({ db }) =>
        await db
          .select({ dataVersion: revisions.dataVersion })
          .from(revisions)
          .where(eq(revisions.recordType, "event"))
          .orderBy(revisions.dataVersion),
    );
    expect(rows.map((row) => row.dataVersion)).toEqual(
      ids.map((_, index) => smallWorldDataVersion + 1 + index),
    );
    // All 25 cite one stored report; the publisher without address or title is a source of its own each time.
    const stored = await store.read(async ({ db }) => await db.select({ url: sources.url }).from(sources));
    expect(stored.filter((row) => row.url !== null)).toHaveLength(1);
    expect(stored.filter((row) => row.url === null)).toHaveLength(25);
  });
});
