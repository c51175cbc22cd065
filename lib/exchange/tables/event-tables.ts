import { z } from "zod";
import { eventTypes } from "../../records/vocabularies";
import { type AnnouncementDocument, announcementDocument } from "../open/announcement-document";
import { type ContactDocument, contactDocument } from "../open/contact-document";
import { dateOfDocument, type EventDocument } from "../open/event-document";
import { column, type DataTable, defineTable, type ForeignKey, type TableColumn } from "./data-table";
import { dateColumns, optionalSlugColumn, slugColumn, slugsColumn, textOrNothing } from "./table-columns";

const contact = contactDocument.shape;
const announcement = announcementDocument.shape;
const shared = contactDocument.shape;

const head: TableColumn<EventDocument>[] = [
  column("id", shared.id, (event) => event.id),
  column("slug", shared.slug, (event) => event.slug),
  column("page", shared.page, (event) => event.page),
];
const words: TableColumn<EventDocument>[] = [
  column("title", shared.title, (event) => event.title),
  column("summary", textOrNothing(shared.summary), (event) => event.summary),
];
const times: TableColumn<EventDocument>[] = [
  column(
    "clock",
    z.string().nullable().describe("The time of day at which it began, such as 19:30."),
    (event) => (event.clock === null ? null : event.clock.at),
  ),
  column(
    "clock_zone",
    z.string().nullable().describe("The time zone (IANA) of that time of day."),
    (event) => event.clock?.zone ?? null,
  ),
  column("zone", shared.zone, (event) => event.zone),
];
const foot: TableColumn<EventDocument>[] = [
  column("note", textOrNothing(shared.note), (event) => event.note),
  column("confidence", shared.confidence, (event) => event.confidence),
  column("independent_sources", shared.independentSources, (event) => event.independentSources),
  column("version", shared.version, (event) => event.version),
  column("data_version", shared.dataVersion, (event) => event.dataVersion),
  column("published_at", shared.publishedAt, (event) => event.publishedAt),
  column("updated_at", shared.updatedAt, (event) => event.updatedAt),
];

/** Every event in a row: what contacts and announcements have in common, for one look at all. */
export const eventsTable: DataTable<EventDocument> = defineTable<EventDocument, EventDocument>({
  name: "events",
  title: "Events",
  description:
    "Every published contact and announcement, a row each, with what both have. Contacts and Announcements have the rest.",
  key: ["id"],
  columns: [
    ...head,
    column(
      "type",
      z.enum(eventTypes).describe("Whether it is a contact or an announcement."),
      (event) => event.type,
    ),
    ...words,
    ...dateColumns<EventDocument>("date", "The day held or announced.", dateOfDocument, {
      isOptional: false,
    }),
    ...times,
    column("format", textOrNothing(contact.format), (event) =>
      event.type === "contact" ? event.format : null,
    ),
    column("level", textOrNothing(contact.level), (event) => (event.type === "contact" ? event.level : null)),
    column("status", textOrNothing(contact.status), (event) =>
      event.type === "contact" ? event.status : null,
    ),
    column("kind", textOrNothing(announcement.kind), (event) =>
      event.type === "announcement" ? event.kind : null,
    ),
    column("standing", textOrNothing(announcement.standing), (event) =>
      event.type === "announcement" ? event.standing : null,
    ),
    slugsColumn("parties", "The parties that took part, or the one that announced it.", partiesOf),
    slugsColumn("people", "The people who took part, or the one who announced it.", peopleOf),
    slugsColumn("places", "Where it was held, or the places that it is about.", placesOf),
    slugsColumn("tracks", "The diplomatic tracks of a contact.", (event) =>
      event.type === "contact" ? event.tracks.map(({ slug }) => slug) : [],
    ),
    ...foot,
  ],
  rowsOf: (event) => [event],
});

const isAnEvent: ForeignKey = { columns: ["id"], table: "events", references: ["id"] };

