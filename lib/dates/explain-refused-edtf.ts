import { isStorableEdtf } from "./edtf-date";

const NO_INTERVAL_END = /X|^\d{4}-2[1-4]$/;

/**
 * Says why a text that is written like EDTF is not stored and what to write instead; null where it is not written
 * like EDTF, or where its fault is one that a plain reading explains better (a day that does not exist).
 */
export function explainRefusedEdtf(text: string): string | null {
  if (/\d{1,2}:\d{2}/.test(text)) return "Write the day alone here; the time of day has a field of its own.";
  if (/^[[{]/.test(text)) {
    return "Of sets only some day of a range is kept. Write [2025-11-21..2025-11-30] with the earlier day first, or some day from 21 to 30 November 2025.";
  }
  if (/^-\d{4}|^Y-?\d{5}/.test(text))
    return "Years are those from 0000 to 9999. Write the year with four digits.";
  if (/^\d{4}-2[1-4][~?%]$/.test(text)) {
    return "A season cannot be marked as approximate or doubtful. Write months instead, such as 2025-07~.";
  }
  const ends = text.split("/");
  const [from = "", to = ""] = ends;
  if (ends.length !== 2 || !/^(?:\d{4}-.*|\d{4}[~?%]?|\.\.|)$/.test(from)) return null;
  if (from === ".." && to === "..") return "Both ends are open. Write at least one of them as a date.";
  if (to === "" && isStorableEdtf(from)) {
    return `The end of the interval is missing. Write it, or ${from}/.. where it is still going on.`;
  }
  if (from === "" && isStorableEdtf(to)) {
    return `The start of the interval is missing. Write it, or ../${to} where it is not known.`;
  }
  if (isStorableEdtf(from) && isStorableEdtf(to)) {
    return NO_INTERVAL_END.test(from) || NO_INTERVAL_END.test(to)
      ? "Seasons and unspecified digits cannot be the ends of an interval. Write a day, a month or a year."
      : "The interval ends before it begins. Write the earlier date first.";
  }
  return null;
}
