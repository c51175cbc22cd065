import { describe, expect, it } from "vitest";
import { announcementInput } from "@/lib/records/announcement";
import { coverageInput } from "@/lib/records/coverage";
import { partyInput } from "@/lib/records/party";
import { personInput } from "@/lib/records/person";
import { placeInput } from "@/lib/records/place";
import { defaultRule, ruleInput } from "@/lib/records/rule";
import { sourceInput } from "@/lib/records/source";
import { seriesInput } from "@/lib/records/track";
import { faultsOf } from "./faults-of";

describe("announcementInput", () => {
  const sound = {
    title: "A claim",
    kind: "capture",
    announced: "1 December 2025",
    announcedBy: { partyId: "ru" },
  };

  it("takes a claim and keeps the order of its verification", () => {
    const rows = [
      { date: "2025-12-01", standing: "claimed", assessor: "A ministry" },
      { date: "2 Dec 2025", datePrinted: " Tuesday ", standing: "disputed", assessor: "A general staff" },
    ];
    const claim = announcementInput.parse({ ...sound, verifications: rows });
    expect(claim.verifications.map((row) => row.standing)).toEqual(["claimed", "disputed"]);
    expect(claim.verifications.map((row) => [row.date, row.datePrinted])).toEqual([
      ["2025-12-01", null],
      ["2025-12-02", "Tuesday"],
    ]);
    expect(claim.announcedBy).toEqual({ partyId: "ru", personId: null, body: null });
  });

  it.each([
    [{ kind: "rumour" }, "kind", "Choose what was announced."],
    [{ announcedBy: { partyId: "" } }, "announcedBy.partyId", "Choose one."],
    [{ placeIds: ["a", "b", "a"] }, "placeIds", "A place is listed twice."],
    [
      { verifications: [{ date: "2025-12-01", standing: "sure", assessor: "A" }] },
      "verifications.0.standing",
      "Choose a standing.",
    ],
    [
      { verifications: [{ date: "2025-12-01", standing: "claimed", assessor: " " }] },
      "verifications.0.assessor",
      "Write who assessed it.",
    ],
    [
      { verifications: [{ date: "2025-12-01", standing: "claimed", assessor: "A", source: 0 }] },
      "verifications.0.source",
      "Choose a source from the list below.",
    ],
  ])("refuses %j", (changes, path, message) => {
    expect(faultsOf(announcementInput, { ...sound, ...changes })).toEqual({ [path]: message });
  });
});

describe("sourceInput", () => {
  it("marks a source without an address as link wanted", () => {
    expect(sourceInput.parse({ publisher: "P", url: " " })).toMatchObject({ url: null, isLinkWanted: true });
    expect(sourceInput.parse({ publisher: "P", url: " https://example.org/a " })).toMatchObject({
      url: "https://example.org/a",
      isLinkWanted: false,
    });
  });

  it.each(["data:text/html,x", "//example.org", "https://", "https://local host", "ftp://example.org/a"])(
    "refuses the address %s",
    (url) => {
      expect(faultsOf(sourceInput, { publisher: "P", url })).toEqual({
        url: "Write a whole address that begins with https://",
      });
    },
  );
});

describe("personInput, partyInput, placeInput and seriesInput", () => {
  it("fill in what was left open", () => {
    expect(partyInput.parse({ name: " Ukraine ", kind: "state", isoCode: " ua " })).toEqual({
      name: "Ukraine",
      kind: "state",
      isoCode: "UA",
      aliases: [],
    });
    expect(personInput.parse({ name: "A" })).toEqual({ name: "A", partyId: null, aliases: [], offices: [] });
  });

  it("keep a date as the source printed it, trimmed, and nothing where nothing was printed", () => {
    const office = { title: "Envoy", partyId: "us", from: "6 March 2025" };
    const person = personInput.parse({ name: "A", offices: [{ ...office, fromPrinted: " on Thursday " }] });
    expect(person.offices).toEqual([
      {
        title: "Envoy",
        partyId: "us",
        from: "2025-03-06",
        fromPrinted: "on Thursday",
        to: null,
        toPrinted: null,
        sourceNote: null,
      },
    ]);
    const place = { name: "A", kind: "city", population: 60_000, populationAsOf: "2022-01-01" };
    expect(placeInput.parse({ ...place, populationAsOfPrinted: "начало 2022" })).toMatchObject({
      populationAsOf: "2022-01-01",
      populationAsOfPrinted: "начало 2022",
    });
    expect(placeInput.parse(place).populationAsOfPrinted).toBeNull();
    expect(faultsOf(placeInput, { ...place, populationAsOfPrinted: "x".repeat(201) })).toEqual({
      populationAsOfPrinted: "Shorten this to 200 characters.",
    });
  });

  it("refuse what cannot be, where it stands", () => {
    expect(faultsOf(partyInput, { name: "", kind: "club", isoCode: "UKR" })).toEqual({
      name: "Write a name.",
      kind: "Choose a kind.",
      isoCode: "Write two letters, such as UA.",
    });
    expect(
      faultsOf(personInput, { name: "A", offices: [{ title: "", partyId: "us", from: "soon" }] }),
    ).toEqual({
      "offices.0.title": "Write the office.",
      "offices.0.from": expect.stringContaining("not understood"),
    });
    const place = { name: "A", kind: "city" };
    expect(faultsOf(placeInput, { ...place, latitude: 48 })).toEqual({
      longitude: "Write both coordinates or none.",
    });
    expect(faultsOf(placeInput, { ...place, population: 60_000 })).toEqual({
      populationAsOf: "Say of which day the population is.",
    });
    expect(faultsOf(placeInput, { ...place, wikidataId: "42" })).toEqual({
      wikidataId: "Write the id as Q42.",
    });
    expect(faultsOf(placeInput, { ...place, latitude: 91, longitude: 0 })).toHaveProperty("latitude");
    expect(faultsOf(seriesInput, { name: "A", firstPersonId: "x", secondPersonId: "x" })).toEqual({
      secondPersonId: "Choose two different people.",
    });
  });
});

describe("ruleInput and coverageInput", () => {
  it("bound the window", () => {
    const withWindow = (windowDays: number) => ({
      ...defaultRule,
      definition: { ...defaultRule.definition, windowDays },
    });
    expect(faultsOf(ruleInput, withWindow(30))).toEqual({});
    for (const windowDays of [-1, 31, 1.5]) {
      expect(faultsOf(ruleInput, withWindow(windowDays))).toHaveProperty(["definition.windowDays"]);
    }
  });

  it("want the days of a coverage and of its gaps in order, and real", () => {
    const coverage = { name: "A", filter: {}, from: "2025-01-01", to: "2025-12-31", isComplete: true };
    expect(faultsOf(coverageInput, coverage)).toEqual({});
    expect(faultsOf(coverageInput, { ...coverage, to: "2024-12-31" })).toEqual({
      to: "The last day is before the first.",
    });
    expect(
      faultsOf(coverageInput, { ...coverage, gaps: [{ from: "2025-03-02", to: "2025-03-01" }] }),
    ).toEqual({
      "gaps.0.to": "The last day is before the first.",
    });
    expect(faultsOf(coverageInput, { ...coverage, to: "2025-02-30" })).toHaveProperty("to");
  });
});
