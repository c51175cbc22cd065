import { and, asc, eq, exists, gte, inArray, lt, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { civilDayOf, civilDayParts } from "@/lib/dates/civil-day";
import { numbersOfDay } from "@/lib/records/event-number";
import { numberSeries } from "@/lib/sequence/number-series";
import { principalPair } from "@/lib/sequence/principal-pair";
import type { FigureNumber } from "@/lib/timeline/figure-input";
import type { NumberedIn } from "@/lib/timeline/figure-numbers";
import type { TimelineContact, TimelineEvent } from "@/lib/timeline/timeline-event";
import { inChunks } from "../../rows/in-chunks";
import { isVisibleNumber } from "../../rows/visible-number";
import { contacts } from "../../schema/contacts";
import { eventFacets } from "../../schema/event-facets";
import { events } from "../../schema/events";
import { facets } from "../../schema/facets";
import { participations } from "../../schema/participations";
import { people } from "../../schema/people";
import { searchDocs } from "../../schema/search-docs";
import { series } from "../../schema/series";
import { tracks } from "../../schema/tracks";
import type { Reader } from "../../store";
import { seriesContactColumns, toSeriesContact } from "../series/series-contact";
import { groupBy } from "./group-by";
import { pause } from "./pause";

/** Two people whose contacts count together; `key` is theirs alone. */
interface NumberedPair {
  key: string;
  personIds: readonly [string, string];
  /** Null: any. */
  format: TimelineContact["format"] | null;
  /** Of a stored series; null for a pair that nobody named, which counts contacts with these two principals alone. */
  slug: string | null;
}

/** Most pairs that are numbered for one window: each is a question of its own. */
const mostPairs = 60;
/** Most contacts of a pair in the years asked for: more would be no series that anybody counts, and are left unnumbered. */
const mostNumbered = 1_000;

/**
 * The numbers in their year that a figure draws of contacts: in the series that numbers a track of theirs, or, on no track,
 * in their first series, else with their pair of principals. Only the years of the contacts are read.
 */
export async function readWindowNumbers(
  db: Reader,
  shown: readonly TimelineEvent[],
): Promise<[id: string, number: FigureNumber][]> {
  const numbers = await readYearNumbers(db, shown, { numbering: null, mostPairs });
  return numbers.map(([id, { entry }]) => [id, { label: entry.inYear.n, isSure: entry.inYear.isSure }]);
}

/**
 * As readWindowNumbers, with what numbers each contact. Those of the series `numbering` are numbered by it where no track of
 * theirs says otherwise; of more than `mostPairs` pairs those with the most contacts are numbered.
 */
export async function readYearNumbers(
  db: Reader,
  shown: readonly TimelineEvent[],
  { numbering, mostPairs }: { numbering: string | null; mostPairs: number },
): Promise<[id: string, number: NumberedIn][]> {
  const held = shown.filter((event) => event.type === "contact").filter(({ status }) => status === "held");
  if (held.length === 0) return [];
  const idsByPair = new Map<string, { pair: NumberedPair; ids: Set<string>; years: Set<number> }>();
  for (const [event, pair] of await choosePairs(db, held, numbering)) {
    const known = idsByPair.get(pair.key) ?? { pair, ids: new Set(), years: new Set() };
    known.ids.add(event.id);
    known.years.add(civilDayParts(event.earliestDay).year);
    idsByPair.set(pair.key, known);
  }
  const numbers: [string, NumberedIn][] = [];
  const most = [...idsByPair.values()].sort((a, b) => b.ids.size - a.ids.size).slice(0, mostPairs);
  for (const { pair, ids, years } of most) {
    const rows = await readPairContacts(db, pair, Math.min(...years), Math.max(...years));
    for (const { id, inYear } of numberSeries(rows.map(toSeriesContact))) {
      if (ids.has(id)) numbers.push([id, { series: { slug: pair.slug }, entry: { inYear } }]);
    }
    await pause();
  }
  return numbers;
}

/** The pair that numbers each contact, where the figure draws its number. */
async function choosePairs(
  db: Reader,
  held: readonly TimelineContact[],
  ruleSeries: string | null,
): Promise<[TimelineContact, NumberedPair][]> {
  const stored = await db
    .select({
      slug: series.slug,
      name: series.name,
      first: series.firstPersonId,
      second: series.secondPersonId,
      format: series.format,
      track: tracks.slug,
      position: tracks.position,
    })
    .from(series)
    .leftJoin(tracks, eq(tracks.seriesId, series.id))
    .where(inArray(series.slug, [...new Set(held.flatMap((event) => event.series)), ""]))
    .orderBy(asc(tracks.position), asc(series.name), asc(series.id));
  const principals = groupBy(
    await inChunks(
      held.filter((event) => event.tracks.length === 0 && event.series.length === 0).map(({ id }) => id),
      (chunk) =>
        db
          .select({
            eventId: participations.eventId,
            personId: people.id,
            personName: people.name,
            partyId: participations.partyId,
          })
          .from(participations)
          .innerJoin(people, eq(people.id, participations.personId))
          .where(and(inArray(participations.eventId, chunk), eq(participations.role, "principal"))),
    ),
    (row) => row.eventId,
  );
  return held.flatMap((event): [TimelineContact, NumberedPair][] => {
    const own = stored.filter(({ slug }) => event.series.includes(slug));
    const numbering =
      own.find(({ track }) => track !== null && event.tracks.includes(track)) ??
      own.find(({ slug }) => slug === ruleSeries) ??
      (event.tracks.length === 0 ? [...own].sort((a, b) => (a.name < b.name ? -1 : 1))[0] : undefined);
    if (numbering !== undefined) {
      const { slug, first, second, format } = numbering;
      return [[event, { key: `series ${slug}`, personIds: [first, second], format, slug }]];
    }
    if (event.tracks.length > 0) return [];
    const pair = principalPair(principals.get(event.id) ?? [], event.format);
    if (pair === null) return [];
    return [
      [event, { key: `pair ${pair.key}`, personIds: pair.personIds, format: event.format, slug: null }],
    ];
  });
}

const other = alias(eventFacets, "other");
const firstPrincipal = alias(participations, "first_principal");
const secondPrincipal = alias(participations, "second_principal");
const third = alias(participations, "third_principal");

/** The contacts of a pair that can be of one of these years. */
async function readPairContacts(db: Reader, pair: NumberedPair, firstYear: number, lastYear: number) {
  const { personIds, format, slug } = pair;
  const [first, second] = personIds;
  const found = await db
    .select({ id: facets.id, value: facets.value, kind: facets.kind })
    .from(facets)
    .where(
      or(and(eq(facets.kind, "principal"), inArray(facets.value, [first, second])), eq(facets.kind, "vague")),
    );
  const idOf = (kind: string, value: string) =>
    found.find((facet) => facet.kind === kind && facet.value === value)?.id ?? -1;
  const firstDay = civilDayOf(firstYear, 1, 1);
  const lastDay = civilDayOf(lastYear, 12, 31);
  const years = { from: numbersOfDay(firstDay).from, before: numbersOfDay(lastDay).before };
  const bears = (facetId: number) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(other)
        .where(and(eq(other.facetId, facetId), eq(other.n, eventFacets.n))),
    );
  const inYears = and(
    eq(eventFacets.facetId, idOf("principal", first)),
    isVisibleNumber(eventFacets.n),
    bears(idOf("principal", second)),
    or(
      and(gte(eventFacets.n, years.from), lt(eventFacets.n, years.before)),
      // What began in a year before, as far as its date tells, may be of this one.
      and(lt(eventFacets.n, years.from), bears(idOf("vague", ""))),
    ),
  );
  const shared = await db
    .select({ n: eventFacets.n })
    .from(eventFacets)
    .where(inYears)
    .limit(mostNumbered + 1);
  if (shared.length > mostNumbered) return [];
  const rows = await db
    .select(seriesContactColumns)
    .from(searchDocs)
    .innerJoin(events, eq(events.id, searchDocs.eventId))
    .innerJoin(contacts, eq(contacts.eventId, events.id))
    .innerJoin(
      firstPrincipal,
      and(
        eq(firstPrincipal.eventId, events.id),
        eq(firstPrincipal.role, "principal"),
        eq(sql`+${firstPrincipal.personId}`, first),
      ),
    )
    .innerJoin(
      secondPrincipal,
      and(
        eq(secondPrincipal.eventId, events.id),
        eq(secondPrincipal.role, "principal"),
        eq(sql`+${secondPrincipal.personId}`, second),
        sql`${secondPrincipal.partyId} <> ${firstPrincipal.partyId}`,
      ),
    )
    .where(
      and(
        inArray(
          searchDocs.n,
          shared.map(({ n }) => n),
        ),
        eq(contacts.status, "held"),
        gte(events.latestStartDay, firstDay),
        lte(events.earliestDay, lastDay),
        format === null ? undefined : eq(contacts.format, format),
        slug !== null ? undefined : sql`not ${thirdPrincipal(db, first, second)}`,
      ),
    );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function thirdPrincipal(db: Reader, first: string, second: string) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(third)
      .where(
        and(
          eq(third.eventId, events.id),
          eq(third.role, "principal"),
          sql`+${third.personId} is not null`,
          sql`+${third.personId} not in (${first}, ${second})`,
        ),
      ),
  );
}
