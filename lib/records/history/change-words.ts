import { recordKinds, recordPath } from "../record-path";
import type { RevisionKind } from "../vocabularies";
import type { RecordChange } from "./record-change";
import type { RevisedType } from "./revised-type";

/** What the kinds of record are called, one and several. */
export const revisedTypeWords: Record<RevisedType, string> = {
  event: "Events",
  person: "People",
  place: "Places",
  party: "Parties",
  track: "Tracks",
  series: "Series",
  topic: "Topics",
  rule: "Rules",
  coverage: "Coverage",
  source: "Sources",
};

const happened: Record<RevisionKind, string> = {
  creation: "added",
  update: "updated",
  correction: "corrected",
  retraction: "retracted",
  removal: "withdrawn",
  reinstatement: "published again",
  reversion: "set back to an earlier version",
  merge: "merged",
  unmerge: "separated again",
};

/** "Contact corrected", "Person added". */
export function changeHeading({ kind, recordType, event }: RecordChange): string {
  const what = event?.type ?? recordType;
  const word = kind === "removal" && recordType !== "event" ? "removed" : happened[kind];
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} ${word}`;
}

/** Where the record of a change is shown; null where it has no page, or was withdrawn. */
export function changePath({ recordType, record, kind }: RecordChange): string | null {
  if (record === null) return null;
  const slug = encodeURIComponent(record.slug);
  if (recordType === "event") return `/events/${slug}`;
  // What was merged away leads to the record that stayed.
  if (kind === "removal") return null;
  if (recordType === "source") return `/sources/${slug}`;
  if (recordType === "rule") return `/coincidences/rules/${slug}`;
  const found = recordKinds.find((known) => known === recordType);
  return found === undefined ? null : recordPath(found, record.slug);
}
