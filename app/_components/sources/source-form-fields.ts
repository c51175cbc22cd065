import type { FieldIssue } from "@/lib/errors";
import { type SourceFieldName, sourceFieldNames } from "@/lib/records/source";
import type { SourceRecord } from "@/lib/records/source-detail";

/** A source as its form has it: everything as typed. */
export type SourceFormValues = Record<SourceFieldName | "reason", string>;

/** What the form shows after a try. */
export interface SourceFormState {
  values: SourceFormValues;
  issues: readonly FieldIssue[];
  /** The version that a save must name: the one that was opened, or the one that was stored meanwhile and is shown beside it. */
  version: number;
  /** What was stored meanwhile; null where nothing was. */
  meanwhile: SourceFormValues | null;
}

/** The form of a stored source. */
export function sourceFormValues(source: SourceRecord): SourceFormValues {
  const text = (value: string | number | null) => (value === null ? "" : String(value));
  return {
    url: text(source.url),
    title: text(source.title),
    publisher: source.publisher,
    language: text(source.language),
    published: text(source.published),
    publishedPrinted: text(source.publishedPrinted),
    readOn: text(source.readOn),
    archivedUrl: text(source.archivedUrl),
    archivedOn: text(source.archivedOn),
    quotation: text(source.quotation),
    derivedFrom: text(source.derivedFrom),
    reliability: text(source.reliability),
    credibility: text(source.credibility),
    reason: "",
  };
}

/** Reads a sent form; what is missing is empty. */
export function readSourceForm(form: FormData): SourceFormValues {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const entries = [...sourceFieldNames, "reason" as const].map((name) => [name, text(name)] as const);
  // Every field of the list is there, so the record is whole.
  return Object.fromEntries(entries) as SourceFormValues;
}

/** What the schema of a source takes. */
export function sourceEntryOf({ reason: _reason, reliability, credibility, ...texts }: SourceFormValues) {
  return {
    ...texts,
    reliability: reliability === "" ? null : reliability,
    credibility: credibility === "" ? null : Number(credibility),
  };
}
