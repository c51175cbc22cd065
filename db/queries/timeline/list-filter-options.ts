import { and, asc, eq, exists, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { EventFilter } from "@/lib/records/event-filter";
import type { FilterOptions } from "@/lib/timeline/filter-options";
import type { Named } from "@/lib/timeline/timeline-event";
import { isVisibleNumber } from "../../rows/visible-number";
import { contacts } from "../../schema/contacts";
import { eventFacets } from "../../schema/event-facets";
import { type FacetKind, facets } from "../../schema/facets";
import { participations } from "../../schema/participations";
import { searchDocs } from "../../schema/search-docs";
import { series } from "../../schema/series";
import { topics } from "../../schema/topics";
import type { Reader, Store } from "../../store";
import { selectTracks } from "../records/select-tracks";
import { listFacetOptions } from "./list-facet-options";

/** What is chosen already, which is offered however seldom it is met. */
export type ChosenOptions = Pick<EventFilter, "parties" | "people" | "places">;

/** What a reader can filter by: all tracks, topics and series in use, and of the rest what events name most, up to a hundred. */
export function listFilterOptions(
  store: Store,
  chosen: ChosenOptions = { parties: [], people: [], places: [] },
): Promise<FilterOptions> {
  return store.read(async ({ db }) => ({
    tracks: await selectTracks(db),
    parties: await listUsed(db, "party", chosen.parties),
    people: await listUsed(db, "person", chosen.people),
    places: await listUsed(db, "place", chosen.places),
    topics: await selectUsedTopics(db),
    series: await selectUsedSeries(db),
  }));
}

/** By name. */
async function listUsed(db: Reader, kind: FacetKind, chosen: readonly string[]): Promise<Named[]> {
  const { options } = await listFacetOptions(db, kind, chosen);
  return options
    .map(({ value, name }) => ({ slug: value, name }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.slug, b.slug));
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

function selectUsedTopics(db: Reader) {
  return db
    .select({ slug: topics.slug, name: topics.name })
    .from(topics)
    .innerJoin(facets, and(eq(facets.kind, "topic"), eq(facets.value, topics.id), sql`${facets.count} > 0`))
    .orderBy(asc(topics.position), asc(topics.name));
}

const one = { one: sql`1` };
const firstFacet = alias(facets, "first_facet");
const secondFacet = alias(facets, "second_facet");
const firstList = alias(eventFacets, "first_list");
const secondList = alias(eventFacets, "second_list");
const first = alias(participations, "first");
const second = alias(participations, "second");

/** Series that a published contact belongs to: the first that both people's lists share ends the search. */
function selectUsedSeries(db: Reader) {
  const member = db
    .select(one)
    .from(firstFacet)
    .innerJoin(
      secondFacet,
      and(eq(secondFacet.kind, "principal"), eq(secondFacet.value, series.secondPersonId)),
    )
    .innerJoin(firstList, eq(firstList.facetId, firstFacet.id))
    .innerJoin(secondList, and(eq(secondList.facetId, secondFacet.id), eq(secondList.n, firstList.n)))
    .innerJoin(searchDocs, eq(searchDocs.n, firstList.n))
    .innerJoin(contacts, eq(contacts.eventId, searchDocs.eventId))
    .innerJoin(first, and(eq(first.eventId, searchDocs.eventId), eq(first.role, "principal")))
    .innerJoin(second, and(eq(second.eventId, searchDocs.eventId), eq(second.role, "principal")))
    .where(
      and(
        eq(firstFacet.kind, "principal"),
        eq(firstFacet.value, series.firstPersonId),
        isVisibleNumber(firstList.n),
        // Read by event: by person, all that each ever took part in would be read.
        eq(sql`+${first.personId}`, series.firstPersonId),
        eq(sql`+${second.personId}`, series.secondPersonId),
        ne(first.partyId, second.partyId),
        or(isNull(series.format), eq(series.format, contacts.format)),
      ),
    );
  return db
    .select({ slug: series.slug, name: series.name })
    .from(series)
    .where(exists(member))
    .orderBy(asc(series.name), asc(series.slug));
}
