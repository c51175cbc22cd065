import { addDays, type CivilDay, civilDayParts } from "./civil-day";
import { isStorableEdtf } from "./edtf-date";
import { explainRefusedEdtf } from "./explain-refused-edtf";
import { formatEdtf } from "./format-edtf";
import { normaliseEntry } from "./normalise-entry";
import { type EntryPoint, type NumericOrder, readEntryPoint } from "./read-entry-point";
import { splitEntryRange } from "./split-entry-range";
import { UnreadableEntry } from "./unreadable-entry";
import { oneOfEdtf, pointEdtf, spanEdtf } from "./write-entry-edtf";

/** One reading of a typed date: what would be stored, and the same in words. */
export interface DateReading {
  readonly edtf: string;
  readonly reading: string;
}

/** What a typed date means; `message` is shown to the person who typed it. */
export type DateEntry =
  | ({ readonly status: "read" } & DateReading)
  | { readonly status: "ambiguous"; readonly message: string; readonly choices: DateReading[] }
  | { readonly status: "unreadable"; readonly message: string };

/** EDTF texts that a way of reading finds, and what to ask where there are several. */
interface Candidates {
  readonly edtfs: string[];
  readonly question: string;
}

const MAX_LENGTH = 120;
const YEAR_OF_EXAMPLES = 2025;

const FROM = /^(?:from|з|із|зі|с|со|від|от)\s+/;
const SINCE = /^(?:since|from|починаючи з|начиная с|з|із|зі|с|со|від|от)\s+/;
const UNTIL = /^(?:until|till|up to|до|по)\s+/;
const ONGOING =
  /(?:\s*[-–]\s*|\s+(?:to|until|till|до|по)\s+)(?:the )?(?:now|present|today|ongoing|тепер|сьогодні|зараз|сейчас|сегодня)$|\s+(?:onwards?|ongoing)$|\s*\/\s*\.\.$/;
const SOME_DAY = /^(?:some|a|one) (?:day|date)(?: (?:in|of))? (?=\S)/;
const SOME_YEAR = /^(?:some|a|one) year (?:from )?(\d{4}) (?:to|–|-) (\d{4})$/;
const BETWEEN = /^(?:between (.+) and|між (.+) (?:і|й|та)|между (.+) и) (.+)$/;
const WINTER = /^(?:winter|зима|зими|зиму|взимку|зимой|зимы) (?:of )?(\d{4})\s?[-–/]\s?(\d{2}|\d{4})$/;
const ALTERNATIVE = /\s(?:or|або|чи|или)\s/;

const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["yesterday", -1],
  ["сьогодні", 0],
  ["вчора", -1],
  ["учора", -1],
  ["сегодня", 0],
  ["вчера", -1],
]);

function relativeDay(text: string, today: CivilDay | undefined): string | null {
  const days = RELATIVE_DAYS.get(text);
  if (days === undefined) return null;
  if (today === undefined) throw new UnreadableEntry("Write the date itself, such as 2 December 2025.");
  return addDays(today, days);
}

function readAlternatives(sides: readonly EntryPoint[], exampleYear: number): string {
  const [first, second, ...others] = sides;
  if (first && second && others.length === 0) {
    const edtf = oneOfEdtf(first, second, exampleYear);
    const days = /^\[(.+)\.\.(.+)\]$/.exec(edtf);
    if (days?.[1] !== undefined && days[2] !== undefined && addDays(days[1], 1) === days[2]) return edtf;
  }
  throw new UnreadableEntry(
    "Only two days that follow each other can be joined by “or”. Write the whole range, such as some day from 3 to 9 November 2025.",
  );
}

/** Reads an entry in words, with numeric dates taken in one order. Throws UnreadableEntry. */
function readWords(text: string, order: NumericOrder, exampleYear: number): Candidates {
  const point = (side: string) => readEntryPoint(side, order);
  const single = (side: string): string => {
    const [edtf, other] = pointEdtf(point(side), exampleYear);
    if (edtf === undefined || other !== undefined || !/^\d{4}(?:-\d\d){0,2}[~?%]?$/.test(edtf)) {
      throw new UnreadableEntry(
        "Parts of months and seasons cannot be open. Write a month or a day, such as since 21 November 2025.",
      );
    }
    return edtf;
  };
  const one = (edtf: string): Candidates => ({ edtfs: [edtf], question: "" });

  const between = BETWEEN.exec(text.replace(SOME_DAY, ""));
  if (between) {
    const from = point(between[1] ?? between[2] ?? between[3] ?? "");
    const to = point(between[4] ?? "");
    const oneOf = oneOfEdtf(from, to, exampleYear);
    if (SOME_DAY.test(text)) return one(oneOf);
    return {
      edtfs: [oneOf, spanEdtf(from, to, { isEndByEnd: true, exampleYear })],
      question: "Did it fall on one of these days, or last from the first to the last?",
    };
  }
  if (SOME_DAY.test(text)) {
    const rest = text.replace(SOME_DAY, "");
    const sides = splitEntryRange(rest.replace(FROM, ""));
    if (!sides) return { edtfs: pointEdtf(point(rest), exampleYear), question: "Which one is meant?" };
    return one(oneOfEdtf(point(sides[0]), point(sides[1]), exampleYear));
  }
  if (ONGOING.test(text)) return one(`${single(text.replace(ONGOING, "").replace(SINCE, ""))}/..`);
  const alternatives = text.split(ALTERNATIVE);
  if (alternatives.length > 1) return one(readAlternatives(alternatives.map(point), exampleYear));
  if (UNTIL.test(text)) return one(`../${single(text.replace(UNTIL, ""))}`);

  const sides = splitEntryRange(text.replace(FROM, ""));
  if (sides) {
    const isEndByEnd = FROM.test(text);
    return one(spanEdtf(point(sides[0]), point(sides[1]), { isEndByEnd, exampleYear }));
  }
  if (SINCE.test(text)) return one(`${single(text.replace(SINCE, ""))}/..`);
  return {
    edtfs: pointEdtf(point(text), exampleYear),
    question: "Two winters have days in that year. Choose one, or write both years, such as winter 2025–26.",
  };
}

