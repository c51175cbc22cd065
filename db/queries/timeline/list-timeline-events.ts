import type { CivilDay } from "@/lib/dates/civil-day";
import type { EventFilter } from "@/lib/records/event-filter";
import type {
  Named,
  TimelineAnnouncement,
  TimelineContact,
  TimelineEvent,
} from "@/lib/timeline/timeline-event";
import { inChunks } from "../../rows/in-chunks";
import type { Reader, Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import type { DaySelection } from "./event-conditions";
import { readEventDays, storedEventDays } from "./event-days";
import { groupBy } from "./group-by";
import {
  selectParticipantsOf,
  selectPlacesOf,
  selectSeriesOf,
  selectTimelineRows,
  selectTracksOf,
  type TimelineRow,
} from "./timeline-rows";

/**
 * The published events that a filter selects, ordered by (earliestDay, id). A date still going on ends on `dayOfData`.
 * `daySelection` says how the filter's `from` and `to` choose; see event-conditions.ts.
 */
export function listTimelineEvents(
  store: Store,
  filter: EventFilter,
  { dayOfData, daySelection = "span" }: { dayOfData: CivilDay; daySelection?: DaySelection },
): Promise<TimelineEvent[]> {
  return store.read(async (context) => {
    const present = await withCurrentSlugs(context.db, filter);
    return toTimelineEvents(context.db, await selectTimelineRows(context, present, daySelection), dayOfData);
  });
}

/** Rows with what hangs on their events, in the same order. */
export async function toTimelineEvents(
  db: Reader,
  rows: readonly TimelineRow[],
  dayOfData: CivilDay,
): Promise<TimelineEvent[]> {
  const links = await readLinks(db, rows);
  return rows.map((row) => toTimelineEvent(row, links, dayOfData));
}

/** What hangs on the events of one list, by event id. */
interface Links {
  tracks: Map<string, Named[]>;
  series: Map<string, Named[]>;
  places: Map<string, Named[]>;
  participants: Map<string, Awaited<ReturnType<typeof selectParticipantsOf>>>;
}

async function readLinks(db: Reader, rows: readonly TimelineRow[]): Promise<Links> {
  const idsOf = (type: TimelineRow["type"]) => rows.filter((row) => row.type === type).map((row) => row.id);
  const contactIds = idsOf("contact");
  return {
    tracks: byEvent(await inChunks(contactIds, (ids) => selectTracksOf(db, ids))),
    series: byEvent(await inChunks(contactIds, (ids) => selectSeriesOf(db, ids))),
    participants: byEvent(await inChunks(contactIds, (ids) => selectParticipantsOf(db, ids))),
    places: byEvent(await inChunks(idsOf("announcement"), (ids) => selectPlacesOf(db, ids))),
  };
}

const byEvent = <Row extends { eventId: string }>(rows: readonly Row[]) =>
  groupBy(rows, (row) => row.eventId);

function toTimelineEvent(row: TimelineRow, links: Links, dayOfData: CivilDay): TimelineEvent {
  const base = {
    id: row.id,
    slug: row.slug,
    title: row.title,
    ...storedEventDays(row, dayOfData),
    clock: row.clockAt === null || row.clockZone === null ? null : { at: row.clockAt, zone: row.clockZone },
  };
  if (row.contact !== null) {
    const { format, level, status, madePublic } = row.contact;
    const participants = links.participants.get(row.id) ?? [];
    return {
      ...base,
      type: "contact",
      format,
      level,
      status,
      place: row.place,
      tracks: (links.tracks.get(row.id) ?? []).map((track) => track.slug),
      series: (links.series.get(row.id) ?? []).map((series) => series.slug),
      principals: participants
        .filter((participant) => participant.role === "principal")
        .map(({ person }) => person)
        .filter((person) => person !== null),
      parties: [...new Set(participants.map((participant) => participant.party))],
      madePublic: readEventDays(madePublic, dayOfData),
    } satisfies TimelineContact;
  }
  if (row.announcement !== null && row.announcedBy !== null) {
    return {
      ...base,
      type: "announcement",
      kind: row.announcement.kind,
      standing: row.announcement.standing,
      announcedBy: row.announcedBy,
      places: (links.places.get(row.id) ?? []).map(({ slug, name }) => ({ slug, name })),
      saidToHaveHappened: readEventDays(row.announcement.saidToHaveHappened, dayOfData),
    } satisfies TimelineAnnouncement;
  }
  throw new Error(`The event ${row.id} has no row of its own type.`);
}
