import { addDaysWithin } from "../../dates/civil-day";
import { duplicateKeys } from "./duplicate-keys";
import { nearDays } from "./event-span";
import type { DuplicatePair, EventSummary } from "./import-types";
import { likeness } from "./likeness";

/** Of rows that share a key, each is compared with at most so many later ones. */
const mostComparisons = 50;

/** Pairs of rows that may be one event. Rows without a key in common are never compared. */
export function findDuplicatesInFile(events: readonly EventSummary[]): DuplicatePair[] {
  const order = new Map(events.map((event, index) => [event.id, index]));
  const byKey = new Map<string, EventSummary[]>();
  for (const event of events) {
    for (const key of duplicateKeys(event)) {
      const sharing = byKey.get(key);
      if (sharing === undefined) byKey.set(key, [event]);
      else sharing.push(event);
    }
  }
  const pairs = new Map<string, DuplicatePair | null>();
  for (const sharing of byKey.values()) {
    if (sharing.length < 2) continue;
    const isById = sharing.length <= mostComparisons;
    const sorted = isById ? sharing : sharing.toSorted((a, b) => (a.earliestDay < b.earliestDay ? -1 : 1));
    sorted.forEach((first, at) => {
      const until = addDaysWithin(first.latestDay, nearDays);
      for (const second of sorted.slice(at + 1, at + 1 + mostComparisons)) {
        if (!isById && second.earliestDay > until) break;
        const isEarlier = (order.get(first.id) ?? 0) < (order.get(second.id) ?? 0);
        const [earlier, later] = isEarlier ? [first, second] : [second, first];
        const pair = `${earlier.id}\n${later.id}`;
        if (pairs.has(pair)) continue;
        const found = likeness(earlier, later);
        pairs.set(
          pair,
          found === null ? null : { earlierId: earlier.id, laterId: later.id, likeness: found },
        );
      }
    });
  }
  const place = (id: string) => order.get(id) ?? 0;
  return [...pairs.values()]
    .filter((pair) => pair !== null)
    .sort((a, b) => place(a.laterId) - place(b.laterId) || place(a.earlierId) - place(b.earlierId));
}
