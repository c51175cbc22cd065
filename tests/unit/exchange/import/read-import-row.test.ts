import { describe, expect, it } from "vitest";
import { applyMatches } from "@/lib/exchange/import/apply-matches";
import type { RowReading } from "@/lib/exchange/import/import-types";
import { matchAll, readFixture } from "./read-fixture";

function contactOf(reading: RowReading | undefined) {
  if (reading?.candidate?.type !== "contact")
    throw new Error(`No contact: ${JSON.stringify(reading?.faults)}`);
  return reading.candidate.input;
}

function announcementOf(reading: RowReading | undefined) {
  if (reading?.candidate?.type !== "announcement") {
    throw new Error(`No announcement: ${JSON.stringify(reading?.faults)}`);
  }
  return reading.candidate.input;
}

const words = (reading: RowReading | undefined) =>
  reading?.readings.find(({ field }) => field === "date")?.reading;

/** Every candidate passes its record's schema once its names are matched. */
function expectReady(readings: readonly RowReading[], mapping: Parameters<typeof applyMatches>[1]) {
  const choices = matchAll(readings);
  for (const reading of readings) {
    if (reading.candidate !== null)
      expect(applyMatches(reading, mapping, choices)).toMatchObject({ status: "ready" });
  }
}

describe("COLT", () => {
  const { readings, mapping } = readFixture("colt.csv");

  it("reads a trip as a contact in person with leader, met leader, place, grade and sources", () => {
    const [first] = readings;
    expect(first).toMatchObject({
      type: "contact",
      faults: [],
      externalId: { scheme: "colt", id: "T1/XB", stamp: null },
    });
    expect(contactOf(first)).toMatchObject({
      title: "Ada Sample visits Placeholdia",
      format: "inPerson",
      level: "leader",
      status: "held",
      held: "2001-02-03/2001-02-05",
      heldPrinted: null,
      confidence: "high",
      summary: "A visit in a made-up set, with a comma.",
      participations: [
        { personId: "person|ada sample|examplia", partyId: "party|examplia|", role: "principal" },
        { personId: "person|ben sample|placeholdia", partyId: "party|placeholdia|", role: "principal" },
      ],
      placeId: "place|sampleton|placeholdia",
      sources: [
        { url: "https://news.example.org/a", publisher: "news.example.org" },
        { url: "https://www.example.com/b", publisher: "example.com" },
      ],
    });
    expect(words(first)).toBe("3 to 5 February 2001");
    expect(first?.readings).toContainEqual(
      expect.objectContaining({ field: "confidence", text: "5", value: "high", reading: "High" }),
    );
    expect(first?.names.find(({ key }) => key === "person|ada sample|examplia")?.detail).toBe(
      "Prime Minister",
    );
    expectReady(readings, mapping);
  });

  it("takes the city “Unknown” for no place, a link that is none for no source, and asks who met", () => {
    const second = readings[1];
    expect(contactOf(second)).toMatchObject({
      placeId: null,
      held: "2001-03-01",
      confidence: "low",
      sources: [],
    });
    expect(second?.warnings.map(({ column }) => column)).toEqual(["CityVisited", "SourceLink1"]);
    expect(second?.toConfirm.map(({ column }) => column)).toEqual(["MetHostHoGS", "NameMultilatEvent"]);
    expect(second?.names.filter(({ kind }) => kind === "person").map(({ name }) => name)).toEqual([
      "Ada Sample",
      "Cora Sample",
      "Dan Sample",
    ]);
  });

  it("keeps trips that end before they begin aside, with the column, and all cells", () => {
    const third = readings[2];
    expect(third?.faults).toEqual([
      {
        column: "TripEndDate",
        field: "endDate",
        value: "2001-05-07",
        message: "The last day is before the first.",
      },
    ]);
    expect(third?.cells.CityVisited).toBe("Sampleton");
    expect(third?.candidate).toBeNull();
  });

  it("reads the year alone where the days are missing", () => {
    expect(contactOf(readings[3]).held).toBe("2001");
  });
});

