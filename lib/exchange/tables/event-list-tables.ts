import { z } from "zod";
import { announcementDocument } from "../open/announcement-document";
import { citedSource } from "../open/cited-source";
import { contactDocument } from "../open/contact-document";
import type { EventDocument } from "../open/event-document";
import { column, type DataTable, defineTable, type ForeignKey, type TableColumn } from "./data-table";
import { dateColumns, optionalSlugColumn, placed, positionColumn, slugColumn } from "./table-columns";

/** The lists of events as tables: a row for each entry of a list, with the event that it belongs to. */

interface Entry<Item> {
  event: EventDocument;
  item: Item;
  position: number;
}

const contact = contactDocument.shape;
const participant = contact.participants.element.shape;
const topic = contact.topics.element.shape;
const notification = contact.notifications.element.shape;
const acknowledgement = contact.acknowledgements.element.shape;
const readout = contact.readouts.element.shape;
const outsideCount = contact.outsideCounts.element.shape;
const verification = announcementDocument.shape.verifications.element.shape;
const reaction = contact.reactions.element.shape;

function eventColumns<Item>(): TableColumn<Entry<Item>>[] {
  return [
    column("event_id", z.string().describe("The id of the event."), ({ event }) => event.id),
    slugColumn(
      "event",
      "The public identifier of the event, in the address of its page.",
      ({ event }) => event.slug,
    ),
  ];
}

const ofEvent: ForeignKey = { columns: ["event_id"], table: "events", references: ["id"] };
const named = (name: string, table: string): ForeignKey => ({ columns: [name], table, references: ["slug"] });
const ofCitedSource: ForeignKey = {
  columns: ["event_id", "source_number"],
  table: "event-sources",
  references: ["event_id", "number"],
};

function listTable<Item>(definition: {
  name: string;
  title: string;
  description: string;
  columns: readonly TableColumn<Entry<Item>>[];
  foreignKeys: readonly ForeignKey[];
  itemsOf: (event: EventDocument) => readonly Item[];
}): DataTable<EventDocument> {
  const { itemsOf, columns, foreignKeys, ...rest } = definition;
  return defineTable<EventDocument, Entry<Item>>({
    ...rest,
    key: ["event_id", "position"],
    foreignKeys: [ofEvent, ...foreignKeys],
    columns: [...eventColumns<Item>(), positionColumn<Entry<Item>>(), ...columns],
    rowsOf: (event) => placed(itemsOf(event)).map((entry) => ({ event, ...entry })),
  });
}

type ContactList =
  | "participants"
  | "tracks"
  | "series"
  | "topics"
  | "notifications"
  | "acknowledgements"
  | "readouts"
  | "outsideCounts";
type ContactEvent = Extract<EventDocument, { type: "contact" }>;

const listOf =
  <Name extends ContactList>(name: Name) =>
  (event: EventDocument): ContactEvent[Name] | [] =>
    event.type === "contact" ? event[name] : [];

type Item<Name extends ContactList> = ContactEvent[Name][number];
type Verification = Extract<EventDocument, { type: "announcement" }>["verifications"][number];
type EventPlace = Extract<EventDocument, { type: "announcement" }>["places"][number];

const sourceNumber = <Row extends { source: number | null }>(): TableColumn<Entry<Row>> =>
  column("source_number", readout.source, ({ item }) => item.source);

