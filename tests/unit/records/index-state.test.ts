import fc from "fast-check";
import { expect, test } from "vitest";
import { indexQuery, indexSorts, readIndexState } from "@/lib/records/index-state";

test("what is written into an address is read from it", () => {
  const states = fc.record({
    text: fc.string({ maxLength: 60 }).map((text) => text.trim()),
    sort: fc.constantFrom(...indexSorts),
    page: fc.integer({ min: 1, max: 1_000_000 }),
  });
  fc.assert(
    fc.property(states, (state) => {
      expect(readIndexState(new URLSearchParams(indexQuery(state)))).toEqual({ state, faults: [] });
    }),
  );
});

test("what cannot be read stays at its default and is named", () => {
  const { state, faults } = readIndexState({ sort: "size", page: "0", q: "  Путин " });
  expect(state).toEqual({ text: "Путин", sort: "name", page: 1 });
  expect(faults.map((fault) => fault.parameter)).toEqual(["sort", "page"]);
  expect(indexQuery({ text: "", sort: "name", page: 1 })).toBe("");
});
