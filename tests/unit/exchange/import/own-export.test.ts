import { describe, expect, it } from "vitest";
import { announcementEntryOf, contactEntryOf } from "@/db/sample/event-entries";
import { readSample } from "@/db/sample/read-sample";
import { applyMatches } from "@/lib/exchange/import/apply-matches";
import { defaultMapping } from "@/lib/exchange/import/default-mapping";
import { csvCell } from "@/lib/exchange/import/fault-file";
import type { ImportRow, KnownName, NameChoice } from "@/lib/exchange/import/import-types";
import { indexKnownNames } from "@/lib/exchange/import/index-known-names";
import { matchName } from "@/lib/exchange/import/match-name";
import { ownColumns } from "@/lib/exchange/import/own-columns";
import { readImportRow } from "@/lib/exchange/import/read-import-row";
import { type OwnEvent, writeOwnRow } from "@/lib/exchange/import/write-own-row";
import { announcementInput } from "@/lib/records/announcement";
import { contactInput } from "@/lib/records/contact";
import { readAllRows } from "./read-all-rows";

const sample = readSample();

/** Every event of the sample, with every record that it names; all records of a kind bear one of two names, as people may. */
const known = new Map<string, KnownName>();
const nameOf: OwnEvent["nameOf"] = (kind, id) => {
  const name = `${kind} of sample ${id.length % 2}`;
  known.set(id, { id, kind, name, aliases: [], hints: [], code: null, coordinates: null });
  return name;
};
const events: OwnEvent[] = [
  ...sample.contacts.map((record): OwnEvent => {
    const input = contactInput.parse(contactEntryOf(record));
    return { type: "contact", id: record.key, version: 3, nameOf, input };
  }),
  ...sample.announcements.map((record): OwnEvent => {
    const input = announcementInput.parse(announcementEntryOf(record));
    return { type: "announcement", id: record.key, version: 1, nameOf, input };
  }),
];
const rows = events.map(writeOwnRow);

/** The inputs that a file gives back, its names matched as those of any file are. */
function readBack(file: string): unknown[] {
  const { columns, rows: read, faults } = readAllRows(file);
  expect(faults).toEqual([]);
  const mapping = defaultMapping("own", columns);
  const index = indexKnownNames([...known.values()]);
  return read.map((row: ImportRow) => {
    const reading = readImportRow(row, mapping);
    expect(reading.faults).toEqual([]);
    const choices = new Map(
      reading.names.flatMap((name): [string, NameChoice][] => {
        const id = matchName(name, index).acceptedId;
        return id === null ? [] : [[name.key, { choice: "record", id, name: name.name }]];
      }),
    );
    const applied = applyMatches(reading, mapping, choices);
    if (applied.status !== "ready") throw new Error(JSON.stringify(applied));
    return { type: applied.type, ...reading.externalId, input: applied.input };
  });
}

/** What an export cannot carry to another store: the ids of its sources. */
const expected = events.map(({ type, id, version, input }) => ({
  type,
  scheme: "backchannel",
  id,
  stamp: String(version),
  input: { ...input, sources: input.sources.map((source) => ({ ...source, id: null })) },
}));

describe("our own export", () => {
  it("comes back identical from CSV, whatever the order of the columns", () => {
    expect(events.length).toBeGreaterThan(100);
    const columns = ownColumns.toReversed();
    const lines = rows.map((row) => columns.map((column) => csvCell(row[column] ?? "")).join(","));
    expect(readBack([columns.join(","), ...lines].join("\r\n"))).toEqual(expected);
  });

  it("comes back identical from JSON Lines", () => {
    expect(readBack(rows.map((row) => JSON.stringify(row)).join("\n"))).toEqual(expected);
  });

  it("writes no column that is not documented", () => {
    const written = new Set(rows.flatMap((row) => Object.keys(row)));
    expect([...written].filter((column) => !ownColumns.includes(column))).toEqual([]);
  });

  it("names the column of what is wrong", () => {
    const mapping = defaultMapping("own", ownColumns);
    const read = (change: Record<string, string>) => {
      const cells = { ...rows[0], ...change };
      return readImportRow({ kind: "row", rowNumber: 1, lineNumber: 2, cells, notes: [] }, mapping).faults;
    };
    expect(read({ schema: "backchannel/contact/9" })).toMatchObject([{ column: "schema" }]);
    expect(read({ participations: "[" })).toMatchObject([{ column: "participations" }]);
    expect(read({ participations: '[{"role":"king"}]' })[0]).toMatchObject({ column: "participations" });
    expect(read({ held: "12/11/2025" })).toMatchObject([{ column: "held", value: "12/11/2025" }]);
    expect(read({ format: "telepathy" })).toMatchObject([{ column: "format" }]);
  });
});
