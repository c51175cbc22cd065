import { asc, eq } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { type ListTable, type Row, row, type SingleTable } from "@/lib/merging/change";
import type { RecordRows } from "@/lib/merging/join-records";
import type { MergeParts } from "@/lib/merging/merge-parts";
import { acknowledgements } from "../schema/acknowledgements";
import { announcementPlaces } from "../schema/announcement-places";
import { announcements } from "../schema/announcements";
import { contactTopics } from "../schema/contact-topics";
import { contactTracks } from "../schema/contact-tracks";
import { contacts } from "../schema/contacts";
import { eventSources } from "../schema/event-sources";
import { events } from "../schema/events";
import { notifications } from "../schema/notifications";
import { offices } from "../schema/offices";
import { outsideCounts } from "../schema/outside-counts";
import { participations } from "../schema/participations";
import { parties } from "../schema/parties";
import { partyAliases } from "../schema/party-aliases";
import { people } from "../schema/people";
import { personAliases } from "../schema/person-aliases";
import { placeAliases } from "../schema/place-aliases";
import { places } from "../schema/places";
import { reactions } from "../schema/reactions";
import { readouts } from "../schema/readouts";
import { series } from "../schema/series";
import { topics } from "../schema/topics";
import { verifications } from "../schema/verifications";
import type { Reader } from "../store";

interface SingleTableColumns {
  table: SQLiteTable;
  id: SQLiteColumn;
}

/** The tables with one row a record, and the column that names it. */
export const singleTableColumns: Record<SingleTable, SingleTableColumns> = {
  events: { table: events, id: events.id },
  contacts: { table: contacts, id: contacts.eventId },
  announcements: { table: announcements, id: announcements.eventId },
  people: { table: people, id: people.id },
  places: { table: places, id: places.id },
  parties: { table: parties, id: parties.id },
  topics: { table: topics, id: topics.id },
  series: { table: series, id: series.id },
};

interface ListTableColumns {
  table: SQLiteTable;
  owner: SQLiteColumn;
  order: SQLiteColumn[];
}

/** A list in the order of the record, each table's rows under the event that has them. */
function eventList(table: SQLiteTable & { eventId: SQLiteColumn; position: SQLiteColumn }): ListTableColumns {
  return { table, owner: table.eventId, order: [table.position] };
}

/** The tables with a list of rows a record, whose it is, and their order. */
export const listTableColumns: Record<ListTable, ListTableColumns> = {
  participations: eventList(participations),
  contactTracks: { table: contactTracks, owner: contactTracks.eventId, order: [contactTracks.trackId] },
  contactTopics: eventList(contactTopics),
  notifications: eventList(notifications),
  acknowledgements: eventList(acknowledgements),
  readouts: eventList(readouts),
  outsideCounts: eventList(outsideCounts),
  reactions: eventList(reactions),
  announcementPlaces: eventList(announcementPlaces),
  verifications: eventList(verifications),
  eventSources: eventList(eventSources),
  offices: { table: offices, owner: offices.personId, order: [offices.id] },
  personAliases: { table: personAliases, owner: personAliases.personId, order: [personAliases.name] },
  placeAliases: { table: placeAliases, owner: placeAliases.placeId, order: [placeAliases.name] },
  partyAliases: { table: partyAliases, owner: partyAliases.partyId, order: [partyAliases.name] },
};

/** The row of a record; null where it has none. */
export async function readRow(db: Reader, name: SingleTable, id: string): Promise<Row | null> {
  const { table, id: idColumn } = singleTableColumns[name];
  const [found] = await db.select().from(table).where(eq(idColumn, id));
  return found === undefined ? null : row.parse(found);
}

/** A list of a record, in its order. */
export async function readList(db: Reader, name: ListTable, ownerId: string): Promise<Row[]> {
  const { table, owner, order } = listTableColumns[name];
  const rows = await db
    .select()
    .from(table)
    .where(eq(owner, ownerId))
    .orderBy(...order.map((column) => asc(column)));
  return z.array(row).parse(rows);
}

/** Those rows of a record that a merge joins; null where there is no such record. */
export async function readRecordRows(db: Reader, parts: MergeParts, id: string): Promise<RecordRows | null> {
  const record: RecordRows = { id, rows: {}, lists: {} };
  for (const { table } of parts.fields) {
    const found = await readRow(db, table, id);
    if (found === null) return null;
    record.rows[table] = found;
  }
  for (const table of parts.lists) record.lists[table] = await readList(db, table, id);
  return record;
}