/** Contacts with their own fields; lists of theirs are tables by themselves. */
export const contactsTable: DataTable<EventDocument> = defineTable<EventDocument, ContactDocument>({
  name: "contacts",
  title: "Contacts",
  description: "Meetings, calls and letters between parties, a row each. Who took part is in Participations.",
  key: ["id"],
  foreignKeys: [isAnEvent, { columns: ["place"], table: "places", references: ["slug"] }],
  columns: [
    ...head,
    ...words,
    ...dateColumns<ContactDocument>("held", "When it was held or was to be held.", (event) => event.held, {
      isOptional: false,
    }),
    ...times,
    ...dateColumns<ContactDocument>(
      "made_public",
      "When it became publicly known.",
      (event) => event.madePublic,
      {
        isOptional: true,
      },
    ),
    column("format", contact.format, (event) => event.format),
    column("level", contact.level, (event) => event.level),
    column("status", contact.status, (event) => event.status),
    optionalSlugColumn(
      "place",
      "Where it was held: the slug of a place.",
      (event) => event.place?.slug ?? null,
    ),
    column("duration_minutes", contact.durationMinutes, (event) => event.durationMinutes),
    column("duration_printed", contact.durationPrinted, (event) => event.durationPrinted),
    optionalSlugColumn(
      "number_series",
      "The series in which it is counted; empty for a pair of principals that nobody has named.",
      (event) => event.number?.series?.slug ?? null,
    ),
    column(
      "number_year",
      z
        .number()
        .int()
        .nullable()
        .describe("The year in which it is counted; empty where it is not numbered."),
      (event) => event.number?.year ?? null,
    ),
    column(
      "number",
      z
        .number()
        .int()
        .min(1)
        .nullable()
        .describe("One more than the held contacts of the year that were surely before it."),
      (event) => event.number?.n ?? null,
    ),
    column(
      "number_high",
      z
        .number()
        .int()
        .min(1)
        .nullable()
        .describe("One more than the held contacts of the year that were surely or possibly before it."),
      (event) => event.number?.high ?? null,
    ),
    ...foot,
  ],
  rowsOf: (event) => (event.type === "contact" ? [event] : []),
});

/** Announcements with their own fields; lists of theirs are tables by themselves. */
export const announcementsTable: DataTable<EventDocument> = defineTable<EventDocument, AnnouncementDocument>({
  name: "announcements",
  title: "Announcements",
  description:
    "What parties say happened on the battlefield, a row each. How a claim was assessed is in Verifications, what it is about in Announcement places.",
  key: ["id"],
  foreignKeys: [
    isAnEvent,
    { columns: ["announced_by_party"], table: "parties", references: ["slug"] },
    { columns: ["announced_by_person"], table: "people", references: ["slug"] },
  ],
  columns: [
    ...head,
    ...words,
    ...dateColumns<AnnouncementDocument>("announced", "When it was announced.", (event) => event.announced, {
      isOptional: false,
    }),
    ...times,
    column("kind", announcement.kind, (event) => event.kind),
    slugColumn("announced_by_party", "For which party: its slug.", (event) => event.announcedBy.party.slug),
    optionalSlugColumn(
      "announced_by_person",
      "Who spoke: the slug of a person; empty where nobody is named.",
      (event) => event.announcedBy.person?.slug ?? null,
    ),
    optionalSlugColumn(
      "announced_by_office",
      "That person’s office on the day.",
      (event) => event.announcedBy.office?.title ?? null,
    ),
    optionalSlugColumn(
      "announced_by_body",
      "The body as printed, such as a ministry.",
      (event) => event.announcedBy.body,
    ),
    ...dateColumns<AnnouncementDocument>(
      "said_to_have_happened",
      "When it is said to have happened; for a truce or ceasefire the days in force.",
      (event) => event.saidToHaveHappened,
      { isOptional: true },
    ),
    ...dateColumns<AnnouncementDocument>(
      "independently_assessed",
      "When others than the announcing party assess that it happened.",
      (event) => event.independentlyAssessed,
      { isOptional: true },
    ),
    column("standing", announcement.standing, (event) => event.standing),
    ...foot,
  ],
  rowsOf: (event) => (event.type === "announcement" ? [event] : []),
});

/** Retracted events, which stand in no other table. */
export const retractedTable: DataTable<EventDocument> = defineTable<EventDocument, EventDocument>({
  name: "retracted-events",
  title: "Retracted events",
  description: "Events that do not hold any more: they stand in no other table and no count.",
  key: ["id"],
  columns: [
    ...head,
    column(
      "type",
      z.enum(eventTypes).describe("Whether it was a contact or an announcement."),
      (event) => event.type,
    ),
    column("title", shared.title, (event) => event.title),
    column(
      "retracted_at",
      z.iso.datetime().nullable().describe("When it was retracted."),
      (event) => event.retraction?.at ?? null,
    ),
    column(
      "retraction_note",
      z.string().nullable().describe("What readers are told of it."),
      (event) => event.retraction?.note ?? null,
    ),
    column("version", shared.version, (event) => event.version),
    column("data_version", shared.dataVersion, (event) => event.dataVersion),
  ],
  rowsOf: (event) => (event.state === "retracted" ? [event] : []),
});

function partiesOf(event: EventDocument): string[] {
  return event.type === "contact"
    ? [...new Set(event.participants.map(({ party }) => party.slug))]
    : [event.announcedBy.party.slug];
}

function peopleOf(event: EventDocument): string[] {
  const people =
    event.type === "contact" ? event.participants.map(({ person }) => person) : [event.announcedBy.person];
  return [...new Set(people.filter((person) => person !== null).map(({ slug }) => slug))];
}

function placesOf(event: EventDocument): string[] {
  if (event.type === "announcement") return event.places.map(({ slug }) => slug);
  return event.place === null ? [] : [event.place.slug];
}
