import { beforeEach, describe, expect, it } from "vitest";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { updateContact } from "@/db/commands/events/update-contact";
import { findEvent } from "@/db/queries/events/find-event";
import type { Store } from "@/db/store";
import { NotFoundError } from "@/lib/errors";
import type { EventDetail } from "@/lib/records/event-detail";
import { freshDatabase } from "../fresh-database";
import { insertContacts } from "./insert-events";
import { insertWorld } from "./insert-world";
import { wholeAnnouncement, wholeContact } from "./whole-entries";

let store: Store;
const dayOfData = "2026-04-30";
const saved = { actor: null, now: 1000 };

beforeEach(async () => {
  store = freshDatabase().store;
  await insertWorld(store);
});

async function detailOf(slug: string): Promise<EventDetail> {
  const found = await findEvent(store, slug, { dayOfData });
  if (found.status !== "found") throw new Error(`${slug} has moved to ${found.slug}`);
  return found.event;
}

describe("findEvent", () => {
  it("gives everything recorded of a contact", async () => {
    const { slug } = await createContact(store, { ...saved, id: "c", input: wholeContact, reason: "New." });
    const russia = { slug: "ru", name: "Russia" };
    const ukraine = { slug: "ua", name: "Ukraine" };
    const unitedStates = { slug: "us", name: "United States" };
    expect(await detailOf(slug)).toMatchObject({
      id: "c",
      slug,
      type: "contact",
      version: 1,
      title: "Witkoff and Putin meet in Moscow",
      summary: "Five hours of talks.",
      note: "The evening is not certain.",
      confidence: "high",
      date: {
        date: "2025-12-02/2025-12-03",
        earliestDay: "2025-12-02",
        latestStartDay: "2025-12-02",
        latestDay: "2025-12-03",
        printed: "Tuesday night",
      },
      clock: null,
      zone: "Europe/Moscow",
      format: "inPerson",
      level: "leader",
      status: "held",
      madePublic: { date: "2025-11-25~", earliestDay: "2025-11-24", printed: "about a week before" },
      place: {
        slug: "moscow",
        name: "Moscow",
        kind: "city",
        country: russia,
        otherNames: [],
        coordinates: null,
        population: null,
      },
      durationMinutes: 300,
      durationPrinted: "about five hours",
      participants: [
        { person: { slug: "putin", name: "Vladimir Putin" }, party: russia, role: "principal", office: null },
        {
          person: { slug: "witkoff", name: "Steve Witkoff" },
          party: unitedStates,
          printed: "Richard Witkoff",
          office: { title: "Special envoy", party: unitedStates, isSure: true },
        },
        { person: null, groupName: "Russian delegation", party: russia, role: "delegation", office: null },
      ],
      tracks: [
        { slug: "envoy", name: "Envoy channel" },
        { slug: "direct", name: "Direct talks" },
      ],
      series: [{ slug: "any" }, { slug: "meetings" }],
      topics: [
        { topic: { slug: "energy", name: "Energy" }, basis: "reported", party: null },
        { topic: { slug: "ceasefire-terms" }, basis: "stated", party: russia },
      ],
      notifications: [{ party: ukraine, standing: "after", note: "By telephone.", sourceNumber: 2 }],
      acknowledgements: [
        {
          party: russia,
          standing: "confirmed",
          date: "2025-12-03",
          datePrinted: "on Wednesday",
          sourceNumber: 1,
        },
      ],
      readouts: [
        {
          party: russia,
          date: "2025-12-03",
          datePrinted: "3 декабря",
          summary: "Useful talks.",
          sourceNumber: 1,
        },
      ],
      reactions: [
        {
          party: ukraine,
          date: "2025-12-04",
          datePrinted: "the next day",
          summary: "Took note.",
          sourceNumber: null,
        },
      ],
      outsideCounts: [{ count: 6, countedBy: "TASS", sourceNumber: 1 }],
      sources: [
        {
          number: 1,
          publisher: "Kremlin",
          isLinkWanted: false,
          reliability: "B",
          credibility: 2,
          supports: ["held", "readouts"],
        },
        { number: 2, publisher: "A paper", isLinkWanted: true, derivedFrom: "Reuters", supports: [] },
        { number: 3, publisher: "Reuters" },
      ],
      independentSourceCount: 2,
      revisions: [{ version: 1, at: 1000, reason: "New." }],
      createdAt: 1000,
      publishedAt: 1000,
    });
  });

  it("gives everything recorded of an announcement", async () => {
    const { slug } = await createAnnouncement(store, { ...saved, id: "a", input: wholeAnnouncement });
    expect(await detailOf(slug)).toMatchObject({
      type: "announcement",
      kind: "capture",
      clock: { at: "23:30", zone: "Europe/Moscow" },
      date: { date: "2025-12-01", printed: "on Monday" },
      saidToHaveHappened: { date: "2025-11-30", printed: "the day before" },
      independentlyAssessed: {
        date: "2025-12~",
        earliestDay: "2025-11-01",
        latestDay: "2026-01-31",
        printed: "in December",
      },
      announcedBy: {
        party: { slug: "ua" },
        person: { slug: "budanov", name: "Kyrylo Budanov" },
        office: { title: "Head of military intelligence", isSure: true },
        body: "Military intelligence",
      },
      places: [
        {
          slug: "pokrovsk",
          otherNames: ["Krasnoarmiisk", "Красноармейск"],
          population: {
            count: 60_000,
            asOf: "2022-01-01",
            asOfPrinted: "at the start of 2022",
            source: null,
          },
        },
        { slug: "small", kind: "village" },
      ],
      standing: "disputed",
      verifications: [
        {
          datePrinted: "on Monday",
          standing: "claimed",
          assessor: "Ministry of Defence",
          party: { slug: "ru" },
          sourceNumber: 1,
        },
        { datePrinted: null, standing: "disputed", party: { slug: "ua" }, sourceNumber: null },
      ],
      reactions: [{ party: { slug: "us" }, datePrinted: "Tuesday", sourceNumber: 1 }],
    });
  });

  it("gives the office of the day: the same person before and after a change", async () => {
    const people: [string, string, "principal"][] = [["budanov", "ua", "principal"]];
    await insertContacts(
      store,
      { id: "before", date: "2026-01-01", people },
      { id: "after", date: "2026-01-03", people },
      { id: "between", date: "2026-01", people },
    );
    const officeAt = async (slug: string) => {
      const event = await detailOf(slug);
      const office = event.type === "contact" ? event.participants[0]?.office : null;
      return [office?.title, office?.isSure];
    };
    expect(await officeAt("before")).toEqual(["Head of military intelligence", true]);
    expect(await officeAt("after")).toEqual(["Head of the presidential office", true]);
    expect((await officeAt("between"))[1]).toBe(false);
  });

  it("lists the versions, the newest first, and leads from an old slug to the new one", async () => {
    const { slug } = await createContact(store, { ...saved, id: "c", input: wholeContact });
    const updated = await updateContact(store, {
      actor: null,
      now: 2000,
      id: "c",
      baseVersion: 1,
      input: { ...wholeContact, title: "They met" },
      reason: "Shorter.",
    });
    expect(updated.slug).not.toBe(slug);
    expect(await findEvent(store, slug, { dayOfData })).toEqual({ status: "moved", slug: updated.slug });
    const event = await detailOf(updated.slug);
    expect(event.revisions.map(({ version, at, reason }) => [version, at, reason])).toEqual([
      [2, 2000, "Shorter."],
      [1, 1000, null],
    ]);
    expect(event.revisions[0]?.changed).toContain("title");
  });

  it("knows neither what was never there nor what is trashed", async () => {
    await insertContacts(store, { id: "trashed", date: "2025-12-02", state: "trashed" });
    for (const slug of ["nothing", "trashed"]) {
      await expect(findEvent(store, slug, { dayOfData })).rejects.toBeInstanceOf(NotFoundError);
    }
  });
});
