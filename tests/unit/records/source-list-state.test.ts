import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  readSourceListState,
  type SourceListState,
  sourceGrades,
  sourceLacks,
  sourceListQuery,
  sourceSorts,
} from "@/lib/records/source-filter";
import { readWorkListState, workListQuery, workOrders } from "@/lib/records/work-list-state";

const trimmed = fc.string({ maxLength: 40 }).map((text) => text.trim());
const orNull = <T>(values: readonly T[]) => fc.constantFrom(null, ...values);

describe("the address of a list of sources", () => {
  it("says the whole state", () => {
    const states: fc.Arbitrary<SourceListState> = fc.record({
      text: trimmed,
      language: trimmed.map((text) => text || null),
      grade: orNull(sourceGrades),
      lack: orNull(sourceLacks),
      sort: fc.constantFrom(...sourceSorts),
      after: fc.constantFrom(null, "2025-12-02 x ~|x", "a\tb|c"),
    });
    fc.assert(
      fc.property(states, (state) => {
        const read = readSourceListState(new URLSearchParams(sourceListQuery(state)));
        expect(read).toEqual({ state, faults: [] });
      }),
    );
  });

  it("names what it cannot read", () => {
    const { state, faults } = readSourceListState({ grade: "G", sort: "size", q: " TASS " });
    expect(state).toMatchObject({ grade: null, sort: "day", text: "TASS" });
    expect(faults.map(({ parameter }) => parameter).sort()).toEqual(["grade", "sort"]);
  });
});

describe("the address of a work list", () => {
  it("says the whole state", () => {
    const states = fc.record({
      order: fc.constantFrom(...workOrders),
      track: fc.constantFrom(null, "us-russia"),
      kind: fc.constant(null),
      after: fc.constantFrom(null, 0, 794_000_000_000_000),
    });
    fc.assert(
      fc.property(states, (state) => {
        const read = readWorkListState("vague", new URLSearchParams(workListQuery(state)));
        expect(read).toEqual({ state, faults: [] });
      }),
    );
  });

  it("leaves out what the list cannot be asked", () => {
    expect(readWorkListState("unassessed", { track: "us-russia", kind: "capture" }).state).toMatchObject({
      track: null,
      kind: "capture",
    });
    const both = readWorkListState("vague", { track: "us-russia", kind: "capture" });
    expect(both.state).toMatchObject({ track: "us-russia", kind: null });
    expect(both.faults.map(({ parameter }) => parameter)).toEqual(["kind"]);
  });
});