describe("Office of the Historian", () => {
  it("reads travels: the traveller in a role, several places in one cell, counterparts in prose to confirm", () => {
    const { readings, mapping, faults } = readFixture("history-travels.xml");
    const [president, secretary] = readings;
    expect(faults).toMatchObject([{ rowNumber: 2, code: "invalidXml" }]);
    expect(contactOf(president)).toMatchObject({
      title: "Ada Sample visits Placeholdia",
      level: "leader",
      held: "2001-01-02/2001-01-04",
      placeId: "place|sampleton|placeholdia",
      participations: [{ personId: "person|ada sample|united states", partyId: "party|united states|" }],
    });
    expect(president?.names.filter(({ kind }) => kind === "place").map(({ name }) => name)).toEqual([
      "Sampleton",
      "Otherville (North, East)",
    ]);
    expect(president?.toConfirm.map(({ column }) => column)).toEqual(["locale", "remarks"]);
    expect(president?.externalId?.stamp).toBe("2010-02-27T14:35:48.889-04:00");
    expect(contactOf(secretary)).toMatchObject({ level: "minister", placeId: null });
    expect(secretary?.toConfirm).toEqual([]);
    expectReady(readings, mapping);
  });

  it("reads visits: several visitors in one cell, but two offices of one person are one", () => {
    const { readings, mapping } = readFixture("history-visits.csv");
    const people = (reading: RowReading | undefined) =>
      reading?.names
        .filter(({ kind }) => kind === "person")
        .map(({ name, hint, detail }) => [name, hint, detail]);
    expect(people(readings[0])).toEqual([
      ["Ada", "Examplia, Republic of", "King"],
      ["Ben Sample", "Examplia, Republic of", "Prime Minister"],
    ]);
    expect(people(readings[1])).toEqual([["Dan", "Placeholdia", "Premier and Prince"]]);
    expect(contactOf(readings[1]).participations).toMatchObject([{ printed: "Premier and Prince Dan" }]);
    expect(readings[0]?.toConfirm.map(({ column }) => column)).toEqual(["description"]);
    expectReady(readings, mapping);
  });
});

describe("ACLED", () => {
  const { readings, mapping } = readFixture("acled.csv");

  it("turns time_precision into EDTF and sub_event_type into a kind", () => {
    const read = readings.slice(0, 4).map((reading) => {
      const { kind, announced } = announcementOf(reading);
      return [kind, announced, words(reading)];
    });
    expect(read).toEqual([
      ["recapture", "2001-11-14", "14 November 2001"],
      ["capture", "[2001-11-11..2001-11-17]", "some day from 11 to 17 November 2001"],
      ["withdrawal", "2001-11", "November 2001"],
      ["ceasefire", "2001-11-14", "14 November 2001"],
    ]);
    expect(announcementOf(readings[1]).announcedPrinted).toBe("14 November 2001");
    expectReady(readings, mapping);
  });

  it("keeps id and stamp for updates in place, the place with its coordinates, and a source a paper", () => {
    const [first] = readings;
    expect(first?.externalId).toEqual({ scheme: "acled", id: "EXA1", stamp: "980000000" });
    expect(first?.names.find(({ kind }) => kind === "place")).toMatchObject({
      name: "Sampleton",
      hint: "Examplia",
      coordinates: { latitude: 10.5, longitude: 20.25 },
    });
    expect(announcementOf(first).sources).toMatchObject([
      { url: null, publisher: "Sample Paper" },
      { url: null, publisher: "Second Sample" },
    ]);
  });

  it("asks who announced, as the set only says who acted", () => {
    expect(announcementOf(readings[0]).announcedBy).toMatchObject({ body: "Forces of Examplia (1999-)" });
    expect(readings[0]?.toConfirm.map(({ column }) => column)).toEqual(["actor1"]);
  });

  it("sets rows that are no announcement aside with the reason, without faults", () => {
    expect(readings[4]).toMatchObject({
      type: null,
      candidate: null,
      faults: [],
      asideReason: "“Armed clash” is no announcement of the kinds recorded here.",
    });
  });

  it("refuses a precision that it does not know", () => {
    expect(readings[5]?.faults).toMatchObject([{ column: "time_precision", value: "9" }]);
  });
});

describe("UCDP GED", () => {
  it.each(["ucdp-ged.csv", "ucdp-ged-no-header.csv"])("reads start, end and date_prec of %s", (file) => {
    const { readings, mapping } = readFixture(file, { constants: { kind: "offensive" } });
    expect(readings.map((reading) => announcementOf(reading).announced)).toEqual([
      "2001-04-01",
      "[2001-04-01..2001-04-04]",
      "[2001-04-01..2001-04-30]",
      "2001-04-01/2001-04-03",
    ]);
    expect(announcementOf(readings[0])).toMatchObject({
      title: "Government of Examplia - Sample Group: Sampleton town",
      sources: [
        { publisher: "Sample Wire", title: "Sample headline", published: "2001-04-02" },
        { publisher: "Sample Paper", title: "Another sample", published: "2001-04-03" },
      ],
    });
    expectReady(readings, mapping);
  });

  it("needs the kind to be said", () => {
    const [first] = readFixture("ucdp-ged.csv").readings;
    expect(first?.faults).toMatchObject([{ column: null, field: "kind" }]);
  });
});

