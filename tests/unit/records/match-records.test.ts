import { describe, expect, it } from "vitest";
import { matchRecords } from "@/lib/records/match-records";

const record = (id: string, name: string, ...aliases: string[]) => ({ id, slug: id, name, aliases });
const people = [
  record("1", "Vladimir Putin", "Владимир Путин", "Vladimir Poutine"),
  record("2", "Volodymyr Zelenskyy", "Володимир Зеленський"),
  record("3", "Recep Tayyip Erdoğan"),
  record("4", "Jean-Noël Barrot"),
  record("5", "Putinka Vlad"),
];
const found = (text: string) =>
  matchRecords(people, text).map(({ record, matchedAlias }) => [record.id, matchedAlias]);

describe("matchRecords", () => {
  it("puts names that begin with the text first, then those with a word that does", () => {
    expect(found("putin")).toEqual([
      ["5", null],
      ["1", null],
    ]);
  });

  it("finds either script through aliases, and says which one", () => {
    expect(found("путин")).toEqual([["1", "Владимир Путин"]]);
    expect(found("Зел")).toEqual([["2", "Володимир Зеленський"]]);
    expect(found("poutine")).toEqual([["1", "Vladimir Poutine"]]);
  });

  it("ignores case, diacritics and the order of words", () => {
    expect(found("ERDOGAN tay")).toEqual([["3", null]]);
    expect(found("noel")).toEqual([["4", null]]);
  });

  it("falls back to text inside words, after all that begins a word", () => {
    expect(found("lad")).toEqual([
      ["5", null],
      ["1", null],
    ]);
    expect(found("xyz")).toEqual([]);
  });

  it("offers nothing for empty text and at most the limit", () => {
    expect(found("  ")).toEqual([]);
    expect(matchRecords(people, "v", 1)).toHaveLength(1);
  });
});
