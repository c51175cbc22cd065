import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyMatches } from "@/lib/exchange/import/apply-matches";
import { type ImportMappingEntry, importMapping } from "@/lib/exchange/import/import-mapping";
import type { ImportRow, NameChoice } from "@/lib/exchange/import/import-types";
import { readImportRow } from "@/lib/exchange/import/read-import-row";
import { contactInput } from "@/lib/records/contact";

const mapping = importMapping.parse({
  layout: "plain",
  as: "contacts",
  fields: { title: ["t"], date: ["d"], place: ["p"], topics: ["topics"], summary: ["s"], sourceUrl: ["u"] },
  people: [{ column: "who", role: "principal", partyColumn: "for" }],
  constants: { format: "phone", level: "leader", status: "held" },
} satisfies ImportMappingEntry);

const announcements = importMapping.parse({
  layout: "plain",
  as: "announcements",
  fields: { title: ["t"], date: ["d"], place: ["p"], announcedBy: ["by"] },
  constants: { kind: "capture" },
} satisfies ImportMappingEntry);

function row(cells: Record<string, string>): ImportRow {
  return { kind: "row", rowNumber: 1, lineNumber: 2, cells, notes: [] };
}

const cells = {
  t: "A call",
  d: "2001-02-03",
  who: "Ada Sampel; Ben Sample",
  for: "Examplia",
  p: "Sampleton",
};
const ada = "person|ada sampel|examplia";
const ben = "person|ben sample|examplia";
const place = "place|sampleton|";
const party: [string, NameChoice] = ["party|examplia|", { choice: "record", id: "x", name: "Examplia" }];
const record = (id: string, name?: string): NameChoice =>
  name === undefined ? { choice: "record", id } : { choice: "record", id, name };

