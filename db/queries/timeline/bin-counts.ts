import { and, between, eq, inArray, or, sql, sum } from "drizzle-orm";
import { dayNumber } from "@/lib/dates/civil-day";
import type { EventFilter } from "@/lib/records/event-filter";
import { type AnnouncementKind, announcementKinds } from "@/lib/records/vocabularies";
import { type BinRun, binOf, exactBins } from "@/lib/timeline/bin-level";
import type { DaySpan } from "@/lib/timeline/frame";
import { laneOfKind, noTrackLaneId, trackLaneId } from "@/lib/timeline/lane-ids";
import type { EventGroup } from "@/lib/timeline/timeline-window";
import { dayBins } from "../../schema/day-bins";
import { facets } from "../../schema/facets";
import { tracks } from "../../schema/tracks";
import type { Reader } from "../../store";
import { GroupSum } from "./group-sum";
import { pause } from "./pause";

/** A facet with bins: the lane that it is drawn in, or, for a type, none. */
export interface BinnedFacet {
  id: number;
  laneId: string | null;
  isContact: boolean;
  kind: AnnouncementKind | null;
}

/** All facets with bins; few, since tracks are. */
export async function readBinnedFacets(db: Reader): Promise<BinnedFacet[]> {
  const rows = await db
    .select({ id: facets.id, kind: facets.kind, value: facets.value, track: tracks.slug })
    .from(facets)
    .leftJoin(tracks, and(eq(facets.kind, "track"), eq(tracks.id, facets.value)))
    .where(inArray(facets.kind, ["type", "track", "noTrack", "kind"]));
  return rows.map(({ id, kind, value, track }) => {
    const announced = kind === "kind" ? (announcementKinds.find((word) => word === value) ?? null) : null;
    return {
      id,
      kind: announced,
      isContact: kind === "track" || kind === "noTrack" || value === "contact",
      laneId:
        kind === "track" && track !== null
          ? trackLaneId(track)
          : kind === "noTrack"
            ? noTrackLaneId
            : announced === null
              ? null
              : laneOfKind[announced],
    };
  });
}

/** Whether bins tell what a filter selects: it asks for types, kinds, tracks and standings alone. */
export function isBinned(filter: EventFilter): boolean {
  return (
    filter.series === null &&
    filter.informed === null &&
    filter.populationOver === null &&
    filter.populationAsOf === null &&
    filter.text.trim() === "" &&
    [
      filter.formats,
      filter.levels,
      filter.topics,
      filter.announcedBy,
      filter.placeKinds,
      filter.placeCountries,
      filter.people,
      filter.parties,
      filter.places,
    ].every((list) => list.length === 0)
  );
}

/** Bins count each event once unless several tracks are asked for, on which one contact may stand. */
export function isCountedByBins(filter: EventFilter): boolean {
  return isBinned(filter) && (filter.tracks.length < 2 || filter.type === "announcement");
}

/** What of the bins a filter selects: facets, each with the standings that count (all where empty). */
interface Selection {
  ids: number[];
  standings: readonly string[];
}

/** The facets that together hold each selected event once. */
function countingFacets(all: readonly BinnedFacet[], filter: EventFilter): Selection[] {
  const isTyped = (facet: BinnedFacet) => facet.laneId === null;
  const contacts = all.filter(
    (facet) =>
      facet.isContact &&
      (filter.tracks.length === 0
        ? isTyped(facet)
        : filter.tracks.some((slug) => facet.laneId === trackLaneId(slug))),
  );
  const announcements = all.filter(
    (facet) =>
      !facet.isContact &&
      (filter.kinds.length === 0 ? isTyped(facet) : facet.kind !== null && filter.kinds.includes(facet.kind)),
  );
  return selections(contacts, announcements, filter);
}

/** The facets that are lanes of the figure. */
function laneFacets(all: readonly BinnedFacet[], filter: EventFilter): Selection[] {
  const lanes = all.filter((facet) => facet.laneId !== null);
  return selections(
    lanes.filter(
      (facet) =>
        facet.isContact &&
        (filter.tracks.length === 0 || filter.tracks.some((slug) => facet.laneId === trackLaneId(slug))),
    ),
    lanes.filter(
      (facet) => facet.kind !== null && (filter.kinds.length === 0 || filter.kinds.includes(facet.kind)),
    ),
    filter,
  );
}

function selections(
  contacts: readonly BinnedFacet[],
  announcements: readonly BinnedFacet[],
  filter: EventFilter,
): Selection[] {
  const selected: Selection[] = [];
  if (filter.type !== "announcement") {
    selected.push({ ids: contacts.map(({ id }) => id), standings: filter.statuses });
  }
  if (filter.type !== "contact") {
    selected.push({ ids: announcements.map(({ id }) => id), standings: filter.standings });
  }
  return selected.filter(({ ids }) => ids.length > 0);
}

