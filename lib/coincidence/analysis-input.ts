import { z } from "zod";
import { daysBetween, isCivilDay } from "@/lib/dates/civil-day";
import { parseEdtf } from "@/lib/dates/edtf-date";
import type { DayRange } from "./dated-event";
import { observedDays } from "./observation-window";

/** Limits of an analysis of a reader's own dates. */
export const mostDates = 10_000;
export const mostShuffles = 10_000;
/** 400 years of the calendar. */
export const mostWindowDays = 146_097;
/** Largest ΔT and largest offset, in days. */
export const mostDays = 366;
export const mostCoverageGaps = 1000;
/** Largest work of one analysis; two full lists over 400 years with the usual 1,000 shuffles fit. */
export const mostWork = 25_000_000;
/** So many days of the window cost a shuffle about as much as one date. */
export const daysPerDate = 32;
const mostDateLength = 40;

/** A date as its reader wrote it, with the days on which what it dates may have begun; plain data. */
export interface AnalysisDate {
  text: string;
  start: DayRange;
  isUncertain: boolean;
}

const dateMessage = "Write a date such as 2025-12-02, 2025-11~ or another EDTF date.";

/** Reads the dates of a list, each text once: EDTF; the days of an interval are those on which it may have begun. */
function readDates(texts: readonly string[], refuse: (place: number) => void): AnalysisDate[] {
  const known = new Map<string, AnalysisDate | null>();
  return texts.flatMap((text, place) => {
    const date = known.get(text) ?? readDate(text);
    known.set(text, date);
    if (date !== null) return [date];
    refuse(place);
    return [];
  });
}

function readDate(text: string): AnalysisDate | null {
  // Most dates are plain days, and a list has thousands.
  if (isCivilDay(text)) return { text, start: { earliest: text, latest: text }, isUncertain: false };
  // What began does not depend on the day of the data, which stands for an open end only.
  const date = parseEdtf(text, "9999-12-31");
  return date === null ? null : { text, start: { ...date.start }, isUncertain: date.isUncertain };
}

const dates = (what: string) =>
  z
    .array(z.string({ error: dateMessage }).trim().max(mostDateLength, dateMessage), {
      error: `Give a list of dates: the ${what}.`,
    })
    .min(1, `Give at least one date: the ${what}.`)
    .max(mostDates, `Give at most ${mostDates} dates.`)
    .transform((texts, context) =>
      readDates(texts, (place) => context.addIssue({ code: "custom", path: [place], message: dateMessage })),
    );

const civilDay = z
  .string({ error: "Write a day such as 2025-12-31." })
  .refine(isCivilDay, { abort: true, message: "Write a day such as 2025-12-31." });

const daySpan = z
  .strictObject({ from: civilDay, to: civilDay }, { error: objectError("Write {from, to}, two days.") })
  .refine(({ from, to }) => from <= to, {
    // What is asked of the days further on takes them to be days in order.
    abort: true,
    path: ["to"],
    message: "Write the earlier day first.",
  });

const wholeNumber = (least: number, most: number) => {
  const message = `Write a whole number from ${least} to ${most}.`;
  return z.number({ error: message }).int(message).min(least, message).max(most, message);
};

/** The body of a request to analyse a reader's own two lists of dates, read and with its defaults. */
export const analysisInput = z
  .strictObject(
    {
      antecedents: dates("antecedents"),
      consequents: dates("consequents"),
      window: daySpan.refine(({ from, to }) => daysBetween(from, to) < mostWindowDays, {
        abort: true,
        message: `Choose a window of at most ${mostWindowDays} days (400 years).`,
      }),
      coverageGaps: z
        .array(daySpan, { error: "Give a list of {from, to}." })
        .max(mostCoverageGaps, `Give at most ${mostCoverageGaps} gaps.`)
        .default([]),
      days: wholeNumber(0, mostDays).default(7),
      offset: wholeNumber(0, mostDays).default(0),
      direction: z
        .enum(["after", "before", "either", "sameDay"], {
          error: "Write after, before, either or sameDay.",
        })
        .default("after"),
      shuffles: wholeNumber(1, mostShuffles).default(1000),
      seed: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(1),
    },
    { error: objectError("Send an object with the lists antecedents and consequents, and a window.") },
  )
  .refine(({ window, coverageGaps }) => observedDays({ ...window, gaps: coverageGaps }).length > 0, {
    path: ["coverageGaps"],
    message: "The gaps leave no day of the window.",
  })
  .superRefine(({ antecedents, consequents, window, shuffles }, context) => {
    const windowDays = daysBetween(window.from, window.to) + 1;
    const workOfShuffle = antecedents.length + consequents.length + Math.ceil(windowDays / daysPerDate);
    if (shuffles * workOfShuffle <= mostWork) return;
    const most = Math.floor(mostWork / workOfShuffle);
    const message = `So many dates over so long a window take at most ${most} shuffles.`;
    context.addIssue({ code: "custom", path: ["shuffles"], message });
  });

export type AnalysisInput = z.output<typeof analysisInput>;
export type AnalysisRequest = z.input<typeof analysisInput>;

/** Names a field that is not known here; else says what the object should be. */
function objectError(message: string): (issue: { code?: string; keys?: string[] }) => string {
  return ({ code, keys }) =>
    code === "unrecognized_keys" && keys !== undefined ? `Not known here: ${keys.join(", ")}.` : message;
}
