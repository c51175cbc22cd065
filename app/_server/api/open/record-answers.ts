import { z } from "zod";
import { findOpenRecord } from "@/db/queries/open/find-open-record";
import { listOpenRecords, type RecordKey } from "@/db/queries/open/list-open-records";
import { readRecordDocuments } from "@/db/queries/open/read-record-documents";
import { type CollectionName, type OpenCollection, openCollections } from "@/lib/exchange/open/collections";
import type { OpenRecordKind } from "@/lib/exchange/open/record-document";
import { matchRecords } from "@/lib/records/match-records";
import type { RecordKind } from "@/lib/records/record-path";
import { findByLaterName } from "../../past/find-by-later-name";
import { readNames } from "../../records/record-index-view";
import { getStore } from "../../store";
import { answerList } from "./answer-list";
import { answerRecord } from "./answer-record";

const collections = {
  person: "people",
  place: "places",
  party: "parties",
  track: "tracks",
  series: "series",
  topic: "topics",
} as const satisfies Record<OpenRecordKind, CollectionName>;

const recordKey = z.strictObject({ name: z.string(), id: z.string() });
const longestText = 200;

/** Answers with a page of records of a kind, by name. */
export function answerRecordList(request: Request, kind: OpenRecordKind): Promise<Response> {
  const list = collections[kind];
  const { parameters, fields }: OpenCollection = openCollections[list];
  return answerList<RecordKey>(request, {
    list,
    parameters,
    fields,
    key: recordKey,
    read: ({ reader }) => {
      const text = (reader.one("q") ?? "").trim();
      if (text.length > longestText)
        reader.fault("q", `The text may have ${longestText} characters at most.`);
      return async ({ after, limit, site }) => {
        const found =
          text !== "" && isNamedKind(kind)
            ? await searchRecords(kind, text, { after, limit })
            : await listOpenRecords(getStore(), kind, { after, limit });
        const items = await getStore().read(({ db }) => readRecordDocuments(db, kind, found.ids, site));
        return { items, next: found.next };
      };
    },
  });
}

/** Answers with one record, by its id or any public identifier that it has or had. */
export function answerOneRecord(request: Request, kind: OpenRecordKind, name: string): Promise<Response> {
  const collection = collections[kind];
  return answerRecord(request, {
    fields: openCollections[collection].fields,
    missing: `There is no such ${kind}.`,
    read: async ({ site }) => {
      const id = await findByLaterName(kind, name, (known) => findOpenRecord(getStore(), kind, known));
      if (id === null) return null;
      const [document] = await getStore().read(({ db }) => readRecordDocuments(db, kind, [id], site));
      if (document === undefined) return null;
      const location = `/api/v1/${collection}/${encodeURIComponent(document.slug)}`;
      return { document, ...(document.slug === name ? {} : { location }) };
    },
  });
}

type NamedKind = Exclude<RecordKind, "track">;

function isNamedKind(kind: OpenRecordKind): kind is NamedKind {
  return kind === "person" || kind === "place" || kind === "party";
}

/** The records whose names fit a text, as the page of all of them finds them, in the order of names. */
async function searchRecords(
  kind: NamedKind,
  text: string,
  { after, limit }: { after: RecordKey | null; limit: number },
): Promise<{ ids: string[]; next: RecordKey | null }> {
  const names = await readNames(kind);
  const found = matchRecords(names, text, names.length)
    .map(({ record: { name, id } }) => ({ name, id }))
    .filter((key) => after === null || compareKeys(key, after) > 0)
    .sort(compareKeys);
  const page = found.slice(0, limit);
  return { ids: page.map(({ id }) => id), next: found.length > limit ? (page.at(-1) ?? null) : null };
}

function compareKeys(left: RecordKey, right: RecordKey): number {
  if (left.name !== right.name) return left.name < right.name ? -1 : 1;
  return left.id === right.id ? 0 : left.id < right.id ? -1 : 1;
}
