import { z } from "zod";
import { isClockTime, isIanaZone } from "../dates/civil-day";
import { dayBounds } from "../dates/edtf-date";
import { readDateEntry } from "../dates/read-date-entry";

/** Building blocks that every record's schema uses; each message says what to write instead. */

export const recordId = z.string({ error: "Choose one." }).min(1, "Choose one.").max(64);

/** A required line of text, trimmed. */
export function line(what: string, maxLength = 200) {
  return z
    .string({ error: `Write ${what}.` })
    .trim()
    .min(1, `Write ${what}.`)
    .max(maxLength, `Shorten ${what} to ${maxLength} characters.`);
}

/** An optional line of text: empty becomes null. */
export function optionalLine(maxLength = 200) {
  return z
    .string()
    .trim()
    .max(maxLength, `Shorten this to ${maxLength} characters.`)
    .nullish()
    .transform((text) => text || null);
}

/** Running text, "" where none was written. */
export function prose(maxLength: number) {
  return z.string().trim().max(maxLength, `Shorten this to ${maxLength} characters.`).default("");
}

/**
 * A date as somebody enters it ("2 Dec 2025", "late Nov 2025", "2025-11~", EDTF); output is storable EDTF text.
 * An ambiguous entry is refused with its possible readings, never guessed.
 */
export const dateEntry = z.string({ error: "Write a date." }).transform((entry, context) => {
  const text = entry.trim();
  if (text === "") {
    context.addIssue({ code: "custom", message: "Write a date." });
    return z.NEVER;
  }
  const result = readDateEntry(text);
  if (result.status === "read") return result.edtf;
  const readings =
    result.status === "ambiguous" ? ` ${result.choices.map((c) => c.reading).join(" or ")}?` : "";
  context.addIssue({
    code: "custom",
    message: result.message + (result.message.includes("?") ? "" : readings),
  });
  return z.NEVER;
});

/** Years that an event can be of; others are slips of the keyboard, and the calendar's ends leave no room around them. */
const firstYear = 1800;
const lastYear = 2199;

/** As `dateEntry`, for the day held or announced: it has a beginning, in a year that can be meant. */
export const eventDateEntry = dateEntry
  .refine(
    (edtf) => !edtf.startsWith("../"),
    "Say when it began, about at least: without that it has no place on the timeline.",
  )
  .refine((edtf) => {
    const bounds = edtf.startsWith("../") ? null : dayBounds(edtf, `${lastYear}-12-31`);
    return bounds === null || (bounds.earliestDay >= `${firstYear}` && bounds.latestDay < `${lastYear + 1}`);
  }, `Check the year: it must lie between ${firstYear} and ${lastYear}.`);

/** As `dateEntry`, but empty becomes null. */
export const optionalDateEntry = z
  .string()
  .nullish()
  .transform((entry) => (entry?.trim() ? entry.trim() : null))
  .pipe(dateEntry.nullable());

/** An IANA zone such as "Europe/Moscow". */
export const ianaZone = z.string().refine(isIanaZone, "Write a time zone such as Europe/Moscow.");

/** A time of day with its zone; a time without a zone says nothing. */
export const clock = z.object({
  at: z.string().refine(isClockTime, "Write the time as 19:30."),
  zone: ianaZone,
});

/** http or https only: anything else could run in a reader's browser. */
export const webAddress = z
  .string()
  .trim()
  .max(2000, "Shorten the address to 2000 characters.")
  .refine(
    (text) => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text),
    "Write a whole address that begins with https://",
  );

export const optionalWebAddress = z
  .string()
  .nullish()
  .transform((text) => (text?.trim() ? text.trim() : null))
  .pipe(z.union([z.null(), webAddress]));

/** The number of a source in the event's own list, counted from 0; null where no source is named. */
export const sourceIndex = z.number().int().min(0).nullable().default(null);
