import { z } from "zod";
import { type PartyDocument, partyDocument } from "../open/party-document";
import { type PersonDocument, personDocument } from "../open/person-document";
import { type PlaceDocument, placeDocument } from "../open/place-document";
import { type SeriesDocument, seriesDocument } from "../open/series-document";
import { type SourceDocument, sourceDocument } from "../open/source-document";
import { type TopicDocument, topicDocument } from "../open/topic-document";
import { type TrackDocument, trackDocument } from "../open/track-document";
import { column, type DataTable, defineTable, type ForeignKey, type TableColumn } from "./data-table";
import {
  dateColumns,
  optionalSlugColumn,
  placed,
  positionColumn,
  slugColumn,
  textOrNothing,
} from "./table-columns";

/** The records that events name, as tables. */

const named = (name: string, table: string): ForeignKey => ({ columns: [name], table, references: ["slug"] });

interface Named {
  id: string;
  slug: string;
  name: string;
  version: number;
}

function head(shape: { id: z.ZodType; slug: z.ZodType; name: z.ZodType }): TableColumn<Named>[] {
  return [
    column("id", shape.id, (record) => record.id),
    column("slug", shape.slug, (record) => record.slug),
    column("name", shape.name, (record) => record.name),
  ];
}

const version: TableColumn<Named> = column(
  "version",
  personDocument.shape.version,
  (record) => record.version,
);
const page: TableColumn<{ page: string }> = column(
  "page",
  z.string().describe("The address of its page on this site."),
  (record) => record.page,
);
const updatedAt: TableColumn<{ updatedAt: string }> = column(
  "updated_at",
  personDocument.shape.updatedAt,
  (record) => record.updatedAt,
);

export const peopleTable: DataTable<PersonDocument> = defineTable<PersonDocument, PersonDocument>({
  name: "people",
  title: "People",
  description: "People who take part in contacts or make announcements.",
  key: ["slug"],
  foreignKeys: [named("party", "parties")],
  columns: [
    ...head(personDocument.shape),
    page,
    optionalSlugColumn(
      "party",
      "The party to which the person belongs: its slug.",
      ({ party }) => party?.slug ?? null,
    ),
    version,
    updatedAt,
  ],
  rowsOf: (person) => [person],
});

export const officesTable: DataTable<PersonDocument> = defineTable<
  PersonDocument,
  { person: PersonDocument; item: PersonDocument["offices"][number]; position: number }
>({
  name: "offices",
  title: "Offices",
  description: "Offices that people held, with their dates.",
  key: ["person", "position"],
  foreignKeys: [named("person", "people"), named("party", "parties")],
  columns: [
    slugColumn("person", "Who: the slug of a person.", ({ person }) => person.slug),
    positionColumn(),
    column("title", personDocument.shape.offices.element.shape.title, ({ item }) => item.title),
    slugColumn("party", "The party for which it is held: its slug.", ({ item }) => item.party.slug),
    ...dateColumns<{ item: PersonDocument["offices"][number] }>(
      "from",
      "When it was taken up.",
      ({ item }) => item.from,
      { isOptional: true },
    ),
    ...dateColumns<{ item: PersonDocument["offices"][number] }>(
      "to",
      "When it ended.",
      ({ item }) => item.to,
      { isOptional: true },
    ),
    column(
      "source_note",
      personDocument.shape.offices.element.shape.sourceNote,
      ({ item }) => item.sourceNote,
    ),
  ],
  rowsOf: (person) => placed(person.offices).map((entry) => ({ person, ...entry })),
});

const { population } = placeDocument.shape;

export const placesTable: DataTable<PlaceDocument> = defineTable<PlaceDocument, PlaceDocument>({
  name: "places",
  title: "Places",
  description: "Places where contacts are held or that announcements are about.",
  key: ["slug"],
  foreignKeys: [named("country", "parties")],
  columns: [
    ...head(placeDocument.shape),
    page,
    column("kind", placeDocument.shape.kind, (place) => place.kind),
    optionalSlugColumn(
      "country",
      "The state in which it lies under international law: the slug of a party; empty at sea or where unknown.",
      (place) => place.country?.slug ?? null,
    ),
    column("latitude", placeDocument.shape.latitude, (place) => place.latitude),
    column("longitude", placeDocument.shape.longitude, (place) => place.longitude),
    column("wikidata_id", placeDocument.shape.wikidataId, (place) => place.wikidataId),
    column("zone", placeDocument.shape.zone, (place) => place.zone),
    column(
      "population",
      z
        .number()
        .int()
        .min(0)
        .nullable()
        .describe(population.description ?? ""),
      (place) => place.population?.count ?? null,
    ),
    ...dateColumns<PlaceDocument>(
      "population_as_of",
      "The day of that count.",
      (place) => place.population?.asOf ?? null,
      { isOptional: true },
    ),
    column(
      "population_source",
      z.string().nullable().describe("Who counted or estimated the inhabitants."),
      (place) => place.population?.source ?? null,
    ),
    version,
    updatedAt,
  ],
  rowsOf: (place) => [place],
});