function selects({ ids, standings }: Selection) {
  return and(
    inArray(dayBins.facetId, ids),
    standings.length === 0 ? undefined : inArray(dayBins.standing, [...standings]),
  );
}

/** How many events begin in a span (null: ever), from the bins; for a filter with `isCountedByBins`. */
export async function countFromBins(db: Reader, filter: EventFilter, span: DaySpan): Promise<number> {
  const all = await readBinnedFacets(db);
  const runs = exactBins(span);
  let count = 0;
  for (const selection of countingFacets(all, filter)) {
    const [row] = await db
      .select({ events: sum(dayBins.count).mapWith(Number) })
      .from(dayBins)
      .where(and(selects(selection), or(...runs.map(inRun))));
    count += row?.events ?? 0;
  }
  return count;
}

function inRun({ level, first, last }: BinRun) {
  return and(eq(dayBins.level, level), between(dayBins.bin, first, last));
}

/** The groups of a level in a span, whole bins, by lane, bin and standing; for a filter with `isBinned`. */
export async function groupsFromBins(
  db: Reader,
  filter: EventFilter,
  { from, to }: DaySpan,
  level: number,
): Promise<EventGroup[]> {
  const all = await readBinnedFacets(db);
  const lanes = new Map(all.map(({ id, laneId }) => [id, laneId]));
  const run = { level, first: binOf(dayNumber(from), level), last: binOf(dayNumber(to), level) };
  const groups = new GroupSum();
  for (const { ids, standings } of laneFacets(all, filter)) {
    // A lane a statement: all together would hold the thread for as long as all of them take.
    for (const id of ids) {
      const laneId = lanes.get(id) ?? null;
      if (laneId === null) continue;
      const rows = await db
        .select({ bin: dayBins.bin, standing: dayBins.standing, count: dayBins.count })
        .from(dayBins)
        .where(and(selects({ ids: [id], standings }), inRun(run)));
      for (const { bin, standing, count } of rows) groups.add(laneId, bin, standing, count);
      await pause();
    }
  }
  return groups.all();
}

/**
 * Events that begin in a span, by facet id for tracks and kinds and by word for standings (of announcements); for a filter
 * with `isBinned`, whose own choice in that group is left out.
 */
export async function facetCountsFromBins(
  db: Reader,
  filter: EventFilter,
  span: DaySpan,
  kind: "track" | "kind" | "standing",
): Promise<Map<string, number>> {
  const all = await readBinnedFacets(db);
  const isWanted = new Set(
    all
      .filter(({ laneId, isContact }) => laneId !== null && isContact === (kind === "track"))
      .map(({ id }) => id),
  );
  const counts = new Map<string, number>();
  for (const { ids, standings } of laneFacets(all, filter)) {
    const wanted = ids.filter((id) => isWanted.has(id));
    if (wanted.length === 0) continue;
    // A run a statement: together, SQLite would group by reading all bins.
    for (const run of exactBins(span)) {
      const rows = await db
        .select({ facetId: dayBins.facetId, standing: dayBins.standing, count: dayBins.count })
        .from(dayBins)
        .where(and(selects({ ids: wanted, standings }), inRun(run)));
      for (const { facetId, standing, count } of rows) {
        const key = kind === "standing" ? standing : String(facetId);
        counts.set(key, (counts.get(key) ?? 0) + count);
      }
    }
  }
  return counts;
}

/** Contacts and announcements by bin of a level; for a filter with `isCountedByBins`. */
export async function densityFromBins(
  db: Reader,
  filter: EventFilter,
  { from, to }: DaySpan,
  level: number,
): Promise<{ bin: number; isContact: boolean; count: number }[]> {
  const all = await readBinnedFacets(db);
  const contactIds = new Set(all.filter((facet) => facet.isContact).map(({ id }) => id));
  const run = { level, first: binOf(dayNumber(from), level), last: binOf(dayNumber(to), level) };
  const found: { bin: number; isContact: boolean; count: number }[] = [];
  for (const selection of countingFacets(all, filter)) {
    const rows = await db
      .select({ bin: dayBins.bin, count: sql<number>`sum(${dayBins.count})` })
      .from(dayBins)
      .where(and(selects(selection), inRun(run)))
      .groupBy(dayBins.bin);
    const isContact = selection.ids.every((id) => contactIds.has(id));
    for (const row of rows) found.push({ ...row, isContact });
  }
  return found;
}
