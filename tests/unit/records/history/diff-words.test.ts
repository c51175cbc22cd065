import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffWords, type WordStretch } from "@/lib/records/history/diff-words";

function side(stretches: readonly WordStretch[], left: WordStretch["kind"]): string {
  return stretches
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join("");
}

/** Few words, so that two texts have some in common. */
const text = fc
  .array(fc.constantFrom("the", "envoy", "met", "nobody", " ", " ", ",", "в", "Москве", "\n"))
  .map((words) => words.join(""));

describe("diffWords", () => {
  it("marks the words that differ and leaves the others", () => {
    expect(diffWords("Held for five hours in Moscow.", "Held for nearly four hours in Moscow.")).toEqual([
      { kind: "same", text: "Held for " },
      { kind: "removed", text: "five" },
      { kind: "added", text: "nearly four" },
      { kind: "same", text: " hours in Moscow." },
    ]);
  });

  it("takes words that changed beside one another as one stretch", () => {
    expect(diffWords("a red house", "a big hall")).toEqual([
      { kind: "same", text: "a " },
      { kind: "removed", text: "red house" },
      { kind: "added", text: "big hall" },
    ]);
  });

  it("finds nothing in a text beside itself, and all of a text beside none", () => {
    expect(diffWords("As it was.", "As it was.")).toEqual([{ kind: "same", text: "As it was." }]);
    expect(diffWords("", "New.")).toEqual([{ kind: "added", text: "New." }]);
    expect(diffWords("", "")).toEqual([]);
  });

  it("leaves both texts whole, whatever they are", () => {
    fc.assert(
      fc.property(
        fc.oneof(text, fc.string({ unit: "grapheme" })),
        fc.oneof(text, fc.string()),
        (before, after) => {
          const stretches = diffWords(before, after);
          expect(side(stretches, "added")).toBe(before);
          expect(side(stretches, "removed")).toBe(after);
          for (const [index, { kind, text: words }] of stretches.entries()) {
            expect(words).not.toBe("");
            expect(stretches[index + 1]?.kind).not.toBe(kind);
          }
        },
      ),
    );
  });

  it("takes a text that is too long to compare as changed between what is alike at its ends", () => {
    const long = (word: string) => `Begins ${`${word} `.repeat(2_000)}ends`;
    const stretches = diffWords(long("one"), long("two"));
    expect(stretches[0]).toEqual({ kind: "same", text: "Begins " });
    expect(stretches.at(-1)).toEqual({ kind: "same", text: " ends" });
    expect(side(stretches, "added")).toBe(long("one"));
  });
});
