import { type CivilDay, isCivilDay } from "../dates/civil-day";
import type { EventFilter } from "../records/event-filter";
import { announcementKinds, contactFormats, notificationStandings, standings } from "../records/vocabularies";
import { type AddressParameters, AddressReader, type ViewFault } from "./address-reader";
import { momentFields, readMomentAddress } from "./moment-address";

/** What of the filter stands in the address of the timeline. */
export type ViewFilter = Pick<
  EventFilter,
  | "tracks"
  | "parties"
  | "people"
  | "places"
  | "topics"
  | "formats"
  | "kinds"
  | "standings"
  | "informed"
  | "text"
  | "from"
  | "to"
>;

export const tableSorts = ["date", "title", "track", "place", "standing"] as const;
export type TableSort = (typeof tableSorts)[number];

/** The whole state of the timeline page; every part of it stands in the address. */
export interface ViewState {
  filter: ViewFilter;
  /** Slug of the rule; null: the lead rule. */
  rule: string | null;
  /** 0 to 30; null: the window of the rule. */
  windowDays: number | null;
  /** The days that are magnified; null: around the latest event of the rule. */
  frame: { from: string; to: string } | null;
  sort: { by: TableSort; isDescending: boolean };
  /** Rows of the table; null: all. */
  rows: number | null;
  /** The place after which the rows of a long table go on; null: from the first. */
  after: number | null;
  /** Slug of the event that is open; null: none. */
  event: string | null;
  /** The state of the data that is shown, by its version or by a day; null in both: the present one. */
  version: number | null;
  asKnownOn: CivilDay | null;
}

const defaultRows = 10;
const mostRows = 1000;
const longestText = 200;

/** The state of an address without parameters. */
export const defaultViewState: ViewState = {
  filter: {
    tracks: [],
    parties: [],
    people: [],
    places: [],
    topics: [],
    formats: [],
    kinds: [],
    standings: [],
    informed: null,
    text: "",
    from: null,
    to: null,
  },
  rule: null,
  windowDays: null,
  frame: null,
  sort: { by: "date", isDescending: true },
  rows: defaultRows,
  after: null,
  event: null,
  version: null,
  asKnownOn: null,
};

/**
 * Reads the state from an address. Nothing throws: what cannot be read is left at its default and becomes a fault
 * with a message for the reader; parameters that the timeline does not know are passed over.
 */
export function parseViewState(parameters: AddressParameters): { state: ViewState; faults: ViewFault[] } {
  const reader = new AddressReader(parameters);
  const state: ViewState = {
    filter: {
      tracks: reader.slugs("track"),
      parties: reader.slugs("party"),
      people: reader.slugs("person"),
      places: reader.slugs("place"),
      topics: reader.slugs("topic"),
      formats: reader.words("format", contactFormats),
      kinds: reader.words("kind", announcementKinds),
      standings: reader.words("verification", standings),
      informed: readInformed(reader),
      text: readText(reader),
      ...readDates(reader),
    },
    rule: reader.slug("rule"),
    windowDays: reader.whole("window", 0, 30),
    frame: readFrame(reader),
    sort: readSort(reader),
    rows: readRows(reader),
    after: reader.whole("after", 0, Number.MAX_SAFE_INTEGER),
    event: reader.slug("event"),
    // What is wrong with these is said by whoever looks for that state of the data.
    ...readMomentAddress(parameters).address,
  };
  return { state, faults: reader.faults };
}

/** The query string of a state, without "?": only what differs from the defaults, always in the same order. */
export function formatViewState(state: ViewState): string {
  const { filter } = state;
  const query = new URLSearchParams();
  const lists: [name: string, values: readonly string[]][] = [
    ["track", filter.tracks],
    ["party", filter.parties],
    ["person", filter.people],
    ["place", filter.places],
    ["topic", filter.topics],
    ["format", filter.formats],
    ["kind", filter.kinds],
    ["verification", filter.standings],
  ];
  for (const [name, values] of lists) for (const value of values) query.append(name, value);
  if (filter.informed !== null) query.set("informed", `${filter.informed.party}:${filter.informed.standing}`);
  if (filter.text !== "") query.set("q", filter.text);
  if (filter.from !== null) query.set("from", filter.from);
  if (filter.to !== null) query.set("to", filter.to);
  if (state.rule !== null) query.set("rule", state.rule);
  if (state.windowDays !== null) query.set("window", String(state.windowDays));
  if (state.frame !== null) query.set("frame", `${state.frame.from}..${state.frame.to}`);
  const { by, isDescending } = state.sort;
  if (by !== "date" || !isDescending) query.set("sort", isDescending ? `-${by}` : by);
  if (state.rows !== defaultRows) query.set("rows", state.rows === null ? "all" : String(state.rows));
  if (state.after !== null) query.set("after", String(state.after));
  if (state.event !== null) query.set("event", state.event);
  for (const [name, value] of momentFields(state)) query.set(name, value);
  return query.toString();
}

/** The filter of the state as queries take it; what the address does not name does not restrict. */
export function eventFilterOf(state: ViewState): EventFilter {
  return {
    type: null,
    series: null,
    levels: [],
    statuses: [],
    announcedBy: [],
    placeKinds: [],
    populationOver: null,
    populationAsOf: null,
    placeCountries: [],
    ...state.filter,
  };
}

function readText(reader: AddressReader): string {
  const text = (reader.one("q") ?? "").trim();
  if (text.length <= longestText) return text;
  reader.fault(
    "q",
    `The text searched for may have ${longestText} characters at most; the search was left out.`,
  );
  return "";
}

function readInformed(reader: AddressReader): ViewFilter["informed"] {
  const value = reader.one("informed");
  if (value === null) return null;
  const at = value.lastIndexOf(":");
  const party = value.slice(0, Math.max(0, at));
  const standing = notificationStandings.find((word) => word === value.slice(at + 1));
  if (party !== "" && standing !== undefined && reader.isSlug(party)) return { party, standing };
  const words = notificationStandings.join(", ");
  reader.fault("informed", `Informed is written as party:standing, where standing is one of ${words}.`);
  return null;
}

function readDates(reader: AddressReader): { from: string | null; to: string | null } {
  const from = reader.day("from");
  const to = reader.day("to");
  if (from === null || to === null || from <= to) return { from, to };
  reader.fault("to", "The dates end before they start, so both were left out.");
  return { from: null, to: null };
}

function readFrame(reader: AddressReader): ViewState["frame"] {
  const value = reader.one("frame");
  if (value === null) return null;
  const [from = "", to = "", ...rest] = value.split("..");
  if (rest.length === 0 && isCivilDay(from) && isCivilDay(to) && from <= to) return { from, to };
  reader.fault("frame", "The frame is written as two days, the earlier first: 2025-11-16..2025-12-16.");
  return null;
}

function readSort(reader: AddressReader): ViewState["sort"] {
  const value = reader.one("sort");
  if (value === null) return defaultViewState.sort;
  const isDescending = value.startsWith("-");
  const by = tableSorts.find((word) => word === (isDescending ? value.slice(1) : value));
  if (by !== undefined) return { by, isDescending };
  reader.fault(
    "sort",
    `The table can be sorted by ${tableSorts.join(", ")}, with - before it for the reverse.`,
  );
  return defaultViewState.sort;
}

function readRows(reader: AddressReader): number | null {
  if (reader.one("rows") === "all") return null;
  return reader.whole("rows", 1, mostRows) ?? defaultRows;
}
