import type { SourceForm } from "./form-fields";

/** The lists of a form whose rows each cite a source, by the word with which a source says that it supports the whole list. */
const citingLists = {
  notifications: "notifications",
  acknowledgements: "acknowledgements",
  readouts: "readouts",
  outsideCounts: "outsideCounts",
  verifications: "verification",
  reactions: "reactions",
} as const;
type CitingList = keyof typeof citingLists;
const listNames: readonly CitingList[] = [
  "notifications",
  "acknowledgements",
  "readouts",
  "outsideCounts",
  "verifications",
  "reactions",
];

/** A row that may cite one of the form's sources. */
export interface CitedRow {
  source: number | null;
  standing?: string | null;
}

/** What is read of a form, whatever its kind: it has some of the lists. */
export type CitingForm = Partial<Record<CitingList, readonly CitedRow[]>> & {
  sources: readonly Pick<SourceForm, "title" | "supports">[];
};

/** Nobody reports what is not known or what was never said. */
const standingsWithoutSource: ReadonlySet<string> = new Set(["unknown", "silent"]);

/** Whether a row says something that a source should carry. */
export function wantsSource(row: CitedRow): boolean {
  return !standingsWithoutSource.has(row.standing ?? "");
}

/** The rows, by list and counted from 0, that want a source, name none, and stand in a list that no source supports as a whole. */
export function rowsWithoutSource(form: CitingForm): { list: CitingList; rows: number[] }[] {
  const supported = new Set(form.sources.flatMap((source) => source.supports));
  return listNames.flatMap((list) => {
    if (supported.has(citingLists[list])) return [];
    const rows = (form[list] ?? []).flatMap((row, index) =>
      row.source === null && wantsSource(row) ? [index] : [],
    );
    return rows.length === 0 ? [] : [{ list, rows }];
  });
}

/** "4 rows name no source"; null where all name one. */
export function rowsWithoutSourceWords(form: CitingForm): string | null {
  const count = rowsWithoutSource(form).reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return null;
  return count === 1 ? "1 row names no source" : `${count} rows name no source`;
}

/** The form's sources, counted from 0, that lack a title, and those that support no field and that no row cites. */
export function thinSources(form: CitingForm): { untitled: number[]; unused: number[] } {
  const cited = new Set(listNames.flatMap((list) => (form[list] ?? []).map((row) => row.source)));
  const numbers = form.sources.map((_, index) => index);
  return {
    untitled: numbers.filter((index) => form.sources[index]?.title.trim() === ""),
    unused: numbers.filter((index) => form.sources[index]?.supports.length === 0 && !cited.has(index)),
  };
}
