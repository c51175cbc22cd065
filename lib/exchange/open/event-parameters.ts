import { z } from "zod";
import type { EventFilter } from "../../records/event-filter";
import {
  announcementKinds,
  contactFormats,
  contactLevels,
  contactStatuses,
  eventTypes,
  placeKinds,
  standings,
} from "../../records/vocabularies";
import { criterionParameters } from "../../timeline/filter-parameters";
import { manyOf, oneOf, type QueryParameter } from "./query-parameter";

const slug = z.string();
const day = z.iso.date();

type Words = Record<keyof EventFilter, (name: string) => QueryParameter>;

const parameters: Words = {
  type: (name) =>
    oneOf(
      name,
      z.enum(eventTypes),
      "Only contacts or only announcements. Without it, as on the timeline, what only contacts have leaves every announcement in, and the other way round: with track=… alone come the contacts of the track and all announcements.",
    ),
  tracks: (name) => manyOf(name, slug, "Contacts of one of these tracks."),
  series: (name) => oneOf(name, slug, "Contacts of this series."),
  formats: (name) => manyOf(name, z.enum(contactFormats), "Contacts of one of these formats."),
  levels: (name) => manyOf(name, z.enum(contactLevels), "Contacts of one of these levels."),
  statuses: (name) => manyOf(name, z.enum(contactStatuses), "Contacts of one of these statuses."),
  topics: (name) => manyOf(name, slug, "Contacts about one of these topics."),
  informed: (name) =>
    oneOf(
      name,
      z.string(),
      "Contacts of which a party was informed before or after, or was not: the party and the standing, joined by a colon, as in ukraine:notInformed.",
    ),
  kinds: (name) => manyOf(name, z.enum(announcementKinds), "Announcements of one of these kinds."),
  standings: (name) => manyOf(name, z.enum(standings), "Announcements that stand so now."),
  announcedBy: (name) => manyOf(name, slug, "Announcements by one of these parties."),
  placeKinds: (name) =>
    manyOf(name, z.enum(placeKinds), "Announcements about a place of one of these kinds."),
  populationOver: (name) =>
    oneOf(name, z.number().int().min(0), "Announcements about a place with more inhabitants than this."),
  populationAsOf: (name) =>
    oneOf(name, z.string(), "The day of the count of inhabitants that is meant, as EDTF."),
  placeCountries: (name) => manyOf(name, slug, "Announcements about a place in one of these states."),
  people: (name) => manyOf(name, slug, "Events that name one of these people."),
  parties: (name) =>
    manyOf(name, slug, "Events in which one of these parties took part, or that it announced."),
  places: (name) => manyOf(name, slug, "Events at or about one of these places."),
  text: (name) =>
    oneOf(
      name,
      z.string().max(200),
      "Events whose text holds every word, or one that begins with it, in either script.",
    ),
  from: (name) => oneOf(name, day, "The first day of the period: events that may be of it or later."),
  to: (name) => oneOf(name, day, "The last day of the period: events that may have begun by then."),
};

/** What only contacts have, and only announcements. */
export const contactCriteria = [
  "tracks",
  "series",
  "formats",
  "levels",
  "statuses",
  "topics",
  "informed",
] as const;
export const announcementCriteria = [
  "kinds",
  "standings",
  "announcedBy",
  "placeKinds",
  "populationOver",
  "populationAsOf",
  "placeCountries",
] as const;
const sharedCriteria = ["people", "parties", "places", "text", "from", "to"] as const;

/** Which events are listed. */
export type EventScope = "all" | "contact" | "announcement";

const scopes: Record<EventScope, readonly (keyof EventFilter)[]> = {
  all: ["type", ...contactCriteria, ...announcementCriteria, ...sharedCriteria],
  contact: [...contactCriteria, ...sharedCriteria],
  announcement: [...announcementCriteria, ...sharedCriteria],
};

/** The parameters by which events are chosen, under the names that the timeline's address has for them. */
export function eventParameters(scope: EventScope): QueryParameter[] {
  return scopes[scope].map((criterion) => parameters[criterion](criterionParameters[criterion]));
}

/** The same for one side of a rule: "antecedent.kind". */
export function sideParameters(side: "antecedent" | "consequent"): QueryParameter[] {
  return scopes.all.map((criterion) => parameters[criterion](`${side}.${criterionParameters[criterion]}`));
}
