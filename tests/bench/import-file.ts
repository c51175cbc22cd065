import { addDays } from "@/lib/dates/civil-day";
import type { ImportMappingEntry } from "@/lib/exchange/import/import-mapping";

/** Share of rows without a day, which are kept aside. */
const faultyEvery = 100;
const columns = [
  "id",
  "stamp",
  "type",
  "kind",
  "day",
  "place",
  "country",
  "by",
  "person",
  "title",
  "url",
  "paper",
];

/** How the columns of the invented file become fields. */
export const benchMapping: ImportMappingEntry = {
  layout: "plain",
  as: "byColumn",
  fields: {
    type: ["type"],
    kind: ["kind"],
    title: ["title"],
    date: ["day"],
    place: ["place"],
    announcedBy: ["by"],
    sourceUrl: ["url"],
    publisher: ["paper"],
    externalId: ["id"],
    externalStamp: ["stamp"],
  },
  people: [{ column: "person", role: "principal", partyColumn: "by" }],
  constants: { format: "phone", level: "leader", status: "held", externalScheme: "bench" },
  tables: {
    type: { contact: "contact", announcement: "announcement" },
    kind: { capture: "capture", denial: "denial", truce: "truce" },
  },
};

/** The lines of an invented CSV file: `rows` contacts and announcements over some years, one in a hundred without a day. */
export function* benchLines(rows: number): Generator<string> {
  yield `${columns.join(",")}\n`;
  const kinds = ["capture", "denial", "truce"];
  for (let row = 1; row <= rows; row += 1) {
    const isContact = row % 3 === 0;
    const day = row % faultyEvery === 0 ? "" : addDays("2015-01-01", Math.floor((row * 3650) / rows));
    const place = `Bench place ${(row * 7) % 400}`;
    const party = `Bench party ${row % 9}`;
    yield [
      `B${row}`,
      "1",
      isContact ? "contact" : "announcement",
      isContact ? "" : kinds[row % kinds.length],
      day,
      place,
      party,
      party,
      isContact ? `Bench person ${row % 700}` : "",
      isContact ? `Call number ${row} about ${place}` : `${party} says something of ${place} (${row})`,
      `https://example.org/reports/${row % 20_000}`,
      `Bench paper ${row % 50}`,
    ]
      .join(",")
      .concat("\n");
  }
}
