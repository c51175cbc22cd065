import { describeSnapshot, recordSpecs } from "../../records/history/describe-snapshot";
import type { RevisedType } from "../../records/history/revised-type";
import { type StoredSnapshot, textOf } from "../../records/history/snapshot-values";
import { toldReason } from "../../records/history/told-reason";
import { type RecordKind, recordKinds } from "../../records/record-path";
import type { RevisionKind } from "../../records/vocabularies";
import { instantOf } from "./open-fields";
import { eventPage, recordPage, sourcePage } from "./page-address";
import type { RevisionDocument, WholeRevisionDocument } from "./revision-document";

/** A saved version that readers may know of. */
export interface OpenRevision {
  recordType: RevisedType;
  recordId: string;
  version: number;
  dataVersion: number;
  kind: RevisionKind;
  /** Milliseconds since the epoch. */
  at: number;
  publicNote: string | null;
  reason: string | null;
  changed: readonly string[];
  /** What the record goes by and its public identifier. */
  name: string | null;
  slug: string | null;
  /** Whether nothing may be said of the record but that it was withdrawn. */
  isWithdrawn: boolean;
}

/** The public document of a saved version; `site` is the origin of this instance. */
export function revisionDocumentOf(revision: OpenRevision, site: string): RevisionDocument {
  const { recordType, recordId, version, isWithdrawn } = revision;
  const publicFields = new Set(
    recordSpecs(recordType)
      .filter((spec) => spec.isPublic)
      .map((spec) => spec.name),
  );
  return {
    id: `${recordType}/${recordId}/${version}`,
    dataVersion: revision.dataVersion,
    recordType,
    record: isWithdrawn
      ? null
      : {
          id: recordId,
          slug: textOf(revision.slug),
          name: textOf(revision.name),
          page: revision.slug === null ? null : pageOf(site, recordType, revision.slug),
        },
    version,
    kind: revision.kind,
    at: instantOf(revision.at),
    publicNote: revision.publicNote,
    reason: toldReason(revision),
    changed: isWithdrawn || version === 1 ? [] : revision.changed.filter((name) => publicFields.has(name)),
  };
}

/** The same with what an event held; `snapshot` null: the record is none, or nothing of it may be said. */
export function wholeRevisionDocumentOf(
  revision: OpenRevision,
  snapshot: StoredSnapshot | null,
  site: string,
): WholeRevisionDocument {
  const fields = snapshot === null ? null : describeSnapshot(revision.recordType, snapshot);
  return {
    ...revisionDocumentOf(revision, site),
    fields:
      fields
        ?.filter((field) => field.isPublic)
        .map((field) => ({
          name: field.name,
          label: field.label,
          text: field.shape === "text" ? field.text : null,
          entries:
            field.shape === "text"
              ? null
              : field.entries.map(({ title, parts }) => ({
                  title,
                  parts: parts.map(({ name, label, text }) => ({ name, label, text })),
                })),
        })) ?? null,
  };
}

function pageOf(site: string, type: RevisedType, slug: string): string | null {
  if (type === "event") return eventPage(site, slug);
  if (type === "source") return sourcePage(site, slug);
  if (type === "rule") return `${site}/coincidences/rules/${encodeURIComponent(slug)}`;
  return isRecordKind(type) ? recordPage(site, type, slug) : null;
}

function isRecordKind(type: RevisedType): type is RecordKind {
  return recordKinds.some((kind) => kind === type);
}
