import { expect, it } from "vitest";
import { coincidenceChangeWords } from "@/lib/coincidence/change-words";

it.each([
  [{ added: 0, addedCertain: 0, removed: 0 }, "nothing changes"],
  [{ added: 1, addedCertain: 1, removed: 0 }, "1 coincidence is new"],
  [{ added: 2, addedCertain: 1, removed: 0 }, "2 coincidences are new"],
  [{ added: 1, addedCertain: 0, removed: 0 }, "1 possible coincidence is new"],
  [{ added: 2, addedCertain: 0, removed: 0 }, "2 possible coincidences are new"],
  [{ added: 0, addedCertain: 0, removed: 1 }, "1 coincidence is gone"],
  [{ added: 0, addedCertain: 0, removed: 3 }, "3 coincidences are gone"],
  [{ added: 2, addedCertain: 2, removed: 1 }, "2 coincidences are new, 1 is gone"],
  [{ added: 1, addedCertain: 1, removed: 2 }, "1 coincidence is new, 2 are gone"],
])("says what changes: %o", (change, words) => {
  expect(coincidenceChangeWords(change)).toBe(words);
});