describe("TimelineJS", () => {
  const told = {
    constants: {
      format: "inPerson",
      level: "envoy",
      status: "held",
      kind: "capture",
      announcedBy: "Examplia",
    },
    tables: { type: { Talks: "contact", claims: "announcement" } },
  } as const;

  it("reads parts of dates as precise as they are, groups as told, and leaves titles and eras aside", () => {
    const { readings, mapping } = readFixture("timeline-js.csv", told);
    expect(readings.map(({ type, asideReason }) => type ?? asideReason)).toEqual(
      [
        "This row is the title of the timeline, not an event.",
        "contact",
        "contact",
        "contact",
        "announcement",
        "This row is an era behind the timeline, not an event.",
        null,
      ].map((value) => value),
    );
    expect(contactOf(readings[1])).toMatchObject({
      title: "Sample talks",
      summary: "Two samples talk & part.",
      held: "2001-03-04",
      heldPrinted: null,
      sources: [{ url: "https://media.example.org/clip", publisher: "Sample Agency" }],
    });
    expect(readings[1]?.warnings.map(({ message }) => message)).toEqual([
      "The time 19:30 has no zone, so it was not taken. Say the zone in the mapping.",
    ]);
    expect(contactOf(readings[2]).held).toBe("2001-03");
    expect(contactOf(readings[3])).toMatchObject({ held: "2001", heldPrinted: "Sometime in 2001" });
    expect(announcementOf(readings[4]).announced).toBe("2001-03-05/2001-03-07");
    expect(readings[6]?.faults).toMatchObject([{ column: "Group", field: "type", value: "" }]);
    expectReady(readings, mapping);
  });

  it("takes the time where the mapping says the zone", () => {
    const { readings } = readFixture("timeline-js.csv", {
      ...told,
      constants: { ...told.constants, zone: "Europe/Kyiv" },
    });
    expect(contactOf(readings[1])).toMatchObject({
      clock: { at: "19:30", zone: "Europe/Kyiv" },
      zone: "Europe/Kyiv",
    });
  });

  it("shows both readings of a date whose day and month could be exchanged, and follows the order chosen", () => {
    const asked = readFixture("timeline-js-v1.csv", told).readings[0];
    expect(asked?.candidate).toBeNull();
    expect(asked?.readings.find(({ field }) => field === "date")).toMatchObject({
      text: "12/11/2001",
      value: null,
      reading: "two readings: 12 November 2001 or 11 December 2001",
      choices: [{ edtf: "2001-11-12" }, { edtf: "2001-12-11" }],
    });
    expect(asked?.faults).toMatchObject([{ column: "Start Date", value: "12/11/2001" }]);
    const dayFirst = readFixture("timeline-js-v1.csv", { ...told, dateOrder: "dayFirst" }).readings;
    expect(dayFirst.map((reading) => contactOf(reading).held)).toEqual([
      "2001-11-12",
      "2001-11-25/2001-11-26",
    ]);
    const monthFirst = readFixture("timeline-js-v1.csv", { ...told, dateOrder: "monthFirst" }).readings;
    expect(contactOf(monthFirst[0]).held).toBe("2001-12-11");
    expect(monthFirst[1]?.warnings[0]?.message).toContain("is no date in the order chosen");
  });
});

describe("other layouts", () => {
  it("reads TimeMap rows as told", () => {
    const { readings, mapping } = readFixture("time-map.csv", {
      constants: { kind: "massStrike", announcedBy: "Examplia", zone: "UTC" },
    });
    expect(announcementOf(readings[0])).toMatchObject({
      title: "A made-up sighting",
      announced: "2001-06-07",
      clock: { at: "08:15", zone: "UTC" },
      sources: [{ url: "https://sources.example.org/1" }],
    });
    expectReady(readings, mapping);
  });

  it("sets every row of GDELT aside with the reason", () => {
    const [row] = readFixture("gdelt.csv").readings;
    expect(row?.asideReason).toContain("counts reports, not events");
  });

  it("reads a plain table by guessed columns: our own words, several people, parties without a name", () => {
    const { readings, mapping, format } = readFixture("plain.csv");
    expect(format).toBe("semicolon");
    expect(contactOf(readings[0])).toMatchObject({
      held: "2001-12-02",
      heldPrinted: "2 Dec 2001",
      format: "phone",
    });
    expect(contactOf(readings[1])).toMatchObject({
      held: "[2001-11-21..2001-11-30]",
      placeId: "place|sampleton|",
      participations: [{ groupName: "Examplia" }, { groupName: "Placeholdia" }],
    });
    expect(readings[1]?.warnings).toMatchObject([{ column: "Source" }]);
    expectReady(readings, mapping);
    const choices = new Map(
      [...matchAll(readings).keys()].map((key) => [key, { choice: "record", id: key.slice(0, 60) } as const]),
    );
    // The people of the first row come without their party, which their records have to say.
    expect(applyMatches(readings[0] ?? never(), mapping, choices)).toMatchObject({
      status: "faulty",
      faults: [{ column: "Participants", value: "Ada Sample" }, { value: "Ben Sample" }],
    });
  });
});

function never(): never {
  throw new Error("The row is missing.");
}