describe("applyMatches", () => {
  it("gives an input that passes its schema unchanged, and keeps a name that is written otherwise", () => {
    const reading = readImportRow(row(cells), mapping);
    const choices = new Map([
      party,
      [ada, record("a", "Ada Sample")],
      [ben, record("b", "Ben Sample")],
      [place, record("s")],
    ]);
    const applied = applyMatches(reading, mapping, choices);
    if (applied.status !== "ready" || applied.type !== "contact") throw new Error(JSON.stringify(applied));
    expect(applied.input).toMatchObject({
      placeId: "s",
      participations: [
        { personId: "a", partyId: "x", printed: "Ada Sampel" },
        { personId: "b", partyId: "x", printed: null },
      ],
    });
    expect(contactInput.parse(applied.input)).toEqual(applied.input);
  });

  it("names every name without a choice, with its column", () => {
    const reading = readImportRow(row(cells), mapping);
    const applied = applyMatches(reading, mapping, new Map([party, [ben, record("b")]]));
    expect(applied).toMatchObject({
      status: "faulty",
      faults: [
        { column: "who", field: "person", value: "Ada Sampel" },
        { column: "p", field: "place", value: "Sampleton" },
      ],
    });
  });

  it("describes people as groups, leaves names out, and counts two spellings of one person once", () => {
    const three = row({ ...cells, who: "Ada Sampel; Ben Sample; A. Sample; Delegation of samples" });
    const applied = applyMatches(
      readImportRow(three, mapping),
      mapping,
      new Map<string, NameChoice>([
        party,
        [ada, record("a")],
        [ben, { choice: "leaveOut" }],
        ["person|a. sample|examplia", record("a")],
        ["person|delegation of samples|examplia", { choice: "group" }],
        [place, { choice: "leaveOut" }],
      ]),
    );
    expect(applied).toMatchObject({
      status: "ready",
      input: {
        placeId: null,
        participations: [
          { personId: "a", groupName: null },
          { personId: null, groupName: "Delegation of samples" },
        ],
      },
    });
  });

  it("takes the party of a person’s record where the row names none", () => {
    const reading = readImportRow(row({ ...cells, who: "Ben Sample", for: "", p: "" }), mapping);
    const key = "person|ben sample|";
    const withParty = new Map([[key, { choice: "record", id: "b", partyId: "y" } as const]]);
    expect(applyMatches(reading, mapping, withParty)).toMatchObject({
      input: { participations: [{ personId: "b", partyId: "y" }] },
    });
    expect(applyMatches(reading, mapping, new Map([[key, record("b")]]))).toMatchObject({
      status: "faulty",
      faults: [{ column: "who" }],
    });
  });

  it("needs a party that announced, and keeps the body as printed where the party is named otherwise", () => {
    const reading = readImportRow(
      row({ t: "A claim", d: "2001", by: "Ministry of Examplia" }),
      announcements,
    );
    const key = "party|ministry of examplia|";
    expect(applyMatches(reading, announcements, new Map([[key, record("x", "Examplia")]]))).toMatchObject({
      input: { announcedBy: { partyId: "x", body: "Ministry of Examplia" } },
    });
    expect(
      applyMatches(reading, announcements, new Map([[key, record("x", "MINISTRY OF EXAMPLIA")]])),
    ).toMatchObject({
      input: { announcedBy: { partyId: "x", body: null } },
    });
    for (const choice of [{ choice: "leaveOut" }, { choice: "group" }] as const) {
      expect(applyMatches(reading, announcements, new Map([[key, choice]]))).toMatchObject({
        status: "faulty",
        faults: [{ column: "by", value: "Ministry of Examplia" }],
      });
    }
  });

  it("names the column of what the record’s schema refuses, already when the row is read", () => {
    const long = readImportRow(row({ ...cells, t: "x".repeat(201), s: "y".repeat(4001) }), mapping);
    expect(long.faults.map(({ column, field }) => [column, field])).toEqual([
      ["t", "title"],
      ["s", "summary"],
    ]);
    const early = readImportRow(row({ ...cells, d: "1492" }), mapping);
    expect(early.faults).toMatchObject([{ column: "d", field: "held", value: "1492" }]);
  });

  it("sets rows aside that hold more names or longer ones than a row can", () => {
    const many = readImportRow(
      row({ ...cells, who: Array.from({ length: 500 }, (_, at) => `P${at}`).join(";") }),
      mapping,
    );
    expect(many.faults.map(({ message }) => message)).toEqual(["The row has more than 200 names. Part it."]);
    const long = readImportRow(row({ ...cells, p: "x".repeat(100_000) }), mapping);
    expect(long.faults).toMatchObject([{ column: "p", message: "This is too long to be a name." }]);
    expect(long.cells.p).toHaveLength(100_000);
  });

  it("notes a year that the date contradicts, and takes the first sixty sources", () => {
    const withYear = { ...mapping, fields: { ...mapping.fields, year: ["y"] } };
    const links = Array.from({ length: 61 }, (_, at) => `https://news.example.org/${at}`).join("; ");
    const reading = readImportRow(row({ ...cells, y: "2000", u: links }), withYear);
    expect(reading.warnings.map(({ message }) => message)).toEqual([
      "The year is given as 2000, the date as 3 February 2001. Check which is right.",
      "The row has 61 sources; the first 60 are taken.",
    ]);
  });

  it("never throws, never loses a value, and is of one state alone, whatever the cells hold", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "2001-02-03",
        "12/11/2001",
        "[2001-02-03..2001-02-05]",
        "Unknown",
        "; ;",
        "person|x|",
        "https://a.example/b",
      ),
    );
    const rows = fc.record({
      t: cell,
      d: cell,
      who: cell,
      for: cell,
      p: cell,
      topics: cell,
      s: cell,
      u: cell,
      other: cell,
    });
    fc.assert(
      fc.property(rows, fc.boolean(), (own, isContact) => {
        const used = isContact ? mapping : announcements;
        const reading = readImportRow(row(own), used);
        expect(reading.cells).toEqual(own);
        const states = [reading.asideReason !== null, reading.faults.length > 0, reading.candidate !== null];
        expect(states.filter(Boolean)).toHaveLength(1);
        const choices = new Map(
          reading.names.map(({ key }, index) => [
            key,
            { choice: "record", id: `r${index}`, partyId: "p" } as const,
          ]),
        );
        const applied = applyMatches(reading, used, choices);
        // What was read without a fault passes once its names are matched.
        expect(applied.status).toBe(reading.candidate === null ? "faulty" : "ready");
      }),
    );
  });

  it("reads the same whatever the order of the columns", () => {
    const order = fc.shuffledSubarray(Object.keys(cells), { minLength: Object.keys(cells).length });
    fc.assert(
      fc.property(order, (names) => {
        const mixed = Object.fromEntries(
          Object.entries(cells).toSorted(([a], [b]) => names.indexOf(a) - names.indexOf(b)),
        );
        expect(readImportRow(row(mixed), mapping)).toEqual(readImportRow(row(cells), mapping));
      }),
    );
  });
});
