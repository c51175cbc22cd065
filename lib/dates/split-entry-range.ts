import { UnreadableEntry } from "./unreadable-entry";

const SPLIT = /\s(?:to|until|till|through|thru|по|до|[-–/])\s/;
// Hyphens of a date in numbers; a year and month is none where a word follows ("1 Dec 2025-11 Dec 2025").
const NUMERIC_DATE =
  /(?<![\d./-])(?:\d{4}-\d{1,2}-\d{1,2}|\d{4}-\d{1,2}(?!\s+\p{L})|\d{1,2}-\d{1,2}-\d{2,4}|\d{1,2}-\d{4})(?![\d/-]|\.\d)/gu;
const GUARDED_HYPHEN = "\u2010";

/** The two sides of a typed range (an entry made even by normaliseEntry); null where the text is a single date. Throws UnreadableEntry. */
export function splitEntryRange(text: string): [string, string] | null {
  const guarded = text.replace(NUMERIC_DATE, (date) => date.replaceAll("-", GUARDED_HYPHEN));
  for (const separator of [SPLIT, "–", "-"]) {
    const sides = guarded.split(separator).map((side) => side.replaceAll(GUARDED_HYPHEN, "-").trim());
    if (sides.length > 2) {
      throw new UnreadableEntry(
        "There is more than one dash. Write a range with one, such as 30 November – 1 December 2025.",
      );
    }
    const [from, to] = sides;
    if (from === undefined || to === undefined) continue;
    if (from === "") {
      throw new UnreadableEntry(
        "The start of the range is missing. Write it, or “until 2 December 2025” where it is not known.",
      );
    }
    if (to === "") {
      throw new UnreadableEntry(
        "The end of the range is missing. Write it, or “since 2 December 2025” where it is still going on.",
      );
    }
    return [from, to];
  }
  return null;
}
