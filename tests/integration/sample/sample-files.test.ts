import { describe, expect, it } from "vitest";
import { announcementEntryOf, contactEntryOf } from "@/db/sample/event-entries";
import { readSample } from "@/db/sample/read-sample";
import { dayBounds } from "@/lib/dates/edtf-date";
import { announcementInput } from "@/lib/records/announcement";
import { contactInput } from "@/lib/records/contact";
import { slugFrom } from "@/lib/records/slug";
import { dayOfData } from "./loaded-sample";

const sample = readSample();
const { contacts, announcements } = sample;
const allEvents = [...contacts, ...announcements];

const ordinalWords =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(st|nd|rd|th))\b/i;

describe("what the sample holds", () => {
  it("holds every record that was gathered", () => {
    expect({
      contacts: contacts.length,
      announcements: announcements.length,
      people: sample.people.length,
      places: sample.places.length,
      parties: sample.parties.length,
      topics: sample.topics.length,
      tracks: sample.tracks.length,
      sourcesOfEvents: allEvents.reduce((count, event) => count + event.sources.length, 0),
    }).toEqual({
      contacts: 118,
      announcements: 96,
      people: 80,
      // 108, and Novohrodivka, which was weighed for the class of towns.
      places: 109,
      parties: 26,
      topics: 12,
      tracks: 6,
      // 723, less five copies of a report that is kept in a better copy, and one outside count's source.
      sourcesOfEvents: 719,
    });
  });

  it("holds the sixteen towns with a population, its day and its publication", () => {
    const counted = sample.places.filter((place) => place.population !== null);
    expect(counted).toHaveLength(16);
    expect(counted.filter((place) => place.populationAsOf === "2022-01-01")).toHaveLength(15);
    for (const place of counted) expect(place.populationSource).toMatch(/link wanted\.$/);
  });

  it("writes keys that are unique and, where filters name a record, are its slug", () => {
    for (const list of Object.values(sample)) {
      const keys = list.map((record) => record.key);
      expect(new Set(keys).size).toBe(keys.length);
    }
    const named = [...sample.people, ...sample.places, ...sample.topics, ...sample.series, ...sample.tracks];
    for (const record of named) expect(slugFrom(record.name)).toBe(record.key);
  });

  it("writes every event as its record’s schema accepts it", () => {
    for (const contact of contacts)
      expect(contactInput.safeParse(contactEntryOf(contact)).error).toBe(undefined);
    for (const announcement of announcements) {
      expect(announcementInput.safeParse(announcementEntryOf(announcement)).error).toBe(undefined);
    }
  });
});

describe("how the sample is worded", () => {
  it.each(contacts.map((contact) => [contact.key, contact] as const))(
    "%s counts no contact in words",
    (_key, contact) => {
      expect(contact.title).not.toMatch(ordinalWords);
      expect(contact.summary).not.toMatch(ordinalWords);
      expect(contact.note).not.toMatch(ordinalWords);
    },
  );

  it("never says that a place has fallen", () => {
    for (const { sources: _sources, ...event } of allEvents) {
      expect(JSON.stringify(event)).not.toMatch(/\b(has|have|had) fallen\b|\bfall of\b|!/i);
    }
  });

  it("says of every Russian capture claim who claims it", () => {
    const claims = announcements.filter(
      ({ kind, announcedBy }) => kind === "capture" && announcedBy.party === "russia",
    );
    expect(claims).toHaveLength(31);
    for (const claim of claims) expect(claim.title).toMatch(/ says? (it captured|all of)/);
  });
});

describe("what supports the sample", () => {
  it("gives every event a source and every row a source of that event", () => {
    for (const event of allEvents) expect(event.sources.length).toBeGreaterThan(0);
  });

  it("grades every source, says when it was read, and marks those without an address", () => {
    for (const source of allEvents.flatMap((event) => event.sources)) {
      expect(source.reliability).not.toBeNull();
      expect(source.credibility).not.toBeNull();
      expect(source.readOn).toBe("2026-11-24");
      expect(source.isLinkWanted).toBe(source.url === null);
    }
  });

  it("names the wire behind a copy apart from its publisher", () => {
    for (const source of allEvents.flatMap((event) => event.sources)) {
      expect(source.publisher).not.toMatch(
        /\((Reuters|AFP|AP|TASS|Xinhua|Anadolu|Ukrinform|.* text)\)|, citing /,
      );
    }
    const brussels = contacts.find((contact) => contact.key === "umerov-european-advisers-2025-12-03");
    expect(brussels?.sources[0]).toMatchObject({ publisher: "SRN News", derivedFrom: "Reuters" });
  });

  it("describes one address alike wherever it is cited", () => {
    const described = new Map<string, string>();
    for (const { supports: _supports, ...source } of allEvents.flatMap((event) => event.sources)) {
      if (source.url === null) continue;
      const text = JSON.stringify(source);
      expect(described.get(source.url) ?? text).toBe(text);
      described.set(source.url, text);
    }
  });

  it("marks in the source what the rows that cite it say", () => {
    for (const contact of contacts) {
      const cited = (rows: readonly { source: number | null }[], field: string) => {
        for (const { source } of rows) {
          if (source === null) continue;
          expect([contact.key, contact.sources[source]?.supports]).toEqual([
            contact.key,
            expect.arrayContaining([field]),
          ]);
        }
      };
      cited(contact.acknowledgements, "acknowledgements");
      cited(contact.outsideCounts, "outsideCounts");
    }
  });

  it("tells the history of each claim in order of its dates", () => {
    for (const announcement of announcements) {
      const days = announcement.verifications.map((row) => dayBounds(row.date, dayOfData));
      days.forEach((later, index) => {
        for (const earlier of days.slice(0, index)) {
          expect([announcement.key, later.latestDay >= earlier.earliestDay]).toEqual([
            announcement.key,
            true,
          ]);
        }
      });
      expect(announcement.verifications[0]?.standing).toBe("claimed");
    }
  });
});