export const partiesTable: DataTable<PartyDocument> = defineTable<PartyDocument, PartyDocument>({
  name: "parties",
  title: "Parties",
  description: "States, organisations and armed forces.",
  key: ["slug"],
  columns: [
    ...head(partyDocument.shape),
    page,
    column("kind", partyDocument.shape.kind, (party) => party.kind),
    column("iso_code", partyDocument.shape.isoCode, (party) => party.isoCode),
    version,
    updatedAt,
  ],
  rowsOf: (party) => [party],
});

type Aliased = Pick<PersonDocument, "slug" | "aliases">;

function aliasTable<Document extends Aliased>(
  one: "person" | "place" | "party",
  many: string,
): DataTable<Document> {
  return defineTable<Document, { record: Document; item: Document["aliases"][number]; position: number }>({
    name: `${one}-aliases`,
    title: `Other names of ${many}`,
    description: `Other names and spellings of ${many}.`,
    key: [one, "position"],
    foreignKeys: [named(one, many)],
    columns: [
      slugColumn(one, `The slug of the ${one}.`, ({ record }) => record.slug),
      positionColumn(),
      column("name", personDocument.shape.aliases.element.shape.name, ({ item }) => item.name),
      column("note", personDocument.shape.aliases.element.shape.note, ({ item }) => item.note),
    ],
    rowsOf: (record) => placed(record.aliases).map((entry) => ({ record, ...entry })),
  });
}

export const personAliasesTable = aliasTable<PersonDocument>("person", "people");
export const placeAliasesTable = aliasTable<PlaceDocument>("place", "places");
export const partyAliasesTable = aliasTable<PartyDocument>("party", "parties");

export const tracksTable: DataTable<TrackDocument> = defineTable<TrackDocument, TrackDocument>({
  name: "tracks",
  title: "Tracks",
  description: "Diplomatic tracks: channels to which contacts belong.",
  key: ["slug"],
  foreignKeys: [named("series", "series")],
  columns: [
    ...head(trackDocument.shape),
    page,
    column("description", textOrNothing(trackDocument.shape.description), (track) => track.description),
    optionalSlugColumn(
      "series",
      "The series that numbers its contacts: its slug.",
      (track) => track.series?.slug ?? null,
    ),
    version,
    updatedAt,
  ],
  rowsOf: (track) => [track],
});

export const seriesTable: DataTable<SeriesDocument> = defineTable<SeriesDocument, SeriesDocument>({
  name: "series",
  title: "Series",
  description:
    "Pairs of people whose contacts are counted: those in which both are principals, for different parties.",
  key: ["slug"],
  foreignKeys: [named("first_person", "people"), named("second_person", "people")],
  columns: [
    ...head(seriesDocument.shape),
    optionalSlugColumn(
      "first_person",
      "One of the two people: a slug.",
      ({ people }) => people[0]?.slug ?? null,
    ),
    optionalSlugColumn("second_person", "The other one: a slug.", ({ people }) => people[1]?.slug ?? null),
    column("format", seriesDocument.shape.format, (series) => series.format),
    version,
    updatedAt,
  ],
  rowsOf: (series) => [series],
});

export const topicsTable: DataTable<TopicDocument> = defineTable<TopicDocument, TopicDocument>({
  name: "topics",
  title: "Topics",
  description: "What contacts are about.",
  key: ["slug"],
  columns: [...head(topicDocument.shape), version],
  rowsOf: (topic) => [topic],
});

const source = sourceDocument.shape;

export const sourcesTable: DataTable<SourceDocument> = defineTable<SourceDocument, SourceDocument>({
  name: "sources",
  title: "Sources",
  description: "The sources that published events cite, and those of retracted ones.",
  key: ["slug"],
  columns: [
    column("id", source.id, (one) => one.id),
    column("slug", source.slug, (one) => one.slug),
    page,
    column("url", source.url, (one) => one.url),
    column("title", source.title, (one) => one.title),
    column("publisher", source.publisher, (one) => one.publisher),
    column("language", source.language, (one) => one.language),
    ...dateColumns<SourceDocument>("published", "When it was published.", (one) => one.published, {
      isOptional: true,
    }),
    column("read_on", source.readOn, (one) => one.readOn),
    column("archived_url", source.archivedUrl, (one) => one.archivedUrl),
    column("archived_on", source.archivedOn, (one) => one.archivedOn),
    column("quotation", source.quotation, (one) => one.quotation),
    column("derived_from", source.derivedFrom, (one) => one.derivedFrom),
    optionalSlugColumn(
      "origin",
      "The stored source that it is derived from: its slug. It may be one that only a retracted event cites.",
      (one) => one.origin?.slug ?? null,
    ),
    column("reliability", source.reliability, (one) => one.reliability),
    column("credibility", source.credibility, (one) => one.credibility),
    column("version", source.version, (one) => one.version),
  ],
  rowsOf: (one) => [one],
});
