import { describe, expect, it } from "vitest";
import { type AnnouncementFacts, type ContactFacts, meetsFilter } from "@/lib/records/entry-facts";
import { eventFilter } from "@/lib/records/event-filter";

const contact: ContactFacts = {
  type: "contact",
  text: "witkoff meets putin\nстив уиткофф\nunited states",
  format: "inPerson",
  level: "envoy",
  status: "held",
  tracks: ["envoy-channel"],
  series: ["witkoff-putin"],
  topics: [],
  informed: [{ party: "ukraine", standing: "notInformed" }],
  people: ["steve-witkoff", "vladimir-putin"],
  parties: ["united-states", "russia"],
  places: [{ slug: "moscow", kind: "city", country: "russia", population: null, populationAsOf: null }],
};
const claim: AnnouncementFacts = {
  type: "announcement",
  text: "russia says it captured pokrovsk\nkrasnoarmiisk",
  kind: "capture",
  standing: "claimed",
  announcedBy: "russia",
  people: [],
  parties: ["russia"],
  places: [
    { slug: "pokrovsk", kind: "city", country: "ukraine", population: 60_000, populationAsOf: "2022-01-01" },
    { slug: "hamlet", kind: "village", country: "ukraine", population: 12, populationAsOf: "2022-01-01" },
  ],
};
const filter = (entry: object) => eventFilter.parse(entry);

describe("meetsFilter", () => {
  it("passes everything through the empty filter", () => {
    expect(meetsFilter(contact, filter({}))).toBe(true);
    expect(meetsFilter(claim, filter({}))).toBe(true);
  });

  it("leaves the other type alone unless a type is asked for", () => {
    expect(meetsFilter(claim, filter({ formats: ["phone"] }))).toBe(true);
    expect(meetsFilter(contact, filter({ kinds: ["capture"] }))).toBe(true);
    expect(meetsFilter(contact, filter({ type: "announcement", kinds: ["capture"] }))).toBe(false);
  });

  it.each([
    [{ series: "witkoff-putin", statuses: ["held"] }, true],
    [{ series: "other" }, false],
    [{ formats: ["phone", "video"] }, false],
    [{ informed: { party: "ukraine", standing: "notInformed" } }, true],
    [{ informed: { party: "ukraine", standing: "before" } }, false],
    [{ text: "putin WITKOFF" }, true],
    // As search does: spellings count, and so does the beginning of a word, but not its middle.
    [{ text: "Уиткофф Unit" }, true],
    [{ text: "itkoff" }, false],
    [{ text: "…" }, false],
    [{ text: " " }, true],
    [{ text: "Lavrov" }, false],
    [{ people: ["vladimir-putin"], parties: ["russia"], places: ["moscow"] }, true],
    [{ places: ["geneva"] }, false],
  ])("asks a contact for %j", (entry, expected) => {
    expect(meetsFilter(contact, filter(entry))).toBe(expected);
  });

  it("wants one and the same place to meet all that is asked of places", () => {
    expect(meetsFilter(claim, filter({ placeKinds: ["village"], populationOver: 10_000 }))).toBe(false);
    const towns = { populationOver: 10_000, populationAsOf: "2022-01-01", placeCountries: ["ukraine"] };
    expect(meetsFilter(claim, filter(towns))).toBe(true);
    expect(meetsFilter(claim, filter({ ...towns, populationOver: 60_000 }))).toBe(false);
  });

  it("does not count what is not chosen yet", () => {
    expect(meetsFilter({ ...claim, kind: null }, filter({ kinds: ["capture"] }))).toBe(false);
    expect(meetsFilter({ ...claim, announcedBy: null }, filter({ announcedBy: ["russia"] }))).toBe(false);
  });
});
