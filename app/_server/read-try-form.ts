import type { ListReading, TryValues } from "@/app/_components/try/try-state";
import { mostCoverageGaps, mostDates } from "@/lib/coincidence/analysis-input";
import { isCivilDay } from "@/lib/dates/civil-day";
import { type DateColumn, readDateColumn } from "@/lib/dates/read-date-column";
import { readDateEntry } from "@/lib/dates/read-date-entry";
import type { FieldIssue } from "@/lib/errors";

/** The form of "Try your own dates", read: the request that it makes, or its faults, and how its lists were read. */
export interface TryReading {
  /** As `POST /api/v1/coincidence-analysis` takes it; null where there are faults. */
  body: Record<string, unknown> | null;
  issues: FieldIssue[];
  lists: { antecedents: ListReading; consequents: ListReading };
}

/** Faults and readings of a list that are shown; the rest is counted. */
const mostShown = 8;

/** Reads what was typed. Lists may have thousands of lines: to be done in a worker thread. */
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
  return {
    body: issues.length === 0 ? body : null,
    issues,
    lists: { antecedents: listReading(antecedents), consequents: listReading(consequents) },
  };
}

function readList(text: string, path: string, issues: FieldIssue[]): DateColumn {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "").length;
  // One line may be a heading. More are not read: they would be refused anyway.
  if (lines > mostDates + 1) {
    issues.push({ path, message: `A list has at most ${mostDates} dates; this one has ${lines} lines.` });
    return { dates: [], faults: [], heading: null };
  }
  const column = readDateColumn(text);
  if (column.dates.length === 0 && column.faults.length === 0) {
    issues.push({ path, message: "Paste at least one date, one a line." });
  }
  for (const { line, text: content, message } of column.faults.slice(0, mostShown)) {
    issues.push({ path, message: `Line ${line}, “${shortened(content)}”: ${message}` });
  }
  const more = column.faults.length - mostShown;
  if (more > 0) issues.push({ path, message: `${more} more lines could not be read.` });
  return column;
}

function readDay(text: string, path: "from" | "to", issues: FieldIssue[]): string {
  const read = readDateEntry(text);
  if (read.status === "read" && isCivilDay(read.edtf)) return read.edtf;
  const end = path === "from" ? "first" : "last";
  issues.push({ path, message: `Write the ${end} observed day, such as 1 January 2025.` });
  return "";
}

/** One gap a line: two days, or one, in any form of a range of days. */
function readGaps(text: string, issues: FieldIssue[]): { from: string; to: string }[] {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  if (lines.length > mostCoverageGaps) {
    issues.push({ path: "gaps", message: `Give at most ${mostCoverageGaps} gaps.` });
    return [];
  }
  return lines.flatMap((line) => {
    const read = readDateEntry(line);
    const [from = "", to = from] = read.status === "read" ? read.edtf.split("/") : [];
    if (isCivilDay(from) && isCivilDay(to)) return [{ from, to }];
    issues.push({
      path: "gaps",
      message: `“${shortened(line.trim())}” is no span of days. Write one a line, such as 2025-08-01 to 2025-08-07.`,
    });
    return [];
  });
}

function readNumber(text: string, path: string, issues: FieldIssue[]): number {
  const trimmed = text.trim();
  if (/^\d{1,15}$/.test(trimmed)) return Number(trimmed);
  issues.push({ path, message: "Write a whole number, 0 or more." });
  return 0;
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
