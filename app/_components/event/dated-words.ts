import { formatEdtf } from "@/lib/dates/format-edtf";

/**
 * A date (EDTF) in words, beside what the source printed where that is kept: "2 December 2025, in the source “Tuesday”".
 * `missing` stands for a date that is not recorded; "" where nothing is left to say.
 */
export function datedWords(date: string | null, printed: string | null, missing = ""): string {
  const day = date === null ? missing : formatEdtf(date);
  const inSource = printed === null ? "" : `in the source “${printed}”`;
  return [day, inSource].filter((part) => part !== "").join(", ");
}
