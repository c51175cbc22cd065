import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Row } from "@/lib/merging/change";
import { fillFields } from "@/lib/merging/fill-fields";
import { joinRows, repointRows } from "@/lib/merging/join-rows";
import { undoRows } from "@/lib/merging/undo-rows";

const ids = { link: "partyId", keptId: "kept", otherId: "other" };

const row = fc.record({
  partyId: fc.constantFrom("kept", "other", "third"),
  date: fc.constantFrom(null, "2025-01"),
  summary: fc.constantFrom("Useful.", "Long."),
  datePrinted: fc.constantFrom(null, "as printed"),
});
/** Rows as a database gives them: numbered, and none of them twice. */
const list = fc
  .uniqueArray(row, {
    selector: ({ partyId, date, summary }) => `${partyId} ${date} ${summary}`,
    maxLength: 6,
  })
  .map((rows) => rows.map((one, position): Row => ({ id: `e:${position}`, position, ...one })));

describe("lists in which one record takes the place of another", () => {
  it("name the other nowhere, hold no doubles, and come back exactly when undone", () => {
    fc.assert(
      fc.property(list, (before) => {
        const joined = repointRows("readouts", before, ids);
        expect(joined === null).toBe(!before.some((one) => one.partyId === "other"));
        if (joined === null) return;
        const { after, groups } = joined;
        expect(after.some((one) => one.partyId === "other")).toBe(false);
        const keys = after.map((one) => `${one.partyId} ${one.date} ${one.summary}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(undoRows(after, { before, after, groups, link: "partyId" })).toEqual({
          rows: before,
          left: [],
        });
      }),
    );
  });

  it("name the other again where a row was edited elsewhere since, with the edit kept", () => {
    fc.assert(
      fc.property(list, fc.nat(), (before, at) => {
        const joined = repointRows("readouts", before, ids);
        if (joined === null) return;
        const { after, groups } = joined;
        const edited = after.map((one, index) =>
          index === at % after.length ? { ...one, summary: `edited ${index}` } : one,
        );
        const { rows, left } = undoRows(edited, { before, after, groups, link: "partyId" });
        const named = (all: readonly Row[]) => all.filter((one) => one.partyId === "other").length;
        expect(named(rows) + left.length).toBeGreaterThanOrEqual(named(before));
        expect(rows.filter((one) => String(one.summary).startsWith("edited"))).toHaveLength(1);
      }),
    );
  });

  it("leave alone what cannot be found any more, and say so", () => {
    const before: Row[] = [{ id: "e:0", position: 0, partyId: "other", date: null, summary: "Useful." }];
    const joined = repointRows("readouts", before, ids);
    expect(joined).not.toBeNull();
    if (joined === null) return;
    const change = { before, ...joined, link: "partyId" };
    expect(undoRows([], change)).toEqual({ rows: [], left: [joined.after[0]] });
    const moved = [{ ...joined.after[0], partyId: "third" }];
    expect(undoRows(moved, change)).toEqual({ rows: moved, left: [joined.after[0]] });
  });
});

describe("rows from another record", () => {
  const own: Row = { personId: "p", name: "Стив", note: null };

  it("join the list once, and what is known more of a double is kept", () => {
    const { after, groups } = joinRows("personAliases", [
      { row: own, before: own },
      { row: { personId: "p", name: "Стив", note: "of TASS" }, before: null },
      { row: { personId: "p", name: "Steven", note: null }, before: null },
    ]);
    expect(after).toEqual([
      { personId: "p", name: "Стив", note: "of TASS" },
      { personId: "p", name: "Steven", note: null },
    ]);
    const change = { before: [own], after, groups, link: null };
    expect(undoRows(after, change).rows).toEqual([own]);
    // A spelling that came with the other and was annotated since is no longer what came.
    const annotated = after.map((one) => (one.name === "Steven" ? { ...one, note: "kept" } : one));
    expect(undoRows(annotated, change)).toEqual({
      rows: [own, { personId: "p", name: "Steven", note: "kept" }],
      left: [{ personId: "p", name: "Steven", note: null }],
    });
  });
});

describe("fields", () => {
  const groups = [{ columns: ["latitude", "longitude"] }, { columns: ["clockAt"], when: ["date"] }];

  it("are filled together where all of them are empty, and only where what they depend on is the same", () => {
    const kept = { latitude: null, longitude: null, clockAt: null, date: "2025" };
    expect(fillFields(kept, { latitude: 1, longitude: 2, clockAt: "10:00", date: "2025" }, groups)).toEqual([
      { before: { latitude: null, longitude: null }, after: { latitude: 1, longitude: 2 } },
      { before: { clockAt: null }, after: { clockAt: "10:00" } },
    ]);
    expect(
      fillFields(
        { ...kept, latitude: 0 },
        { latitude: 1, longitude: 2, clockAt: "10:00", date: "2024" },
        groups,
      ),
    ).toEqual([]);
  });
});
