import { z } from "zod";
import { listVersions } from "@/db/queries/history/list-versions";
import { findOpenEventId } from "@/db/queries/open/find-open-event";
import { findOpenRecord } from "@/db/queries/open/find-open-record";
import { findOpenRevision, listOpenRevisions } from "@/db/queries/open/list-open-revisions";
import { findOpenSource } from "@/db/queries/open/read-source-documents";
import { openCollections } from "@/lib/exchange/open/collections";
import { openRecordKinds } from "@/lib/exchange/open/record-document";
import { revisionDocumentOf, wholeRevisionDocumentOf } from "@/lib/exchange/open/revision-document-of";
import { type RevisedType, revisedTypes } from "@/lib/records/history/revised-type";
import { revisionKinds } from "@/lib/records/vocabularies";
import { findByLaterName } from "../../past/find-by-later-name";
import { getStore } from "../../store";
import { answerList } from "./answer-list";
import { answerRecord } from "./answer-record";

const revisionKey = z.strictObject({
  dataVersion: z.number().int(),
  recordType: z.enum(revisedTypes),
  recordId: z.string(),
  version: z.number().int(),
});

/** Answers with a page of what was saved, the newest first. */
export function answerRevisionList(request: Request): Promise<Response> {
  const { parameters, fields } = openCollections.revisions;
  return answerList(request, {
    list: "revisions",
    parameters,
    fields: fields.filter((name) => name !== "fields"),
    key: revisionKey,
    read: ({ reader }) => {
      const recordTypes = reader.words("record-type", revisedTypes);
      const kinds = reader.words("kind", revisionKinds);
      const since = reader.whole("since", 0, Number.MAX_SAFE_INTEGER);
      const until = reader.whole("until", 0, Number.MAX_SAFE_INTEGER);
      return async ({ after, limit, site }) => {
        const asked = { recordTypes, kinds, since, until, after, limit };
        const page = await listOpenRevisions(getStore(), asked);
        return { items: page.revisions.map((one) => revisionDocumentOf(one, site)), next: page.next };
      };
    },
  });
}

/** Answers with one saved version; `record` is the id or a public identifier of what was saved. */
export function answerOneRevision(
  request: Request,
  { type, record, version }: { type: string; record: string; version: string },
): Promise<Response> {
  return answerRecord(request, {
    fields: openCollections.revisions.fields,
    missing: "There is no such version, or none that is public.",
    read: async ({ site }) => {
      const recordType = revisedTypes.find((known) => known === type);
      if (recordType === undefined || !/^[1-9]\d{0,8}$/.test(version)) return null;
      const recordId = await idOf(recordType, record);
      const key = { recordType, recordId, version: Number(version) };
      const revision = await findOpenRevision(getStore(), key);
      if (revision === null) return null;
      const isShown = recordType === "event" && !revision.isWithdrawn;
      const versions = isShown ? await listVersions(getStore(), "event", recordId, [key.version]) : null;
      const document = wholeRevisionDocumentOf(revision, versions?.get(key.version) ?? null, site);
      return { document, ...(record === recordId ? {} : { location: `/api/v1/revisions/${document.id}` }) };
    },
  });
}

/** The id of a record that is named by its public identifier; what is none is taken for an id. */
async function idOf(type: RevisedType, name: string): Promise<string> {
  const kind = openRecordKinds.find((known) => known === type);
  if (kind === undefined && type !== "event" && type !== "source") return name;
  const id = await findByLaterName(type, name, async (known) => {
    if (kind !== undefined) return findOpenRecord(getStore(), kind, known);
    if (type === "source") return findOpenSource(getStore(), known);
    return findOpenEventId(getStore(), known);
  });
  return id ?? name;
}
