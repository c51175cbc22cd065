import { z } from "zod";
import { publisherOfAddress } from "@/lib/records/publisher-domains";
import { confidences, editKinds, sourceReliabilities, supportedFields } from "@/lib/records/vocabularies";
import { openRecordsForm } from "./open-record";

/*
 * The shape of a form: everything as typed, faults included. Each schema here takes whatever is stored (a record's entry,
 * a draft of any age, a copy from the browser) and gives a whole form, so that no form ever fails to open.
 */

/** Text of a control; null and missing are empty. */
export const formText = z
  .string()
  .nullish()
  .transform((text) => text ?? "")
  .catch("");

/** The id of a chosen record; null where none is chosen. */
export const formId = z.string().nullable().catch(null);

/** The number of a source in the form's list, from 0; null where none is named. */
export const formSource = z.number().int().min(0).nullable().catch(null);

/** What is no object holds no form: an empty one opens then. */
export function objectOrNothing(raw: unknown): unknown {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw) ? raw : {};
}

let lastRowKey = 0;

/** A key for a row that React can hold on to while rows before it come and go; never stored, never shown. */
export function makeRowKey(): string {
  lastRowKey += 1;
  return `row-${lastRowKey}`;
}

/** Always a fresh key: a stored one could meet itself again in another session. */
export const formRowKey = z
  .unknown()
  .optional()
  .transform(() => makeRowKey());

/** One of the words of a vocabulary; null while nothing is chosen. */
export function formChoice<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words).nullable().catch(null);
}

export const sourceForm = z.object({
  rowKey: formRowKey,
  id: formId,
  url: formText,
  title: formText,
  publisher: formText,
  language: formText,
  published: formText,
  publishedPrinted: formText,
  readOn: formText,
  archivedUrl: formText,
  archivedOn: formText,
  quotation: formText,
  derivedFrom: formText,
  reliability: formChoice(sourceReliabilities),
  credibility: z.number().int().min(1).max(6).nullable().catch(null),
  supports: z.array(z.enum(supportedFields)).catch([]),
});
export type SourceForm = z.output<typeof sourceForm>;

export const reactionForm = z.object({
  rowKey: formRowKey,
  partyId: formId,
  date: formText,
  datePrinted: formText,
  summary: formText,
  source: formSource,
});
export type ReactionForm = z.output<typeof reactionForm>;

/** What a contact's and an announcement's form share. */
export const sharedForm = {
  title: formText,
  summary: formText,
  note: formText,
  confidence: z.enum(confidences).catch("medium"),
  clock: z.object({ at: formText, zone: formText }).catch({ at: "", zone: "" }),
  zone: formText,
  reactions: z.array(reactionForm).catch([]),
  sources: z.array(sourceForm).catch([]),
  /** Whether the zone that counts is stored where none is typed: in what is new, not in what was stored without one. */
  takesZone: z.boolean().catch(false),
  /* What belongs to the draft alone and is never published. */
  /** What a change of a published record is, why it is made and what readers are told of it. */
  change: z
    .object({ kind: z.enum(editKinds).catch("update"), reason: formText, publicNote: formText })
    .catch({ kind: "update", reason: "", publicNote: "" }),
  /** A word to the editor. */
  reviewNote: formText,
  /** Text that stands in a search or helper field, by its path, with nothing chosen or added yet. */
  typed: z.record(z.string(), z.string()).catch({}),
  /** The small forms that are open, by the path of the field that opened them. */
  openRecords: openRecordsForm,
};

/** Fields of a form that belong to the draft alone. */
export const draftFields: ReadonlySet<string> = new Set([
  "change",
  "reviewNote",
  "typed",
  "openRecords",
  "takesZone",
]);

/** What every form has, whatever its kind. */
export type AnyForm = z.output<z.ZodObject<typeof sharedForm>>;

/** A row of a list that cites one of the form's sources. */
export interface CitingRow {
  source: number | null;
}

/** A row as the schema takes it: a party that is not chosen is "", which has a message of its own. */
export function withParty<Row extends { partyId: string | null }>(row: Row): Row & { partyId: string } {
  return { ...row, partyId: row.partyId ?? "" };
}

/** A blank source; `url` is what was pasted, the publisher what its domain says. Nothing is requested. */
export function newSource(url: string): SourceForm {
  return sourceForm.parse({ url, publisher: publisherOfAddress(url) });
}

/** What a source is called in a list that cites it. */
export function sourceName(source: SourceForm): string {
  return source.title.trim() || source.publisher.trim() || source.url.trim() || "a source without a name yet";
}

/** The number of a source after the one at `removed` is gone; null where it was that one. */
export function sourceAfterRemoval(source: number | null, removed: number): number | null {
  if (source === null || source === removed) return null;
  return source > removed ? source - 1 : source;
}
