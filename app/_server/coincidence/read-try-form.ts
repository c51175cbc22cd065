import type { ListReading, TryValues } from "@/app/_components/try/try-state";
import {
  analysisInput,
  mostCoverageGaps,
  mostDates,
  mostDays,
  mostShuffles,
} from "@/lib/coincidence/analysis-input";
import { isCivilDay } from "@/lib/dates/civil-day";
import { type DateColumn, readDateColumn } from "@/lib/dates/read-date-column";
import { readDateEntry } from "@/lib/dates/read-date-entry";
import type { FieldIssue } from "@/lib/errors";
import { grouped } from "@/lib/timeline/rule-nouns";

/** The form of "Try your own dates", read: the request that it makes, or its faults, and how its lists were read. */
export interface TryReading {
  /** As `POST /api/v1/coincidence-analysis` takes it; null where there are faults. */
  body: Record<string, unknown> | null;
  issues: FieldIssue[];
  lists: { antecedents: ListReading; consequents: ListReading };
}

/** Faults and readings of a list that are shown; the rest is counted. */
const mostShown = 8;

const listNames = { antecedents: "First list", consequents: "Second list" } as const;
type ListName = keyof typeof listNames;

const bounds = {
  days: { name: "Window", least: 0, most: mostDays },
  offset: { name: "Offset", least: 0, most: mostDays },
  shuffles: { name: "Shuffles", least: 1, most: mostShuffles },
  seed: { name: "Seed", least: 0, most: Number.MAX_SAFE_INTEGER },
} as const;

/** Reads what was typed; every fault is named at once. Lists may have thousands of lines: to be done in a worker thread. */
export function readTryForm(values: TryValues): TryReading {
  const issues: FieldIssue[] = [];
  const antecedents = readList(values.antecedents, "antecedents", issues);
  const consequents = readList(values.consequents, "consequents", issues);
  const body = {
    antecedents: antecedents.dates.map(({ edtf }) => edtf),
    consequents: consequents.dates.map(({ edtf }) => edtf),
    window: { from: readDay(values.from, "from", issues), to: readDay(values.to, "to", issues) },
    coverageGaps: readGaps(values.gaps, issues),
    days: readNumber(values.days, "days", issues),
    offset: readNumber(values.offset, "offset", issues),
    direction: values.direction,
    shuffles: readNumber(values.shuffles, "shuffles", issues),
    seed: readNumber(values.seed, "seed", issues),
  };
  issues.push(...requestFaults(body, { antecedents, consequents }, issues));
  return {
    body: issues.length === 0 ? body : null,
    issues,
    lists: { antecedents: listReading(antecedents), consequents: listReading(consequents) },
  };
}

/** A fault of the request at the field of the form that it comes from. */
export function atTryField({ path, message }: FieldIssue): FieldIssue {
  const [first = "", second = ""] = path.split(".");
  if (first === "window") return { path: second === "to" ? "to" : "from", message };
  if (first === "coverageGaps") return { path: "gaps", message };
  return { path: first, message };
}

/** What the API would refuse of the fields that could be read; faults known already are not asked about again. */
function requestFaults(
  body: { window: { from: string; to: string }; coverageGaps: unknown } & Record<string, unknown>,
  columns: Record<ListName, DateColumn>,
  known: readonly FieldIssue[],
): FieldIssue[] {
  const faulty = new Set(known.map(({ path }) => path));
  const isWindowRead = !faulty.has("from") && !faulty.has("to");
  const asked = {
    ...body,
    antecedents: faulty.has("antecedents") ? ["2025-01-01"] : body.antecedents,
    consequents: faulty.has("consequents") ? ["2025-01-01"] : body.consequents,
    window: isWindowRead ? body.window : { from: "2025-01-01", to: "2025-01-01" },
    coverageGaps: isWindowRead && !faulty.has("gaps") ? body.coverageGaps : [],
    shuffles: faulty.has("shuffles") ? 1 : body.shuffles,
  };
  const parsed = analysisInput.safeParse(asked);
  if (parsed.success) return [];
  const faults = parsed.error.issues.map(({ path, message }) => {
    const [first, place] = path;
    if ((first === "antecedents" || first === "consequents") && typeof place === "number") {
      const line = columns[first].dates[place]?.line ?? place + 1;
      return { path: first, message: `${listNames[first]}, line ${line}: ${message}` };
    }
    return atTryField({ path: path.map(String).join("."), message });
  });
  return faults.slice(0, 2 * mostShown);
}

