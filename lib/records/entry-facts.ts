import type { EventFilter } from "./event-filter";
import { foldedWords, phraseTest, searchPhrases } from "./folded-text";
import type {
  AnnouncementKind,
  ContactFormat,
  ContactLevel,
  ContactStatus,
  NotificationStanding,
  PlaceKind,
  Standing,
} from "./vocabularies";

/** A place as filters see it; slugs name records. */
export interface PlaceFacts {
  slug: string;
  kind: PlaceKind;
  country: string | null;
  population: number | null;
  populationAsOf: string | null;
}

interface SharedFacts {
  /** Everything by which it would be found, folded: its own words and every spelling of what it names. */
  text: string;
  people: readonly string[];
  parties: readonly string[];
  places: readonly PlaceFacts[];
}

/** What a filter asks of a contact that is not stored yet. Lists hold slugs; null is not chosen yet. */
export interface ContactFacts extends SharedFacts {
  type: "contact";
  format: ContactFormat | null;
  level: ContactLevel | null;
  status: ContactStatus;
  tracks: readonly string[];
  series: readonly string[];
  topics: readonly string[];
  informed: readonly { party: string; standing: NotificationStanding }[];
}

/** What a filter asks of an announcement that is not stored yet. */
export interface AnnouncementFacts extends SharedFacts {
  type: "announcement";
  kind: AnnouncementKind | null;
  standing: Standing;
  announcedBy: string | null;
}

export type EntryFacts = ContactFacts | AnnouncementFacts;

/**
 * Whether a filter would select an event with these facts; its dates are left to the caller. The same meaning as the SQL of
 * stored events has (db/queries/timeline/event-conditions.ts), for what somebody is typing.
 */
export function meetsFilter(facts: EntryFacts, filter: EventFilter): boolean {
  if (filter.type !== null && filter.type !== facts.type) return false;
  const meetsOwn =
    facts.type === "contact" ? meetsContactCriteria(facts, filter) : meetsAnnouncementCriteria(facts, filter);
  return (
    meetsOwn &&
    meetsAny(filter.people, facts.people) &&
    meetsAny(filter.parties, facts.parties) &&
    meetsAny(
      filter.places,
      facts.places.map((place) => place.slug),
    ) &&
    meetsText(facts.text, filter.text)
  );
}

function meetsContactCriteria(facts: ContactFacts, filter: EventFilter): boolean {
  const { informed } = filter;
  return (
    meetsAny(filter.formats, facts.format) &&
    meetsAny(filter.levels, facts.level) &&
    meetsAny(filter.statuses, facts.status) &&
    meetsAny(filter.tracks, facts.tracks) &&
    meetsAny(filter.topics, facts.topics) &&
    (filter.series === null || facts.series.includes(filter.series)) &&
    (informed === null ||
      facts.informed.some((row) => row.party === informed.party && row.standing === informed.standing))
  );
}

function meetsAnnouncementCriteria(facts: AnnouncementFacts, filter: EventFilter): boolean {
  const asksForPlace =
    filter.placeKinds.length > 0 ||
    filter.placeCountries.length > 0 ||
    filter.populationOver !== null ||
    filter.populationAsOf !== null;
  return (
    meetsAny(filter.kinds, facts.kind) &&
    meetsAny(filter.standings, facts.standing) &&
    meetsAny(filter.announcedBy, facts.announcedBy) &&
    // One and the same place must meet them all.
    (!asksForPlace || facts.places.some((place) => meetsPlaceCriteria(place, filter)))
  );
}

function meetsPlaceCriteria(place: PlaceFacts, filter: EventFilter): boolean {
  return (
    meetsAny(filter.placeKinds, place.kind) &&
    meetsAny(filter.placeCountries, place.country) &&
    (filter.populationOver === null ||
      (place.population !== null && place.population > filter.populationOver)) &&
    (filter.populationAsOf === null || place.populationAsOf === filter.populationAsOf)
  );
}

/** As the full-text index judges it: every word begins a word somewhere; a text without letter or number finds nothing. */
function meetsText(body: string, wanted: string): boolean {
  const words = foldedWords(wanted);
  if (words.length === 0) return true;
  const phrases = searchPhrases(words);
  return phrases.length > 0 && phraseTest(phrases)(body);
}

/** An empty list asks for nothing. */
function meetsAny(wanted: readonly string[], found: readonly string[] | string | null): boolean {
  if (wanted.length === 0) return true;
  const list = found === null ? [] : typeof found === "string" ? [found] : found;
  return list.some((value) => wanted.includes(value));
}
