import { expect, it } from "vitest";
import { changeLineHeading, changeLines } from "@/lib/records/history/change-lines";
import type { RecordChange } from "@/lib/records/history/record-change";

function change(given: Partial<RecordChange>): RecordChange {
  return {
    ...{
      dataVersion: 9,
      recordType: "place",
      recordId: "a",
      version: 2,
      kind: "removal",
      at: 0,
      record: null,
    },
    ...{ event: null, reason: null, publicNote: null, fields: [] },
    ...given,
  };
}

const named = { name: "Pokrovsk", slug: "pokrovsk" };

it("puts neighbours of one version that tell no name on one line, and counts them", () => {
  const lines = changeLines([
    change({ recordId: "a" }),
    change({ recordId: "b" }),
    change({ recordId: "c", recordType: "event" }),
    change({ recordId: "d", recordType: "event" }),
    change({ recordId: "e", recordType: "event", dataVersion: 8 }),
  ]);
  expect(lines.map((line) => [changeLineHeading(line), line.change.recordId])).toEqual([
    ["2 places removed", "a"],
    ["2 events withdrawn", "c"],
    ["Event withdrawn", "e"],
  ]);
});

it("keeps every change on its own line that says something of its own", () => {
  const changes = [
    change({ recordId: "a", record: named, kind: "update" }),
    change({ recordId: "b", record: named, kind: "update" }),
    change({ recordId: "c", recordType: "event", publicNote: "A forgery." }),
    change({ recordId: "d", recordType: "event", publicNote: "Counted twice." }),
    change({ recordId: "e", recordType: "event", event: { type: "contact", state: "trashed" } }),
    change({ recordId: "f", recordType: "event", event: { type: "announcement", state: "trashed" } }),
  ];
  expect(changeLines(changes)).toEqual(changes.map((own) => ({ change: own, count: 1 })));
});

it("names contacts and announcements, and writes thousands with a comma", () => {
  const lines = changeLines(
    Array.from({ length: 2970 }, (_, at) =>
      change({ recordId: `${at}`, recordType: "event", event: { type: "contact", state: "trashed" } }),
    ),
  );
  expect(lines.map(changeLineHeading)).toEqual(["2,970 contacts withdrawn"]);
});
