import Database from "better-sqlite3";
import { dayNumber, firstCivilDay, lastCivilDay } from "@/lib/dates/civil-day";

/** The published events as the peers and the canvases get them: columns, in the order of their days. */
export interface BenchEvents {
  /** First and last day on which an event can have been, days since 1970-01-01. An open end is cut there. */
  readonly from: number;
  readonly to: number;
  /** The days in view at first: a date such as "19XX" would make a century of nothing the whole record. */
  readonly opening: DaySpanNumbers;
  readonly lanes: readonly BenchLane[];
  /** Earliest and latest day of each event, days since 1970-01-01. */
  readonly days: readonly number[];
  readonly endDays: readonly number[];
  /** Index of the lane of each event. */
  readonly laneOf: readonly number[];
}

/** Both ends included, days since 1970-01-01. */
export interface DaySpanNumbers {
  readonly from: number;
  readonly to: number;
}

export interface BenchLane {
  readonly name: string;
  readonly type: "contact" | "announcement";
}

interface EventRow {
  earliest: string;
  latest: string;
  type: BenchLane["type"];
  lane: string;
}

const noTrack = "Other contacts";

// A contact on several tracks stands once, on the first, which is in favour of the peers: ours draws it on each.
// An open beginning stands where it ends: nobody draws the year 0.
const eventsQuery = `
  select iif(e.earliest_day = '${firstCivilDay}', e.latest_day, e.earliest_day) as earliest, e.latest_day as latest, e.type as type,
    coalesce(a.kind, (
      select t.name from contact_tracks ct join tracks t on t.id = ct.track_id
      where ct.event_id = e.id order by t.position, t.id limit 1
    ), '${noTrack}') as lane
  from events e left join announcements a on a.event_id = e.id
  where e.state = 'published'
  order by 1, e.id`;

/** Reads the events of the database at `path`; contacts have a lane a track, announcements one a kind. */
export function readBenchEvents(path: string): BenchEvents {
  const database = new Database(path, { readonly: true });
  try {
    const days: number[] = [];
    const endDays: number[] = [];
    const lanesSeen: number[] = [];
    const lanes: BenchLane[] = [];
    const laneIndexes = new Map<string, number>();
    const dayNumbers = new Map<string, number>();
    const numberOf = (day: string): number => {
      const known = dayNumbers.get(day) ?? dayNumber(day);
      dayNumbers.set(day, known);
      return known;
    };
    let to = Number.NEGATIVE_INFINITY;
    for (const row of database.prepare<[], EventRow>(eventsQuery).iterate()) {
      const key = `${row.type} ${row.lane}`;
      const index = laneIndexes.get(key) ?? lanes.push({ name: row.lane, type: row.type }) - 1;
      laneIndexes.set(key, index);
      days.push(numberOf(row.earliest));
      endDays.push(numberOf(row.latest));
      lanesSeen.push(index);
      to = Math.max(to, numberOf(row.latest === lastCivilDay ? row.earliest : row.latest));
    }
    const [from] = days;
    if (from === undefined) throw new Error(`No event is published in ${path}.`);
    const cutEnds = endDays.map((day) => Math.min(day, to));
    return contactsFirst({
      from,
      to,
      opening: openingSpan(days),
      lanes,
      days,
      endDays: cutEnds,
      laneOf: lanesSeen,
    });
  } finally {
    database.close();
  }
}

/** The days in which events begin, but for one in a thousand at each end; `days` ascend. */
export function openingSpan(days: readonly number[]): DaySpanNumbers {
  const cut = Math.floor(days.length / 1000);
  return { from: days[cut] ?? 0, to: days[days.length - 1 - cut] ?? 0 };
}

/** Contacts stand above announcements, as in our figure. */
function contactsFirst(events: BenchEvents): BenchEvents {
  const order = events.lanes
    .map((lane, index) => ({ lane, index }))
    .sort((a, b) => rank(a.lane) - rank(b.lane) || a.index - b.index);
  const places = new Map(order.map(({ index }, place) => [index, place]));
  return {
    ...events,
    lanes: order.map(({ lane }) => lane),
    laneOf: events.laneOf.map((index) => places.get(index) ?? 0),
  };
}

function rank(lane: BenchLane): number {
  return lane.type === "contact" ? 0 : 1;
}
