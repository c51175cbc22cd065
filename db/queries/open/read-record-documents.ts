import { inArray } from "drizzle-orm";
import type { OpenRecordKind, RecordDocuments } from "@/lib/exchange/open/record-document";
import type { TopicDocument } from "@/lib/exchange/open/topic-document";
import { inChunks } from "../../rows/in-chunks";
import { topics } from "../../schema/topics";
import type { Reader } from "../../store";
import { readPartyDocuments } from "./read-party-documents";
import { readPersonDocuments } from "./read-person-documents";
import { readPlaceDocuments } from "./read-place-documents";
import { readSeriesDocuments } from "./read-series-documents";
import { readTrackDocuments } from "./read-track-documents";

type Read<Kind extends OpenRecordKind> = (
  db: Reader,
  ids: readonly string[],
  site: string,
) => Promise<RecordDocuments[Kind][]>;

const readers: { [Kind in OpenRecordKind]: Read<Kind> } = {
  person: readPersonDocuments,
  place: readPlaceDocuments,
  party: readPartyDocuments,
  track: readTrackDocuments,
  series: readSeriesDocuments,
  topic: readTopicDocuments,
};

/**
 * The public documents of the records with these ids, in their order; one that does not exist is missing. The caller has found out
 * that readers may see them. `site` is the origin of this instance.
 */
export async function readRecordDocuments<Kind extends OpenRecordKind>(
  db: Reader,
  kind: Kind,
  ids: readonly string[],
  site: string,
): Promise<RecordDocuments[Kind][]> {
  const read: Read<Kind> = readers[kind];
  const found = new Map((await read(db, ids, site)).map((document) => [document.id, document]));
  return ids.map((id) => found.get(id)).filter((document) => document !== undefined);
}

async function readTopicDocuments(db: Reader, ids: readonly string[]): Promise<TopicDocument[]> {
  const rows = await inChunks(ids, (chunk) => db.select().from(topics).where(inArray(topics.id, chunk)));
  return rows.map(({ id, slug, name, version }) => ({ id, slug, name, version }));
}
