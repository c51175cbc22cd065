import { firstCivilDay, lastCivilDay } from "@/lib/dates/civil-day";
import { type EventFilter, everyEvent } from "@/lib/records/event-filter";
import type { FacetCounts, FacetGroupName, FacetOption } from "@/lib/timeline/facet-counts";
import type { Dialect } from "../../dialect";
import type { FacetKind } from "../../schema/facets";
import type { Reader, Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import { countFromBins, facetCountsFromBins, isBinned } from "./bin-counts";
import { readFacetFilter } from "./facet-filter";
import { readFoundEvents } from "./found-events";
import { listFacetOptions, type StoredOption } from "./list-facet-options";
import { matchNumbers } from "./match-numbers";
import { numberRange } from "./ordered-numbers";
import { pause } from "./pause";
import { listReachingEvents } from "./reaching-events";

type Context = { db: Reader; dialect: Dialect };

interface Group {
  name: FacetGroupName;
  kind: FacetKind;
  /** The filter without this group's choices, and those. */
  without: (filter: EventFilter) => EventFilter;
  chosen: (filter: EventFilter) => readonly string[];
}

const groups: readonly Group[] = [
  { name: "track", kind: "track", without: (f) => ({ ...f, tracks: [] }), chosen: (f) => f.tracks },
  { name: "party", kind: "party", without: (f) => ({ ...f, parties: [] }), chosen: (f) => f.parties },
  { name: "person", kind: "person", without: (f) => ({ ...f, people: [] }), chosen: (f) => f.people },
  { name: "place", kind: "place", without: (f) => ({ ...f, places: [] }), chosen: (f) => f.places },
  { name: "topic", kind: "topic", without: (f) => ({ ...f, topics: [] }), chosen: (f) => f.topics },
  { name: "format", kind: "format", without: (f) => ({ ...f, formats: [] }), chosen: (f) => f.formats },
  { name: "kind", kind: "kind", without: (f) => ({ ...f, kinds: [] }), chosen: (f) => f.kinds },
  {
    name: "verification",
    kind: "standing",
    without: (f) => ({ ...f, standings: [] }),
    chosen: (f) => f.standings,
  },
  {
    name: "informed",
    kind: "informed",
    without: (f) => ({ ...f, informed: null }),
    chosen: ({ informed }) => (informed === null ? [] : [`${informed.party}:${informed.standing}`]),
  },
];

/** How often each facet is met: by id, or as stored where everything is met; null where it is not known. */
type Counts = { of: (option: StoredOption) => number } | null;

/**
 * For each group of the filter, how many events each of its options would find under the other groups. Exact while those
 * find 10,000 or fewer; of more, tracks, kinds and standings come from the bins where those know the filter, and the rest is
 * null. Options are the most used ones of each group, and those that are chosen.
 */
export function countFacets(store: Store, filter: EventFilter): Promise<FacetCounts> {
  return store.read(async (context) => {
    const present = await withCurrentSlugs(context.db, filter);
    const dated = (await isWholeRecord(context, present)) ? { ...present, from: null, to: null } : present;
    const known = new Map<string, Counts>();
    const counted: [FacetGroupName, FacetCounts[FacetGroupName]][] = [];
    for (const group of groups) {
      const others = group.without(dated);
      const key = JSON.stringify(others);
      // Groups without a choice of their own ask the same question.
      const counts = known.has(key) ? (known.get(key) ?? null) : await countAll(context, others);
      known.set(key, counts);
      const own = counts ?? (await countBinned(context.db, others, group));
      counted.push([group.name, await optionsOf(context.db, group, dated, own)]);
      await pause();
    }
    return Object.fromEntries(counted) as FacetCounts;
  });
}

/** Whether the days of the filter hold the whole record, so that they restrict nothing. */
async function isWholeRecord({ db }: Context, { from, to }: EventFilter): Promise<boolean> {
  const whole = { from: firstCivilDay, to: lastCivilDay };
  const inDays = await countFromBins(db, everyEvent, { from: from ?? whole.from, to: to ?? whole.to });
  return inDays === (await countFromBins(db, everyEvent, whole));
}

async function countAll(context: Context, filter: EventFilter): Promise<Counts> {
  if (isEvery(filter)) return { of: (option) => option.count };
  const { db } = context;
  const facets = await readFacetFilter(db, filter);
  const { numbers, isMore } = await matchNumbers(context, facets, numberRange(filter.from, filter.to));
  if (isMore) return null;
  const { reaching, isMore: isMoreReaching } =
    filter.from === null
      ? { reaching: [], isMore: false }
      : await listReachingEvents(context, facets, filter.from);
  if (isMoreReaching) return null;
  const counts = new Map<number, number>();
  for (const event of [...(await readFoundEvents(db, numbers)), ...reaching])
    for (const id of event.facets) counts.set(id, (counts.get(id) ?? 0) + 1);
  return { of: (option) => counts.get(option.id) ?? 0 };
}

function isEvery(filter: EventFilter): boolean {
  return JSON.stringify(filter, sortedKeys) === JSON.stringify(everyEvent, sortedKeys);
}

const sortedKeys = Object.keys(everyEvent).sort();

async function countBinned(db: Reader, filter: EventFilter, { kind }: Group): Promise<Counts> {
  if (!isBinned(filter) || (kind !== "track" && kind !== "kind" && kind !== "standing")) return null;
  const span = { from: filter.from ?? firstCivilDay, to: filter.to ?? lastCivilDay };
  const counts = await facetCountsFromBins(db, filter, span, kind);
  return { of: (option) => counts.get(kind === "standing" ? option.stored : String(option.id)) ?? 0 };
}

async function optionsOf(
  db: Reader,
  group: Group,
  filter: EventFilter,
  counts: Counts,
): Promise<FacetCounts[FacetGroupName]> {
  const { options, isMore } = await listFacetOptions(db, group.kind, group.chosen(filter));
  const counted = options.map((option): FacetOption => {
    const { value, name } = option;
    return { value, name, count: counts === null ? null : counts.of(option) };
  });
  // What is met most stands first; options come by use in the whole record, which stays the order among equals.
  return { options: counted.sort((a, b) => (b.count ?? 0) - (a.count ?? 0)), isMore };
}
