import type { DateWords } from "../dates/date-words";
import { standingLabels } from "../records/vocabularies";
import { dateOf, nameOf } from "./lane-labels";
import type { TimelineEvent } from "./timeline-event";

/** Which flags are named, and what is said after their names. */
export interface FlagNaming {
  /** Null: all. */
  namedIds: ReadonlySet<string> | null;
  /** What the figure is about gives a group its name. */
  selectedId?: string | null;
  /** After a name stands how far it is verified, its day, or nothing. */
  after: "standing" | "day" | null;
}

/** What stands beside a flag, fullest first; empty where it goes without a name. */
export function flagWords(
  { events }: { events: readonly TimelineEvent[] },
  { namedIds, selectedId = null, after }: FlagNaming,
  dates: DateWords | undefined,
): { text: string; after: string | null }[] {
  const [first] = events;
  if (first === undefined) return [];
  if (namedIds !== null && !events.some(({ id }) => namedIds.has(id))) return [];
  const text = nameOf(namedFirst(events, selectedId, namedIds), false);
  if (text === null) return [];
  if (after === "standing" && events.length === 1 && first.type === "announcement") {
    return [{ text, after: standingLabels[first.standing].toLowerCase() }];
  }
  const bare = { text, after: null };
  return after === "day" ? [{ text: beforeDay(text), after: daysOf(events, dates) }, bare] : [bare];
}

/** A group is called after what the figure is about; else, where it has one, after a claim that counts. */
export function namedFirst(
  events: readonly TimelineEvent[],
  selectedId: string | null,
  firstIds: ReadonlySet<string> | null,
): TimelineEvent[] {
  const weight = ({ id }: TimelineEvent) => (id === selectedId ? 2 : firstIds?.has(id) ? 1 : 0);
  return [...events].sort((a, b) => weight(b) - weight(a));
}

/** A name that a day follows on its line: the number of further ones must not run into that of the day. */
export function beforeDay(name: string): string {
  return /\d$/.test(name) ? `${name},` : name;
}

/** The day of a flag, or the first and last day of several. */
export function daysOf(events: readonly TimelineEvent[], dates: DateWords | undefined): string {
  const [first] = events;
  if (first === undefined) return "";
  const isOneDay = events.every(
    ({ earliestDay, latestDay }) => earliestDay === first.earliestDay && latestDay === first.latestDay,
  );
  return dateOf(isOneDay ? [first] : events, false, dates);
}

/** The claims that make a pair with a contact, both drawn. */
export function claimsInPairs(
  pairs: readonly { antecedentId: string; consequentId: string }[],
  contacts: readonly TimelineEvent[],
  claims: readonly TimelineEvent[],
): Set<string> {
  const contactIds = new Set(contacts.map(({ id }) => id));
  const claimIds = new Set(claims.map(({ id }) => id));
  const named = new Set<string>();
  for (const { antecedentId, consequentId } of pairs) {
    if (!contactIds.has(antecedentId) && !contactIds.has(consequentId)) continue;
    for (const id of [antecedentId, consequentId]) if (claimIds.has(id)) named.add(id);
  }
  return named;
}
