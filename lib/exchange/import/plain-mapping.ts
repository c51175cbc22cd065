import type { ImportMappingEntry, MappingField } from "./import-mapping";
import { foldColumn } from "./name-columns";

/** Names that columns of tables made by hand have often; English first, then Ukrainian and Russian. */
const usualNames: Partial<Record<MappingField, readonly string[]>> = {
  type: ["event type", "record", "entry type"],
  kind: ["kind", "kind of announcement", "claim"],
  title: ["title", "headline", "event", "name", "назва", "название", "заголовок"],
  date: ["date", "day held", "held", "announced", "start", "start date", "from", "event date", "дата"],
  endDate: ["end", "end date", "to", "until", "date to"],
  year: ["year", "рік", "год"],
  month: ["month", "місяць", "месяц"],
  day: ["day", "день"],
  datePrecision: ["precision", "date precision"],
  time: ["time", "time of day", "час", "время"],
  zone: ["zone", "time zone", "timezone"],
  madePublic: ["made public", "public since", "announced on"],
  saidToHaveHappened: ["said to have happened", "happened"],
  durationMinutes: ["minutes", "duration minutes", "length minutes"],
  place: ["place", "city", "location", "town", "venue", "місце", "место", "місто", "город"],
  placeCountry: ["country", "країна", "страна"],
  latitude: ["latitude", "lat"],
  longitude: ["longitude", "lon", "lng", "long"],
  party: ["party", "parties", "delegations", "sides"],
  announcedBy: ["announced by", "claimant", "claimed by", "who announced"],
  format: ["format", "how"],
  level: ["level"],
  status: ["status"],
  topics: ["topics", "topic", "subjects", "agenda"],
  track: ["track", "tracks", "series"],
  summary: ["summary", "description", "text", "опис", "описание"],
  note: ["note", "notes", "comment", "comments"],
  confidence: ["confidence"],
  sourceUrl: [
    "source url",
    "url",
    "link",
    "links",
    "source link",
    "sources",
    "source",
    "джерело",
    "источник",
  ],
  sourceTitle: ["source title", "article"],
  publisher: ["publisher", "outlet", "newspaper"],
  language: ["language", "source language"],
  published: ["published", "publication date", "source date"],
  group: ["group", "tag", "category"],
};

const peopleNames = [
  "participants",
  "people",
  "persons",
  "participant",
  "person",
  "who",
  "учасники",
  "участники",
];

/** A first mapping of a table of one's own: each column where its name suggests it, nothing where it does not. */
export function plainMapping(header: readonly string[]): ImportMappingEntry {
  const byFolded = new Map(header.map((name) => [foldColumn(name), name]));
  const find = (names: readonly string[]) => names.map(foldColumn).find((name) => byFolded.has(name));
  const fields = Object.entries(usualNames).flatMap(([field, names]): [string, string[]][] => {
    const found = byFolded.get(find(names) ?? "");
    return found === undefined ? [] : [[field, [found]]];
  });
  const named = new Map(fields);
  const people = byFolded.get(find(peopleNames) ?? "");
  const isOfAnnouncements = !named.has("format") && (named.has("announcedBy") || named.has("kind"));
  return {
    layout: "plain",
    as: named.has("type") ? "byColumn" : isOfAnnouncements ? "announcements" : "contacts",
    fields: Object.fromEntries(fields),
    people: people === undefined ? [] : [{ column: people, role: "principal" }],
  };
}