function readSpecial(text: string): Candidates | null {
  const winter = WINTER.exec(text);
  if (winter) {
    const [, first = "", second = ""] = winter;
    const next = String(Number(first) + 1).padStart(4, "0");
    if (second !== next && second !== next.slice(2)) {
      throw new UnreadableEntry(
        `A winter spans two years that follow each other, such as winter ${first}–${next}.`,
      );
    }
    return { edtfs: [`${first}-24`], question: "" };
  }
  const [, first = "", last = ""] = SOME_YEAR.exec(text) ?? [];
  if (first.endsWith("00") && last === `${first.slice(0, 2)}99`) {
    return { edtfs: [`${first.slice(0, 2)}XX`], question: "" };
  }
  if (first.endsWith("0") && last === `${first.slice(0, 3)}9`) {
    return { edtfs: [`${first.slice(0, 3)}X`], question: "" };
  }
  return null;
}

function readingOf(edtf: string): DateReading {
  return { edtf, reading: formatEdtf(edtf) };
}

function readEntry(entry: string, today: CivilDay | undefined): DateEntry {
  const trimmed = entry.trim();
  if (trimmed === "") throw new UnreadableEntry("Write a date, such as 2 December 2025 or November 2025.");
  if (trimmed.length > MAX_LENGTH) {
    throw new UnreadableEntry(`A date has at most ${MAX_LENGTH} characters. Write the date alone.`);
  }
  if (isStorableEdtf(trimmed)) return { status: "read", ...readingOf(trimmed) };
  const refusal = explainRefusedEdtf(trimmed);
  if (refusal !== null) throw new UnreadableEntry(refusal);

  const text = normaliseEntry(trimmed);
  const exampleYear = today === undefined ? YEAR_OF_EXAMPLES : civilDayParts(today).year;
  const day = relativeDay(text, today);
  const special = day === null ? readSpecial(text) : { edtfs: [day], question: "" };
  const found = special ? [special] : readBothOrders(text, exampleYear);
  const edtfs = [...new Set(found.flatMap((candidates) => candidates.edtfs))].filter(isStorableEdtf);
  const [only, other] = edtfs;
  if (only === undefined) {
    throw new UnreadableEntry("This date cannot be kept. Write a day, a month, a year or a range of them.");
  }
  if (other === undefined) return { status: "read", ...readingOf(only) };
  const [first, second] = found;
  const isNumericOrder = second !== undefined && first?.edtfs.join() !== second.edtfs.join();
  return {
    status: "ambiguous",
    message: isNumericOrder
      ? `“${trimmed}” can be read in more than one way. Choose one, or write the month as a word.`
      : (first?.question ?? ""),
    choices: edtfs.map(readingOf),
  };
}

/** The readings of both orders of numeric dates; only one where the other gives no date. */
function readBothOrders(text: string, exampleYear: number): Candidates[] {
  const found: Candidates[] = [];
  let refusal: UnreadableEntry | null = null;
  for (const order of ["dayFirst", "monthFirst"] as const) {
    try {
      found.push(readWords(text, order, exampleYear));
    } catch (error) {
      if (!(error instanceof UnreadableEntry)) throw error;
      refusal ??= error;
    }
  }
  if (found.length === 0 && refusal) throw refusal;
  return found;
}

/**
 * Reads a date as a person types it: words in English, Ukrainian or Russian, a storable EDTF text, or numbers. A
 * numeric date whose day and month could be exchanged is asked about, never guessed. `today` serves "today",
 * "yesterday" and the examples in messages; throws RangeError where it is not a civil day, and never for the entry.
 */
export function readDateEntry(entry: string, options: { readonly today?: CivilDay } = {}): DateEntry {
  if (options.today !== undefined) civilDayParts(options.today);
  try {
    return readEntry(entry, options.today);
  } catch (error) {
    if (error instanceof UnreadableEntry) return { status: "unreadable", message: error.message };
    throw error;
  }
}
