import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkMapping } from "@/lib/exchange/import/check-mapping";
import { defaultMapping } from "@/lib/exchange/import/default-mapping";
import { importLayouts, importMapping } from "@/lib/exchange/import/import-mapping";
import { layoutColumns } from "@/lib/exchange/import/layout-columns";
import { layoutFingerprint } from "@/lib/exchange/import/layout-fingerprint";
import { ownColumns } from "@/lib/exchange/import/own-columns";
import { recogniseLayout } from "@/lib/exchange/import/recognise-layout";
import { withTypeColumn } from "@/lib/exchange/import/with-type-column";
import { readAllRows } from "./read-all-rows";
import { fixtureBytes } from "./read-fixture";

const known = Object.entries(layoutColumns);

describe("recogniseLayout", () => {
  it.each([
    ["colt.csv", "colt"],
    ["history-travels.xml", "historyAtStateTravels"],
    ["history-visits.csv", "historyAtStateVisits"],
    ["acled.csv", "acled"],
    ["ucdp-ged.csv", "ucdpGed"],
    ["ucdp-ged-no-header.csv", "ucdpGed"],
    ["timeline-js.csv", "timelineJs"],
    ["timeline-js-v1.csv", "timelineJsV1"],
    ["time-map.csv", "timeMap"],
    ["gdelt.csv", "gdelt"],
    ["plain.csv", "plain"],
  ])("recognises %s as %s", (file, layout) => {
    expect(recogniseLayout(readAllRows(fixtureBytes(file)).columns).layout).toBe(layout);
  });

  it("does not depend on order, case, spacing, a byte-order mark or further columns", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...known),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.array(fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom("q", "z", "9") }), {
          maxLength: 5,
        }),
        fc.boolean(),
        ([layout, { columns }], keys, further, isUpper) => {
          const mixed = [...columns, ...further]
            .map((name) => ({
              name: isUpper ? name.toUpperCase().replaceAll("_", " ") : name,
              key: keys.next().value,
            }))
            .sort((a, b) => (a.key ?? 0) - (b.key ?? 0))
            .map(({ name }, index) => (index === 0 ? `\uFEFF${name}` : name));
          const found = recogniseLayout(mixed);
          expect([found.layout, found.isSure, found.missing]).toEqual([layout, true, []]);
        },
      ),
    );
  });

  it("is unsure where identifying columns are missing, and names them", () => {
    const columns = layoutColumns.acled.columns.filter(
      (name) => name !== "sub_event_type" && name !== "notes",
    );
    expect(recogniseLayout([...columns, "my notes"])).toMatchObject({
      layout: "acled",
      isSure: false,
      missing: ["sub_event_type", "notes"],
      extra: ["my notes"],
      refusal: null,
    });
  });

  it("refuses GDELT with the reason", () => {
    const { columns } = readAllRows(fixtureBytes("gdelt.csv"));
    expect(recogniseLayout(columns).refusal).toContain("counts reports, not events");
    expect(checkMapping(defaultMapping("gdelt", columns), columns)).toMatchObject([{ field: "mapping" }]);
  });

  it("recognises our own export", () => {
    expect(recogniseLayout(ownColumns)).toMatchObject({
      layout: "own",
      isSure: true,
      missing: [],
      extra: [],
    });
  });

  it("gives headers that say nothing to the person importing", () => {
    expect(recogniseLayout(["date", "what", "who"])).toEqual({
      layout: "plain",
      isSure: false,
      missing: [],
      extra: [],
      refusal: null,
    });
  });
});

describe("layoutFingerprint", () => {
  it("is the same for the same columns in any order, and another for others", () => {
    expect(layoutFingerprint(["Start Date", "b"])).toBe(layoutFingerprint(["B", "start_date"]));
    const all = known.map(([, { columns }]) => layoutFingerprint(columns));
    expect(new Set(all).size).toBe(known.length);
    expect(layoutFingerprint(["a", "bc"])).not.toBe(layoutFingerprint(["ab", "c"]));
  });
});

describe("defaultMapping and checkMapping", () => {
  it("gives every layout a mapping that can be stored and names only columns of the file", () => {
    for (const layout of importLayouts) {
      const header = layout === "own" || layout === "plain" ? ownColumns : layoutColumns[layout].columns;
      const mapping = defaultMapping(layout, header);
      expect(importMapping.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
      expect(
        checkMapping(mapping, header).filter(({ message }) => message.includes("has no column")),
      ).toEqual([]);
    }
  });

  it.each(["colt", "historyAtStateTravels", "historyAtStateVisits", "acled"] as const)(
    "needs nothing more for %s",
    (layout) => {
      const header = layoutColumns[layout].columns;
      expect(checkMapping(defaultMapping(layout, header), header)).toEqual([]);
    },
  );

  it("asks a TimelineJS sheet which groups are what", () => {
    const header = ["Group", ...layoutColumns.timelineJs.columns];
    const open = checkMapping(defaultMapping("timelineJs", header), header).map(({ field }) => field);
    expect(open).toEqual(["type", "format", "level", "status", "kind", "announcedBy"]);
  });

  it("understands a column “type” that says contact and announcement, and no other", () => {
    const header = ["Date", "Title", "Type", "Kind", "Announced by"];
    const mapping = defaultMapping("plain", header);
    const rows = (...words: string[]) => words.map((word) => ({ Date: "", Title: "", Type: word }));
    const both = withTypeColumn(mapping, rows("Contact", "announcement", ""));
    expect(both).toMatchObject({
      as: "byColumn",
      fields: { type: ["Type"] },
      tables: { type: { Contact: "contact", announcement: "announcement" } },
    });
    expect(importMapping.parse(JSON.parse(JSON.stringify(both)))).toEqual(both);
    expect(withTypeColumn(mapping, rows("contact", "contact")).as).toBe("contacts");
    expect(withTypeColumn(mapping, rows("contact", "drone"))).toEqual(mapping);
    expect(withTypeColumn(mapping, rows("", ""))).toEqual(mapping);
    expect(withTypeColumn(mapping, [])).toEqual(mapping);
  });

  it("asks nothing about announcements where no word of the column means one", () => {
    const mapping = importMapping.parse({
      layout: "plain",
      as: "byColumn",
      fields: { title: ["title"], date: ["date"], type: ["type"] },
      constants: { format: "phone", level: "leader", status: "held" },
      tables: { type: { contact: "contact", banana: "aside" } },
    });
    expect(checkMapping(mapping, ["title", "date", "type"])).toEqual([]);
    const both = { ...mapping, tables: { ...mapping.tables, type: { claim: "announcement" as const } } };
    expect(checkMapping(both, ["title", "date", "type"]).map(({ field }) => field)).toEqual([
      "kind",
      "announcedBy",
    ]);
  });

  it("says what a plain table lacks, and which columns are gone", () => {
    const mapping = defaultMapping("plain", ["Date", "Event", "Participants"]);
    expect(mapping).toMatchObject({ as: "contacts", fields: { date: ["Date"], title: ["Event"] } });
    const open = checkMapping(mapping, ["Date", "Participants"]);
    expect(open.map(({ field }) => field)).toEqual(["mapping", "format", "level", "status"]);
    expect(open[0]?.message).toContain("“Event”");
  });
});
