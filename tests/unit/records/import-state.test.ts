import { expect, test } from "vitest";
import { importStates, importStateWords, isBeingShown } from "@/lib/records/import-state";

test("a prepared import that its job makes visible is said to be on its way, not to wait", () => {
  const prepared = { state: "staged" as const, publishBy: "editor", problem: null };
  expect(isBeingShown(prepared)).toBe(true);
  expect(importStateWords(prepared)).toBe("Prepared, being made visible");
});

test("a prepared import waits where nobody decided that it is made visible, or that was refused", () => {
  for (const stored of [
    { state: "staged" as const, publishBy: null, problem: null },
    { state: "staged" as const, publishBy: "editor", problem: "Another person must publish this." },
  ]) {
    expect(isBeingShown(stored)).toBe(false);
    expect(importStateWords(stored)).toBe("Prepared, not visible yet");
  }
});

test("no other state is one in between", () => {
  const other = importStates.filter((state) => state !== "staged");
  expect(other.filter((state) => isBeingShown({ state, publishBy: "editor", problem: null }))).toEqual([]);
});
