import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import type { Store } from "@/db/store";
import { type EventFilterEntry, eventFilter } from "@/lib/records/event-filter";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";

/** The day on which the questions below are asked, and how many generated events they are asked of. */
export const dayOfData = "2026-11-24";
export const askedTotal = 20_000;

/** All generated days, and a year of them. */
export const whole = { from: "1996-11-01", to: "2026-10-31" };
export const year = { from: "2015-03-10", to: "2016-03-09" };

/** Filters of every kind. */
export const filters: EventFilterEntry[] = [
  {},
  { type: "contact" },
  { kinds: ["capture", "truce"] },
  { standings: ["confirmed"] },
  { tracks: ["generated-track-2"] },
  { tracks: ["generated-track-1", "generated-track-2"], standings: ["refuted"] },
  { statuses: ["held"], tracks: ["generated-track-3"] },
  { people: ["generated-person-1"] },
  { people: ["generated-person-400", "generated-person-401"] },
  { parties: ["generated-party-3"], formats: ["phone"] },
  { places: ["generated-place-2"], kinds: ["massStrike"] },
  { topics: ["generated-topic-2"], type: "contact" },
  { informed: { party: "generated-party-1", standing: "notInformed" }, type: "contact" },
  { series: "generated-series-4", type: "contact" },
  { announcedBy: ["generated-party-9"], type: "announcement" },
  { populationOver: 100_000, type: "announcement" },
  { placeKinds: ["city"], placeCountries: ["generated-party-1"], people: ["generated-person-2"] },
  { text: "person 40" },
  { text: "СОЗДАННОЕ лицо 40" },
  { text: "contact 77", tracks: ["generated-track-1"] },
  { text: "generated", people: ["generated-person-9"] },
  { people: ["nobody-of-this-name"] },
  { text: "!!" },
];

/** What a filter selects between two days, read one by one. */
export function listAsked(
  store: Store,
  entry: EventFilterEntry,
  span: { from: string; to: string },
): Promise<TimelineEvent[]> {
  return listTimelineEvents(store, eventFilter.parse({ ...entry, ...span }), { dayOfData });
}

/** Their ids, in their order. */
export function idsOf(events: readonly { id: string }[]): string[] {
  return events.map((event) => event.id);
}