export const eventListTables: readonly DataTable<EventDocument>[] = [
  listTable<Item<"participants">>({
    name: "participations",
    title: "Participations",
    description: "Who took part in a contact: a row for each person or described group.",
    foreignKeys: [named("person", "people"), named("party", "parties"), named("office_party", "parties")],
    columns: [
      optionalSlugColumn(
        "person",
        "Who: the slug of a person; empty where a group is described.",
        ({ item }) => item.person?.slug ?? null,
      ),
      column("group_name", participant.groupName, ({ item }) => item.groupName),
      slugColumn("party", "For which party: its slug.", ({ item }) => item.party.slug),
      column("role", participant.role, ({ item }) => item.role),
      optionalSlugColumn(
        "office",
        "The office held on the day, by its title.",
        ({ item }) => item.office?.title ?? null,
      ),
      optionalSlugColumn(
        "office_party",
        "The party for which that office is held: its slug.",
        ({ item }) => item.office?.party.slug ?? null,
      ),
      column(
        "office_is_sure",
        z
          .boolean()
          .nullable()
          .describe("False where vague days leave open whether the office was held then."),
        ({ item }) => item.office?.isSure ?? null,
      ),
      column("name_printed", participant.printed, ({ item }) => item.printed),
    ],
    itemsOf: listOf("participants"),
  }),
  listTable<Item<"tracks">>({
    name: "contact-tracks",
    title: "Tracks of contacts",
    description: "The diplomatic tracks to which a contact belongs.",
    foreignKeys: [named("track", "tracks")],
    columns: [slugColumn("track", "The slug of the track.", ({ item }) => item.slug)],
    itemsOf: listOf("tracks"),
  }),
  listTable<Item<"series">>({
    name: "contact-series",
    title: "Series of contacts",
    description: "The series in which a contact counts.",
    foreignKeys: [named("series", "series")],
    columns: [slugColumn("series", "The slug of the series.", ({ item }) => item.slug)],
    itemsOf: listOf("series"),
  }),
  listTable<Item<"topics">>({
    name: "contact-topics",
    title: "Topics of contacts",
    description: "What a contact was about, and who says so.",
    foreignKeys: [named("topic", "topics"), named("party", "parties")],
    columns: [
      slugColumn("topic", "The slug of the topic.", ({ item }) => item.topic.slug),
      column("basis", topic.basis, ({ item }) => item.basis),
      optionalSlugColumn(
        "party",
        "The side that stated it: its slug; empty where it was reported.",
        ({ item }) => item.party?.slug ?? null,
      ),
    ],
    itemsOf: listOf("topics"),
  }),
  listTable<Item<"notifications">>({
    name: "notifications",
    title: "Notifications",
    description: "Whether a party that was not there was told of a contact, and when.",
    foreignKeys: [named("party", "parties"), ofCitedSource],
    columns: [
      slugColumn("party", "Who: the slug of a party.", ({ item }) => item.party.slug),
      column("standing", notification.standing, ({ item }) => item.standing),
      column("note", notification.note, ({ item }) => item.note),
      sourceNumber<Item<"notifications">>(),
    ],
    itemsOf: listOf("notifications"),
  }),
  listTable<Item<"acknowledgements">>({
    name: "acknowledgements",
    title: "Acknowledgements",
    description: "Whether a party confirmed that a contact took place.",
    foreignKeys: [named("party", "parties"), ofCitedSource],
    columns: [
      slugColumn("party", "Who: the slug of a party.", ({ item }) => item.party.slug),
      column("standing", acknowledgement.standing, ({ item }) => item.standing),
      ...dateColumns<Entry<Item<"acknowledgements">>>("date", "When it was said.", ({ item }) => item.date, {
        isOptional: true,
      }),
      column("note", acknowledgement.note, ({ item }) => item.note),
      sourceNumber<Item<"acknowledgements">>(),
    ],
    itemsOf: listOf("acknowledgements"),
  }),
  listTable<Item<"readouts">>({
    name: "readouts",
    title: "Readouts",
    description: "What each side said of a contact.",
    foreignKeys: [named("party", "parties"), ofCitedSource],
    columns: [
      slugColumn("party", "Whose readout: the slug of a party.", ({ item }) => item.party.slug),
      ...dateColumns<Entry<Item<"readouts">>>("date", "When it was given.", ({ item }) => item.date, {
        isOptional: true,
      }),
      column("summary", readout.summary, ({ item }) => item.summary),
      sourceNumber<Item<"readouts">>(),
    ],
    itemsOf: listOf("readouts"),
  }),
  listTable<Item<"outsideCounts">>({
    name: "outside-counts",
    title: "Counts by others",
    description: "The number that somebody else gave a contact.",
    foreignKeys: [ofCitedSource],
    columns: [
      column("count", outsideCount.count, ({ item }) => item.count),
      column("what", outsideCount.what, ({ item }) => item.what),
      column("counted_by", outsideCount.countedBy, ({ item }) => item.countedBy),
      sourceNumber<Item<"outsideCounts">>(),
    ],
    itemsOf: listOf("outsideCounts"),
  }),
  listTable<EventPlace>({
    name: "announcement-places",
    title: "Announcement places",
    description: "The places that an announcement is about.",
    foreignKeys: [named("place", "places")],
    columns: [slugColumn("place", "The slug of the place.", ({ item }) => item.slug)],
    itemsOf: (event) => (event.type === "announcement" ? event.places : []),
  }),
  listTable<Verification>({
    name: "verifications",
    title: "Verifications",
    description:
      "How a claim was assessed, a row each time; the last row of an announcement is how it stands now.",
    foreignKeys: [named("party", "parties"), ofCitedSource],
    columns: [
      ...dateColumns<Entry<Verification>>("date", "When it was assessed.", ({ item }) => item.date, {
        isOptional: false,
      }),
      column("standing", verification.standing, ({ item }) => item.standing),
      column("assessor", verification.assessor, ({ item }) => item.assessor),
      optionalSlugColumn(
        "party",
        "That party, where the assessor is one: its slug.",
        ({ item }) => item.party?.slug ?? null,
      ),
      sourceNumber<Verification>(),
    ],
    itemsOf: (event) => (event.type === "announcement" ? event.verifications : []),
  }),
  listTable<EventDocument["reactions"][number]>({
    name: "reactions",
    title: "Reactions",
    description: "What parties said of an event.",
    foreignKeys: [named("party", "parties"), ofCitedSource],
    columns: [
      slugColumn("party", "Who reacted: the slug of a party.", ({ item }) => item.party.slug),
      ...dateColumns<Entry<EventDocument["reactions"][number]>>("date", "When.", ({ item }) => item.date, {
        isOptional: false,
      }),
      column("summary", reaction.summary, ({ item }) => item.summary),
      sourceNumber<EventDocument["reactions"][number]>(),
    ],
    itemsOf: (event) => event.reactions,
  }),
];

/** Which sources an event cites, under which numbers. */
export const eventSourcesTable: DataTable<EventDocument> = defineTable<
  EventDocument,
  Entry<EventDocument["sources"][number]>
>({
  name: "event-sources",
  title: "Sources of events",
  description:
    "Which sources an event cites, under which numbers, and what they support. The sources are in Sources.",
  key: ["event_id", "number"],
  foreignKeys: [ofEvent, named("source", "sources")],
  columns: [
    ...eventColumns<EventDocument["sources"][number]>(),
    column("number", citedSource.shape.number, ({ item }) => item.number),
    slugColumn("source", "The slug of the source.", ({ item }) => item.slug),
    column("derived_from_number", citedSource.shape.derivedFromNumber, ({ item }) => item.derivedFromNumber),
    column("root_publisher", citedSource.shape.rootPublisher, ({ item }) => item.rootPublisher),
    column(
      "supports",
      citedSource.shape.supports
        .nullable()
        .describe("The fields of the event that it supports, separated by ;."),
      ({ item }) => item.supports,
    ),
  ],
  rowsOf: (event) => placed(event.sources).map((entry) => ({ event, ...entry })),
});
