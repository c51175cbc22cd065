import { type EntryWord, entryVocabulary, type MonthThird, type SeasonCode } from "./entry-vocabulary";
import { UnreadableEntry } from "./unreadable-entry";

/** Which of two numbers is the day in a date written in numbers. */
export type NumericOrder = "dayFirst" | "monthFirst";

export interface EntryQualifier {
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

/** What is written of one date; null is what the entry leaves out (or leaves to the other end of an interval). */
export interface EntryPoint {
  readonly year: number | null;
  readonly month: number | null;
  readonly dayOfMonth: number | null;
  readonly season: SeasonCode | null;
  readonly third: MonthThird | null;
  readonly weekday: number | null;
  /** Qualifiers before the date and after it; in an interval they can be meant for both ends. */
  readonly leading: EntryQualifier;
  readonly trailing: EntryQualifier;
}

type EntryToken = EntryWord | { readonly kind: "number"; readonly text: string };

const YEAR_FIRST = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{2,4})$/;
const YEAR_MONTH = /^(\d{4})-(\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[./-](\d{4})$/;

const FORMS = "Write it like 2 December 2025, November 2025, late November 2025 or 24–25 November 2025.";

function monthToken(text: string): EntryToken {
  const month = Number(text);
  if (month < 1 || month > 12) throw new UnreadableEntry(`There is no month ${month}. ${FORMS}`);
  return { kind: "month", month };
}

function numberToken(text: string): EntryToken {
  return { kind: "number", text };
}

function numericTokens(word: string, order: NumericOrder): EntryToken[] | null {
  const yearFirst = YEAR_FIRST.exec(word);
  if (yearFirst) {
    const [, year = "", , month = "", day = ""] = yearFirst;
    return [numberToken(year), monthToken(month), numberToken(day)];
  }
  const yearLast = YEAR_LAST.exec(word);
  if (yearLast) {
    const [, first = "", , second = "", year = ""] = yearLast;
    if (year.length !== 4) {
      throw new UnreadableEntry(
        `“${word}” has no year with four digits. Write the year in full and the month as a word, such as 2 December 2025.`,
      );
    }
    const [day, month] = order === "dayFirst" ? [first, second] : [second, first];
    return [numberToken(day), monthToken(month), numberToken(year)];
  }
  const yearMonth = YEAR_MONTH.exec(word);
  if (yearMonth) {
    const [, year = "", month = ""] = yearMonth;
    if (Number(month) > 12) {
      throw new UnreadableEntry(
        `“${word}”: there is no month ${month}. Two years are joined like 2024 to 2025.`,
      );
    }
    return [numberToken(year), monthToken(month)];
  }
  const monthYear = MONTH_YEAR.exec(word);
  if (monthYear) {
    const [, month = "", year = ""] = monthYear;
    return [monthToken(month), numberToken(year)];
  }
  return null;
}

function tokensOf(text: string, order: NumericOrder): EntryToken[] {
  const tokens: EntryToken[] = [];
  for (const rawWord of text
    .replace(/[?~]/g, " $& ")
    .replaceAll("%", " ? ~ ")
    .split(/[\s,;]+/)) {
    const word = rawWord.replace(/\.$/, "");
    const numeric = numericTokens(word, order);
    if (numeric) {
      tokens.push(...numeric);
      continue;
    }
    for (const part of word.split(".")) {
      if (part === "") continue;
      if (/^\d+$/.test(part)) {
        tokens.push(numberToken(part));
        continue;
      }
      const meaning = entryVocabulary.get(part);
      if (!meaning) throw new UnreadableEntry(`“${part}” is not understood in a date. ${FORMS}`);
      if (meaning.kind !== "filler") tokens.push(meaning);
    }
  }
  return tokens;
}

function only<T>(values: readonly T[], what: string): T | null {
  if (values.length > 1) throw new UnreadableEntry(`There is more than one ${what}. ${FORMS}`);
  return values[0] ?? null;
}

function splitNumbers(texts: readonly string[], hasMonth: boolean): { years: string[]; days: string[] } {
  const years = texts.filter((text) => text.length === 4);
  const days = texts.filter((text) => text.length <= 2);
  const odd = texts.find((text) => text.length === 3 || text.length > 4);
  if (odd !== undefined) {
    throw new UnreadableEntry(`“${odd}” is neither a day nor a year with four digits. ${FORMS}`);
  }
  if (days.length > 1 && years.length === 0) {
    throw new UnreadableEntry(
      hasMonth
        ? "Write the year with four digits, such as 2 December 2025."
        : "Write the month as a word and the year with four digits, such as 2 December 2025.",
    );
  }
  return { years, days };
}

function qualifierOf(tokens: readonly EntryToken[]): EntryQualifier {
  return {
    isApproximate: tokens.some((token) => token.kind === "approximate"),
    isUncertain: tokens.some((token) => token.kind === "uncertain"),
  };
}

/**
 * Reads one date of a typed entry (lower case, hyphens only inside dates in numbers). Throws UnreadableEntry where
 * a word is unknown or something stands twice; what is left out is left null.
 */
export function readEntryPoint(text: string, order: NumericOrder): EntryPoint {
  const tokens = tokensOf(text, order);
  const isMark = (token: EntryToken) => token.kind === "approximate" || token.kind === "uncertain";
  const firstPlain = tokens.findIndex((token) => !isMark(token));
  if (firstPlain === -1) throw new UnreadableEntry(`The date itself is missing. ${FORMS}`);
  const months = tokens.flatMap((token) => (token.kind === "month" ? [token.month] : []));
  const numbers = tokens.flatMap((token) => (token.kind === "number" ? [token.text] : []));
  const { years, days } = splitNumbers(numbers, months.length > 0);
  const year = only(years, "year");
  const day = only(days, "day");
  return {
    year: year === null ? null : Number(year),
    month: only(months, "month"),
    dayOfMonth: day === null ? null : Number(day),
    season: only(
      tokens.flatMap((token) => (token.kind === "season" ? [token.code] : [])),
      "season",
    ),
    third: only(
      tokens.flatMap((token) => (token.kind === "third" ? [token.third] : [])),
      "part of a month",
    ),
    weekday: only(
      tokens.flatMap((token) => (token.kind === "weekday" ? [token.weekday] : [])),
      "weekday",
    ),
    leading: qualifierOf(tokens.slice(0, firstPlain)),
    trailing: qualifierOf(tokens.slice(firstPlain)),
  };
}
