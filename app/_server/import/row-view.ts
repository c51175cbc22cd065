import { readRow } from "@/db/commands/imports/row-plan";
import type { ListedRow } from "@/db/queries/imports/list-import-rows";
import type { ImportMapping } from "@/lib/exchange/import/import-mapping";
import type { NameToMatch, RowReading } from "@/lib/exchange/import/import-types";
import {
  type ImportRowChoice,
  type ImportRowState,
  importRowChoiceLabels,
  importRowStateLabels,
} from "@/lib/records/import-state";
import { announcementKindLabels, contactFormatLabels, type EventType } from "@/lib/records/vocabularies";

/** A row of an import as the list shows it. */
export interface RowView {
  rowNumber: number;
  type: EventType | null;
  title: string;
  /** The date as written, and the reading made of it; "" where there is none. */
  dateWritten: string;
  dateRead: string;
  places: string;
  who: string;
  kind: string;
  state: ImportRowState;
  stateWords: string;
  reasons: string[];
  /** A likeness that holds nothing up. */
  note: string | null;
  choice: ImportRowChoice | null;
  canUpdate: boolean;
  event: { title: string; href: string } | null;
}

/** A stored row with the reading made of it. */
export function rowView(listed: ListedRow, mapping: ImportMapping): RowView {
  const { row, outcome, event } = listed;
  const reading = readRow({ ...row, mended: outcome.mended }, mapping);
  const date = reading?.readings.find(({ field }) => field === "date" || field === "year");
  const { likeness, choice, state } = outcome;
  return {
    rowNumber: row.rowNumber,
    type: reading?.type ?? null,
    title: titleOf(reading, mapping) ?? row.text ?? "",
    dateWritten: date?.text ?? "",
    dateRead: date?.reading ?? "",
    places: namesOf(reading, ["place"]),
    who: namesOf(reading, ["person", "party"]),
    kind: kindOf(reading),
    state,
    stateWords: choice === null ? importRowStateLabels[state] : importRowChoiceLabels[choice],
    reasons: outcome.reasons,
    note:
      state === "ready" && likeness !== null
        ? `Possibly the same as ${likeness.rowNumber === null ? "a stored event" : `row ${likeness.rowNumber}`}.`
        : null,
    choice,
    canUpdate: outcome.canUpdate,
    event:
      event === null || event.state !== "published"
        ? null
        : { title: event.title, href: `/events/${encodeURIComponent(event.slug)}` },
  };
}

/** The reading of a row; null where it could not be parted into cells. */
export function readingOf(listed: ListedRow, mapping: ImportMapping): RowReading | null {
  return readRow({ ...listed.row, mended: listed.outcome.mended }, mapping);
}

/** The title of the event, or what stands in its column. */
function titleOf(reading: RowReading | null, mapping: ImportMapping): string | null {
  if (reading === null) return null;
  const title = reading.candidate?.input.title;
  if (typeof title === "string" && title !== "") return title;
  const column = mapping.fields.title?.find((name) => reading.cells[name]);
  return column === undefined ? null : (reading.cells[column] ?? null);
}

function namesOf(reading: RowReading | null, kinds: readonly NameToMatch["kind"][]): string {
  const names = reading?.names.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name) ?? [];
  return [...new Set(names)].join(", ");
}

function kindOf(reading: RowReading | null): string {
  const candidate = reading?.candidate;
  if (candidate === null || candidate === undefined) return "";
  return candidate.type === "contact"
    ? contactFormatLabels[candidate.input.format]
    : announcementKindLabels[candidate.input.kind];
}