function readList(text: string, path: ListName, issues: FieldIssue[]): DateColumn {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "").length;
  // One line may be a heading. More are not read: they would be refused anyway.
  if (lines > mostDates + 1) {
    issues.push({
      path,
      message: `${listNames[path]}: at most ${grouped(mostDates)} dates can be read; this one has ${grouped(lines)} lines.`,
    });
    return { dates: [], faults: [], heading: null };
  }
  const column = readDateColumn(text);
  if (column.dates.length === 0 && column.faults.length === 0) {
    issues.push({ path, message: `${listNames[path]}: paste at least one date, one a line.` });
  }
  for (const { line, text: content, message } of column.faults.slice(0, mostShown)) {
    // Some sentences quote what they are about.
    const quoted = /“| on the line /.test(message) ? "" : `“${shortened(content)}” was not read. `;
    issues.push({ path, message: `${listNames[path]}, line ${line}: ${quoted}${message}` });
  }
  const more = column.faults.length - mostShown;
  if (more > 0)
    issues.push({
      path,
      message: `${listNames[path]}: ${more} more ${more === 1 ? "line has a fault" : "lines have faults"}.`,
    });
  return column;
}

function readDay(text: string, path: "from" | "to", issues: FieldIssue[]): string {
  const read = readDateEntry(text);
  if (read.status === "read" && isCivilDay(read.edtf)) return read.edtf;
  const label = path === "from" ? "From" : "To";
  if (read.status === "ambiguous") {
    const readings = read.choices.map(({ reading }) => reading).join(" or ");
    issues.push({
      path,
      message: `${label}: “${shortened(text.trim())}” can be read in more than one way: write ${readings}.`,
    });
    return "";
  }
  const wanted =
    path === "from"
      ? "first observed day, such as 1 January 2025"
      : "last observed day, such as 31 December 2025";
  issues.push({ path, message: `${label}: write the ${wanted}.` });
  return "";
}

/** One gap a line: two days, or one, in any form of a range of days. */
function readGaps(text: string, issues: FieldIssue[]): { from: string; to: string }[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.filter((line) => line.trim() !== "").length > mostCoverageGaps) {
    issues.push({
      path: "gaps",
      message: `Without these days: give at most ${grouped(mostCoverageGaps)} spans.`,
    });
    return [];
  }
  return lines.flatMap((line, at) => {
    if (line.trim() === "") return [];
    const read = readDateEntry(line);
    const [from = "", to = from] = read.status === "read" ? read.edtf.split("/") : [];
    if (isCivilDay(from) && isCivilDay(to) && from <= to) return [{ from, to }];
    issues.push({
      path: "gaps",
      message: `Without these days, line ${at + 1}: “${shortened(line.trim())}” is no span of days, the earlier first. Write one a line, such as 2025-08-01 to 2025-08-07.`,
    });
    return [];
  });
}

function readNumber(text: string, path: keyof typeof bounds, issues: FieldIssue[]): number {
  const { name, least, most } = bounds[path];
  const trimmed = text.trim();
  const value = /^\d{1,16}$/.test(trimmed) ? Number(trimmed) : -1;
  if (value >= least && value <= most) return value;
  issues.push({ path, message: `${name}: write a whole number from ${least} to ${grouped(most)}.` });
  return least;
}

function listReading({ dates, heading }: DateColumn): ListReading {
  const told = dates.filter(({ entry, edtf }) => entry !== edtf);
  return {
    count: dates.length,
    heading,
    readings: told
      .slice(0, mostShown)
      .map(({ line, entry, reading }) => ({ line, entry: shortened(entry), reading })),
    more: Math.max(0, told.length - mostShown),
  };
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= 40 ? text : `${characters.slice(0, 39).join("")}…`;
}
