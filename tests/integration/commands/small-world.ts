import { createParty } from "@/db/commands/records/create-party";
import { createPerson } from "@/db/commands/records/create-person";
import { createPlace } from "@/db/commands/records/create-place";
import { createSeries } from "@/db/commands/records/create-series";
import { createTopic } from "@/db/commands/records/create-topic";
import { createTrack } from "@/db/commands/records/create-track";
import type { Store } from "@/db/store";
import type { AnnouncementEntry } from "@/lib/records/announcement";
import type { ContactEntry } from "@/lib/records/contact";

/** The records that the entries below refer to, made by the system: ten writes. */
export async function createSmallWorld(store: Store): Promise<void> {
  const bySystem = { actor: null, now: 1_000 };
  await createParty(store, {
    ...bySystem,
    id: "us",
    input: { name: "United States", kind: "state", isoCode: "us", aliases: [{ name: "США" }] },
  });
  await createParty(store, {
    ...bySystem,
    id: "ru",
    input: { name: "Russia", kind: "state", isoCode: "RU", aliases: [{ name: "Россия" }] },
  });
  await createParty(store, {
    ...bySystem,
    id: "ua",
    input: { name: "Ukraine", kind: "state", isoCode: "UA", aliases: [{ name: "Україна" }] },
  });
  await createPerson(store, {
    ...bySystem,
    id: "envoy",
    input: {
      name: "Steve Witkoff",
      partyId: "us",
      aliases: [{ name: "Стив Уиткофф", note: "as printed in Russian" }],
      offices: [{ title: "Special envoy", partyId: "us", from: "2025-03-06", sourceNote: "White House" }],
    },
  });
  await createPerson(store, {
    ...bySystem,
    id: "president",
    input: { name: "Vladimir Putin", partyId: "ru", aliases: [{ name: "Владимир Путин" }] },
  });
  await createPlace(store, {
    ...bySystem,
    id: "moscow",
    input: { name: "Moscow", kind: "city", countryId: "ru", zone: "Europe/Moscow" },
  });
  await createPlace(store, {
    ...bySystem,
    id: "pokrovsk",
    input: {
      name: "Pokrovsk",
      kind: "city",
      countryId: "ua",
      zone: "Europe/Kyiv",
      aliases: [{ name: "Красноармійськ" }, { name: "Krasnoarmiisk" }],
    },
  });
  await createTopic(store, { ...bySystem, id: "ceasefire", input: { name: "Terms of a truce" } });
  await createSeries(store, {
    ...bySystem,
    id: "series",
    input: { name: "Witkoff – Putin", firstPersonId: "envoy", secondPersonId: "president" },
  });
  await createTrack(store, {
    ...bySystem,
    id: "channel",
    input: { name: "US–Russia envoy channel", seriesId: "series" },
  });
}

/** The data version after `createSmallWorld`. */
export const smallWorldDataVersion = 10;

/** A whole contact of the small world, as a form would send it. */
export function contactEntry(changes: Partial<ContactEntry> = {}): ContactEntry {
  return {
    title: "Witkoff meets Putin in Moscow",
    summary: "The sixth meeting of the year.",
    note: "Counted from January.",
    confidence: "high",
    format: "inPerson",
    level: "envoy",
    status: "held",
    held: "2 December 2025",
    heldPrinted: "Tuesday",
    madePublic: "late November 2025",
    placeId: "moscow",
    durationMinutes: 300,
    durationPrinted: "nearly five hours",
    participations: [
      { personId: "envoy", partyId: "us", role: "principal", printed: "Mr. Vitkoff" },
      { personId: "president", partyId: "ru", role: "principal" },
      { groupName: "Russian delegation", partyId: "ru", role: "delegation" },
    ],
    trackIds: ["channel"],
    topics: [{ topicId: "ceasefire", basis: "stated", partyId: "ru" }],
    notifications: [{ partyId: "ua", standing: "notInformed", source: 1 }],
    acknowledgements: [
      { partyId: "ru", standing: "confirmed", date: "2025-12-02", datePrinted: "the same day", source: 0 },
    ],
    readouts: [
      {
        partyId: "ru",
        date: "2025-12-03",
        datePrinted: "3 декабря",
        summary: "Useful and constructive.",
        source: 0,
      },
    ],
    reactions: [
      {
        partyId: "ua",
        date: "2025-12-03",
        datePrinted: "Wednesday",
        summary: "Asked for details.",
        source: 1,
      },
    ],
    outsideCounts: [{ count: 6, what: "meetings this year", countedBy: "Yuri Ushakov", source: 0 }],
    sources: [
      {
        url: "https://example.org/meeting",
        title: "Meeting in the Kremlin",
        publisher: "Example Agency",
        published: "2025-12-03",
        supports: ["held", "participants"],
      },
      { publisher: "Kyiv Courier", supports: ["notifications"] },
    ],
    ...changes,
  };
}

/** A whole territorial claim of the small world, as a form would send it. */
export function claimEntry(changes: Partial<AnnouncementEntry> = {}): AnnouncementEntry {
  return {
    title: "Russia says that it captured Pokrovsk",
    kind: "capture",
    announced: "2025-12-01",
    saidToHaveHappened: "30 November 2025",
    announcedBy: { partyId: "ru", personId: "president", body: "Russian Ministry of Defence" },
    placeIds: ["pokrovsk"],
    verifications: [
      { date: "2025-12-01", standing: "claimed", assessor: "Russian Ministry of Defence", source: 0 },
      {
        date: "2025-12-02",
        datePrinted: "2.12",
        standing: "disputed",
        assessor: "General Staff",
        partyId: "ua",
      },
    ],
    sources: [
      {
        url: "https://example.org/claim",
        title: "Claim",
        publisher: "Example Agency",
        supports: ["announced"],
      },
    ],
    ...changes,
  };
}
