import { and, asc, eq, isNull } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import type { VocabularyKind } from "@/lib/records/vocabulary-kind";
import { readStoredRecord } from "../../rows/record-tables";
import { merges } from "../../schema/merges";
import { offices } from "../../schema/offices";
import { parties } from "../../schema/parties";
import { partyAliases } from "../../schema/party-aliases";
import { people } from "../../schema/people";
import { personAliases } from "../../schema/person-aliases";
import { placeAliases } from "../../schema/place-aliases";
import { places } from "../../schema/places";
import { series } from "../../schema/series";
import { topics } from "../../schema/topics";
import { tracks } from "../../schema/tracks";
import type { Reader, Store } from "../../store";

/** A record of a vocabulary as its form has it; saved again unchanged, it changes nothing. */
export interface VocabularyRecord {
  id: string;
  slug: string;
  name: string;
  version: number;
  entry: Record<string, unknown>;
}

/** The record, or the id of the one into which it was merged. */
export type FoundVocabularyRecord =
  | { status: "found"; record: VocabularyRecord }
  | { status: "merged"; keptId: string };

/** A record of a vocabulary by its id. Throws NotFoundError where there is none, and none into which it was merged. */
export function findVocabularyRecord(
  store: Store,
  kind: VocabularyKind,
  id: string,
): Promise<FoundVocabularyRecord> {
  return store.read(async ({ db }) => {
    const stored = await readStoredRecord(db, kind, id);
    if (stored !== null)
      return { status: "found", record: { ...stored, entry: await readEntry(db, kind, id) } };
    if (kind !== "track" && kind !== "series") {
      const [merge] = await db
        .select({ keptId: merges.keptId })
        .from(merges)
        .where(and(eq(merges.recordType, kind), eq(merges.otherId, id), isNull(merges.undoneAt)));
      if (merge) return { status: "merged", keptId: merge.keptId };
    }
    throw new NotFoundError(`There is no such ${kind}.`);
  });
}

function readEntry(db: Reader, kind: VocabularyKind, id: string): Promise<Record<string, unknown>> {
  switch (kind) {
    case "person":
      return readPerson(db, id);
    case "party":
      return readParty(db, id);
    case "place":
      return readPlace(db, id);
    case "track":
      return readTrack(db, id);
    case "topic":
      return readTopic(db, id);
    case "series":
      return readSeries(db, id);
  }
}

async function readPerson(db: Reader, id: string) {
  const [person] = await db
    .select({ name: people.name, partyId: people.partyId })
    .from(people)
    .where(eq(people.id, id));
  return {
    ...person,
    aliases: await db
      .select({ name: personAliases.name, note: personAliases.note })
      .from(personAliases)
      .where(eq(personAliases.personId, id))
      .orderBy(asc(personAliases.name)),
    offices: await db
      .select({
        title: offices.title,
        partyId: offices.partyId,
        from: offices.from,
        fromPrinted: offices.fromPrinted,
        to: offices.to,
        toPrinted: offices.toPrinted,
        sourceNote: offices.sourceNote,
      })
      .from(offices)
      .where(eq(offices.personId, id))
      .orderBy(asc(offices.firstDay), asc(offices.title), asc(offices.id)),
  };
}

async function readParty(db: Reader, id: string) {
  const [party] = await db
    .select({ name: parties.name, kind: parties.kind, isoCode: parties.isoCode })
    .from(parties)
    .where(eq(parties.id, id));
  return {
    ...party,
    aliases: await db
      .select({ name: partyAliases.name, note: partyAliases.note })
      .from(partyAliases)
      .where(eq(partyAliases.partyId, id))
      .orderBy(asc(partyAliases.name)),
  };
}

async function readPlace(db: Reader, id: string) {
  const [place] = await db
    .select({
      name: places.name,
      kind: places.kind,
      countryId: places.countryId,
      latitude: places.latitude,
      longitude: places.longitude,
      wikidataId: places.wikidataId,
      zone: places.zone,
      population: places.population,
      populationAsOf: places.populationAsOf,
      populationAsOfPrinted: places.populationAsOfPrinted,
      populationSource: places.populationSource,
    })
    .from(places)
    .where(eq(places.id, id));
  return {
    ...place,
    aliases: await db
      .select({ name: placeAliases.name, note: placeAliases.note })
      .from(placeAliases)
      .where(eq(placeAliases.placeId, id))
      .orderBy(asc(placeAliases.name)),
  };
}

async function readTrack(db: Reader, id: string) {
  const [track] = await db
    .select({ name: tracks.name, description: tracks.description, seriesId: tracks.seriesId })
    .from(tracks)
    .where(eq(tracks.id, id));
  return { ...track };
}

async function readTopic(db: Reader, id: string) {
  const [topic] = await db.select({ name: topics.name }).from(topics).where(eq(topics.id, id));
  return { ...topic };
}

async function readSeries(db: Reader, id: string) {
  const [found] = await db
    .select({
      name: series.name,
      firstPersonId: series.firstPersonId,
      secondPersonId: series.secondPersonId,
      format: series.format,
    })
    .from(series)
    .where(eq(series.id, id));
  return { ...found };
}
