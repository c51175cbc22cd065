import type { AnyForm } from "@/app/_components/desk/form-fields";
import { announcementKind, contactKind, type FormKind } from "@/app/_components/desk/form-kind";
import { type KnownRecords, withRecord } from "@/app/_components/desk/known-record";
import { untakenIssues } from "@/app/_components/desk/untaken-issues";
import type { Store } from "@/db/store";
import { type FieldIssue, ValidationError } from "@/lib/errors";
import type { EventType } from "@/lib/records/vocabularies";
import { knownRecordsOf } from "./known-records";

/** A stored draft as the record's schema takes it. */
export interface DraftEntry {
  input: Record<string, unknown>;
  /** Of a change of a published record: what it is, and what is said of it. */
  change: AnyForm["change"];
  /** Faults that the schema leaves to publishing, so that all stand together. */
  publishIssues: FieldIssue[];
}

/**
 * What the form of a stored draft would send to be published. Throws ValidationError where text stands in it with nothing
 * chosen, which would be left out in silence.
 */
export async function readDraftEntry(
  store: Store,
  draft: { type: EventType; entry: unknown },
): Promise<DraftEntry> {
  const known = (await knownRecordsOf(store, draft.entry)).reduce<KnownRecords>(withRecord, {});
  return draft.type === "contact"
    ? entryOfForm(contactKind, draft.entry, known)
    : entryOfForm(announcementKind, draft.entry, known);
}

function entryOfForm<Form extends AnyForm>(
  kind: FormKind<Form>,
  stored: unknown,
  known: KnownRecords,
): DraftEntry {
  const form = kind.parse(stored);
  const untaken = untakenIssues(form);
  if (untaken.length > 0) throw new ValidationError(untaken);
  return {
    input: kind.entryOf(form, known),
    change: form.change,
    publishIssues: kind.publishIssues(form),
  };
}

/** The faults that a command named, and those of publishing that it had not come to. */
export function withPublishIssues(found: readonly FieldIssue[], entry: DraftEntry): FieldIssue[] {
  const more = entry.publishIssues.filter((own) => !found.some((issue) => issue.path === own.path));
  return [...found, ...more];
}
