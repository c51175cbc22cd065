import { formatDay, formatDayRange } from "../dates/format-edtf";
import {
  announcementKindLabels,
  contactFormatLabels,
  notificationStandingLabels,
  standingLabels,
} from "../records/vocabularies";
import type { FilterOptions } from "./filter-options";
import type { Named } from "./timeline-event";
import type { ViewFilter } from "./view-state";

/** What an address selects, in words, such as "Track: US–Ukraine. From 1 January 2025."; "" where it selects everything. */
export function selectionWords(filter: ViewFilter, options: FilterOptions): string {
  const names = (slugs: readonly string[], known: readonly Named[]) =>
    slugs.map((slug) => known.find((record) => record.slug === slug)?.name ?? slug);
  const { informed } = filter;
  const parts: [name: string, values: readonly string[]][] = [
    ["Track", names(filter.tracks, options.tracks)],
    ["Party", names(filter.parties, options.parties)],
    ["Person", names(filter.people, options.people)],
    ["Place", names(filter.places, options.places)],
    ["Topic", names(filter.topics, options.topics)],
    ["Format", filter.formats.map((format) => contactFormatLabels[format])],
    ["Kind", filter.kinds.map((kind) => announcementKindLabels[kind])],
    ["Verification", filter.standings.map((standing) => standingLabels[standing])],
    [
      "Informed",
      informed === null
        ? []
        : [
            `${names([informed.party], options.parties)}, ${notificationStandingLabels[informed.standing].toLowerCase()}`,
          ],
    ],
    ["Text", filter.text === "" ? [] : [`“${filter.text}”`]],
  ];
  const sentences = parts
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name}: ${values.join(" or ")}.`);
  const days = dayWords(filter);
  return [...sentences, ...(days === null ? [] : [days])].join(" ");
}

function dayWords({ from, to }: ViewFilter): string | null {
  if (from !== null && to !== null) return `${formatDayRange(from, to)}.`;
  if (from !== null) return `From ${formatDay(from)}.`;
  return to === null ? null : `Until ${formatDay(to)}.`;
}
