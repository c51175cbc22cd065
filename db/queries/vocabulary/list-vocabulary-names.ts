import { asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { contactFormatLabels } from "@/lib/records/vocabularies";
import type { VocabularyKind } from "@/lib/records/vocabulary-kind";
import { people } from "../../schema/people";
import { series } from "../../schema/series";
import { topics } from "../../schema/topics";
import type { Reader, Store } from "../../store";
import { listRecordNames, type RecordName } from "../records/list-record-names";

/** All records of a vocabulary under all their names: by name, tracks and topics in their own order. */
export function listVocabularyNames(store: Store, kind: VocabularyKind): Promise<RecordName[]> {
  switch (kind) {
    case "topic":
      return store.read(({ db }) => selectTopics(db));
    case "series":
      return store.read(({ db }) => selectSeries(db));
    default:
      return listRecordNames(store, kind);
  }
}

async function selectTopics(db: Reader): Promise<RecordName[]> {
  const rows = await db
    .select({ id: topics.id, slug: topics.slug, name: topics.name })
    .from(topics)
    .orderBy(asc(topics.position), asc(topics.name));
  return rows.map((row) => ({ ...row, aliases: [], hint: null }));
}

const first = alias(people, "first_person");
const second = alias(people, "second_person");

async function selectSeries(db: Reader): Promise<RecordName[]> {
  const rows = await db
    .select({
      id: series.id,
      slug: series.slug,
      name: series.name,
      format: series.format,
      first: first.name,
      second: second.name,
    })
    .from(series)
    .innerJoin(first, eq(first.id, series.firstPersonId))
    .innerJoin(second, eq(second.id, series.secondPersonId))
    .orderBy(asc(series.name), asc(series.id));
  return rows.map(({ first: one, second: other, format, ...row }) => ({
    ...row,
    aliases: [one, other],
    hint: `${one} and ${other}, ${format === null ? "every format" : contactFormatLabels[format].toLowerCase()}`,
  }));
}
