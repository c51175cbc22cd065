import type { EventFilter } from "../records/event-filter";
import {
  announcementKinds,
  contactFormats,
  contactLevels,
  contactStatuses,
  eventTypes,
  notificationStandings,
  placeKinds,
  standings,
} from "../records/vocabularies";
import type { AddressReader } from "./address-reader";

/** What an address changes of a filter: each criterion that it names, an emptied one among them. */
export type FilterChanges = { [Criterion in keyof EventFilter]?: EventFilter[Criterion] };

type SlugList = "tracks" | "topics" | "announcedBy" | "placeCountries" | "people" | "parties" | "places";

/** The parameter of each criterion; of a rule after the side and a point: "antecedent.kind". */
export const criterionParameters = {
  type: "type",
  tracks: "track",
  series: "series",
  formats: "format",
  levels: "level",
  statuses: "status",
  topics: "topic",
  informed: "informed",
  kinds: "kind",
  standings: "verification",
  announcedBy: "by",
  placeKinds: "place-kind",
  populationOver: "population",
  populationAsOf: "population-as-of",
  placeCountries: "country",
  people: "person",
  parties: "party",
  places: "place",
  text: "q",
  from: "from",
  to: "to",
} as const satisfies Record<keyof EventFilter, string>;

const slugLists: readonly SlugList[] = [
  "tracks",
  "topics",
  "announcedBy",
  "placeCountries",
  "people",
  "parties",
  "places",
];

const mostInhabitants = 100_000_000;
const longestText = 200;
const dayForm = /^[\d/.~?%X[\]-]{4,40}$/;

/**
 * Reads what the address changes of one filter, under names with a `prefix` and a point, or without where it is ""; `has` says
 * whether a parameter stands in it at all, for an empty one clears the criterion. What cannot be read changes nothing and becomes a fault.
 */
export function readFilterChanges(
  reader: AddressReader,
  has: (parameter: string) => boolean,
  prefix: string,
): FilterChanges {
  const changes: FilterChanges = {};
  const nameOf = (criterion: keyof EventFilter) =>
    prefix === "" ? criterionParameters[criterion] : `${prefix}.${criterionParameters[criterion]}`;
  /** Runs `read` on a parameter that is there: null is passed on where it is empty, and nothing where it is faulty. */
  const take = <Value>(
    criterion: keyof EventFilter,
    empty: Value,
    read: (name: string) => Value | null,
    put: (value: Value) => void,
  ) => {
    const name = nameOf(criterion);
    if (!has(name)) return;
    if (reader.one(name) === null) return put(empty);
    const value = read(name);
    if (value !== null) put(value);
  };
  const words = <Word extends string>(vocabulary: readonly Word[]) => {
    return (name: string) => someOrNull(reader.words(name, vocabulary));
  };

  take<EventFilter["type"]>(
    "type",
    null,
    (name) => reader.word(name, eventTypes),
    (v) => {
      changes.type = v;
    },
  );
  for (const criterion of slugLists) {
    take<string[]>(
      criterion,
      [],
      (name) => someOrNull(reader.slugs(name)),
      (v) => {
        changes[criterion] = v;
      },
    );
  }
  take<string | null>(
    "series",
    null,
    (name) => reader.slug(name),
    (v) => {
      changes.series = v;
    },
  );
  take<EventFilter["formats"]>("formats", [], words(contactFormats), (v) => {
    changes.formats = v;
  });
  take<EventFilter["levels"]>("levels", [], words(contactLevels), (v) => {
    changes.levels = v;
  });
  take<EventFilter["statuses"]>("statuses", [], words(contactStatuses), (v) => {
    changes.statuses = v;
  });
  take<EventFilter["kinds"]>("kinds", [], words(announcementKinds), (v) => {
    changes.kinds = v;
  });
  take<EventFilter["standings"]>("standings", [], words(standings), (v) => {
    changes.standings = v;
  });
  take<EventFilter["placeKinds"]>("placeKinds", [], words(placeKinds), (v) => {
    changes.placeKinds = v;
  });
  take<EventFilter["informed"]>(
    "informed",
    null,
    (name) => readInformed(reader, name),
    (v) => {
      changes.informed = v;
    },
  );
  take<number | null>(
    "populationOver",
    null,
    (name) => reader.whole(name, 0, mostInhabitants),
    (v) => {
      changes.populationOver = v;
    },
  );
  take<string | null>(
    "populationAsOf",
    null,
    (name) => readDayForm(reader, name),
    (v) => {
      changes.populationAsOf = v;
    },
  );
  take<string>(
    "text",
    "",
    (name) => readText(reader, name),
    (v) => {
      changes.text = v;
    },
  );
  for (const end of ["from", "to"] as const) {
    take<string | null>(
      end,
      null,
      (name) => reader.day(name),
      (v) => {
        changes[end] = v;
      },
    );
  }
  return changes;
}

/** Writes the changes into a query, always in the same order. */
export function writeFilterChanges(query: URLSearchParams, changes: FilterChanges, prefix: string): void {
  for (const [criterion, parameter] of Object.entries(criterionParameters)) {
    const value = own(changes, criterion);
    if (value === undefined) continue;
    const name = `${prefix}.${parameter}`;
    if (Array.isArray(value) && value.length > 0) for (const item of value) query.append(name, String(item));
    else query.set(name, valueText(value));
  }
}

function valueText(value: unknown): string {
  if (value === null || Array.isArray(value)) return "";
  if (typeof value === "object" && "party" in value && "standing" in value) {
    return `${String(value.party)}:${String(value.standing)}`;
  }
  return String(value);
}

function own(changes: FilterChanges, criterion: string): unknown {
  return Object.entries(changes).find(([name]) => name === criterion)?.[1];
}

function someOrNull<Value>(values: Value[]): Value[] | null {
  return values.length === 0 ? null : values;
}

function readInformed(reader: AddressReader, name: string): EventFilter["informed"] {
  const value = reader.one(name) ?? "";
  const at = value.lastIndexOf(":");
  const party = value.slice(0, Math.max(0, at));
  const standing = notificationStandings.find((word) => word === value.slice(at + 1));
  if (party !== "" && standing !== undefined && reader.isSlug(party)) return { party, standing };
  reader.fault(
    name,
    `Informed is written as party:standing, where standing is one of ${notificationStandings.join(", ")}.`,
  );
  return null;
}

function readDayForm(reader: AddressReader, name: string): string | null {
  const value = (reader.one(name) ?? "").trim();
  if (dayForm.test(value)) return value;
  reader.fault(name, "The day of a count of inhabitants is written like 2022-01-01.");
  return null;
}

function readText(reader: AddressReader, name: string): string | null {
  const text = (reader.one(name) ?? "").trim();
  if (text.length <= longestText) return text;
  reader.fault(name, `The text searched for may have ${longestText} characters at most; it was left out.`);
  return null;
}
