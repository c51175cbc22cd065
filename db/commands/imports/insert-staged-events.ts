import type { Dialect } from "../../dialect";
import { insertRows } from "../../rows/insert-rows";
import { acknowledgements } from "../../schema/acknowledgements";
import { announcementPlaces } from "../../schema/announcement-places";
import { announcements } from "../../schema/announcements";
import { contactTopics } from "../../schema/contact-topics";
import { contactTracks } from "../../schema/contact-tracks";
import { contacts } from "../../schema/contacts";
import { eventSources } from "../../schema/event-sources";
import { events } from "../../schema/events";
import { notifications } from "../../schema/notifications";
import { outsideCounts } from "../../schema/outside-counts";
import { participations } from "../../schema/participations";
import { reactions } from "../../schema/reactions";
import { readouts } from "../../schema/readouts";
import { verifications } from "../../schema/verifications";
import type { Writer } from "../../store";
import type { StagedEvent } from "./staged-event";

/** The row of an event that is not visible yet. */
export function stagedRow(event: StagedEvent, now: number): typeof events.$inferSelect {
  return {
    ...event.columns,
    id: event.id,
    type: event.type,
    slug: event.slug,
    state: "staged",
    version: 1,
    createdAt: now,
    // Nobody logged it by hand: how far the record lags behind is measured on what people log. The revision says who brought it.
    createdBy: null,
    updatedAt: now,
    publishedAt: now,
  };
}

/** Stores many events with all their rows, each table in one statement. */
export async function insertStagedEvents(
  context: { db: Writer; dialect: Dialect },
  staged: readonly StagedEvent[],
  now: number,
): Promise<void> {
  const held = staged.flatMap((event) => (event.type === "contact" ? [event.rows] : []));
  const announced = staged.flatMap((event) => (event.type === "announcement" ? [event.rows] : []));
  const insert = async (table: Parameters<typeof insertRows>[1], rows: readonly object[]) => {
    if (rows.length > 0) await insertRows(context, table, rows);
  };
  await insert(
    events,
    staged.map((event) => stagedRow(event, now)),
  );
  await insert(
    eventSources,
    staged.flatMap(({ links }) => links.sources),
  );
  await insert(
    reactions,
    staged.flatMap(({ links }) => links.reactions),
  );
  await insert(
    contacts,
    held.map(({ contact }) => contact),
  );
  await insert(
    participations,
    held.flatMap((rows) => rows.participations),
  );
  await insert(
    contactTracks,
    held.flatMap((rows) => rows.tracks),
  );
  await insert(
    contactTopics,
    held.flatMap((rows) => rows.topics),
  );
  await insert(
    notifications,
    held.flatMap((rows) => rows.notifications),
  );
  await insert(
    acknowledgements,
    held.flatMap((rows) => rows.acknowledgements),
  );
  await insert(
    readouts,
    held.flatMap((rows) => rows.readouts),
  );
  await insert(
    outsideCounts,
    held.flatMap((rows) => rows.outsideCounts),
  );
  await insert(
    announcements,
    announced.map(({ announcement }) => announcement),
  );
  await insert(
    announcementPlaces,
    announced.flatMap(({ places }) => places),
  );
  await insert(
    verifications,
    announced.flatMap((rows) => rows.verifications),
  );
}
