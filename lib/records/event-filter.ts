import { z } from "zod";
import {
  announcementKinds,
  contactFormats,
  contactLevels,
  contactStatuses,
  eventTypes,
  notificationStandings,
  placeKinds,
  standings,
} from "./vocabularies";

const slugs = z.array(z.string().min(1).max(120)).max(50).default([]);

/**
 * A selection of events: stored in rules and coverage, written in the address of the timeline, run by one SQL builder.
 * Everything set must hold; within one list any value will do; an empty list or null does not restrict.
 * Lists of slugs name records by their public identifier. A criterion that only contacts have (track, series, format …)
 * leaves announcements alone unless `type` says contact, and the other way round, so that one filter can serve a page
 * that shows both.
 */
export const eventFilter = z.object({
  type: z.enum(eventTypes).nullable().default(null),
  /* contacts */
  tracks: slugs,
  series: z.string().nullable().default(null),
  formats: z.array(z.enum(contactFormats)).default([]),
  levels: z.array(z.enum(contactLevels)).default([]),
  statuses: z.array(z.enum(contactStatuses)).default([]),
  topics: slugs,
  informed: z
    .object({ party: z.string(), standing: z.enum(notificationStandings) })
    .nullable()
    .default(null),
  /* announcements */
  kinds: z.array(z.enum(announcementKinds)).default([]),
  standings: z.array(z.enum(standings)).default([]),
  announcedBy: slugs,
  placeKinds: z.array(z.enum(placeKinds)).default([]),
  /** More inhabitants than this on `populationAsOf`. */
  populationOver: z.number().int().min(0).nullable().default(null),
  populationAsOf: z.string().nullable().default(null),
  placeCountries: slugs,
  /* both */
  people: slugs,
  parties: slugs,
  places: slugs,
  text: z.string().trim().max(200).default(""),
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
});
export type EventFilter = z.output<typeof eventFilter>;
export type EventFilterEntry = z.input<typeof eventFilter>;

/** The filter that selects everything. */
export const everyEvent: EventFilter = eventFilter.parse({});
