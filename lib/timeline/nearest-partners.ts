import type { LagRange } from "../coincidence/direction";
import { describeLag } from "../coincidence/lag-words";
import { dayNumber } from "../dates/civil-day";
import type { EventDays, TimelineEvent } from "./timeline-event";

/** The event of the other series that stands nearest before, and nearest after. */
export interface NearestPartners {
  /** "29 days after", seen from the event asked for, and the other event. */
  words: string;
  event: TimelineEvent;
}

/**
 * For an event without a partner, the last event of the other series before it and the first after it, with the lags in
 * words. `others` are sorted by earliest day; `seenFrom` says which side the event is on.
 */
export function nearestPartners(
  event: EventDays,
  others: readonly TimelineEvent[],
  seenFrom: "consequent" | "antecedent",
): NearestPartners[] {
  const at = others.findIndex(({ earliestDay }) => earliestDay > event.earliestDay);
  const after = at === -1 ? undefined : others[at];
  const before = at === -1 ? others.at(-1) : others[at - 1];
  return [before, after].flatMap((other) => {
    if (other === undefined) return [];
    const lag = seenFrom === "consequent" ? lagOf(other, event) : lagOf(event, other);
    return [{ words: describeLag(lag, seenFrom), event: other }];
  });
}

function lagOf(antecedent: EventDays, consequent: EventDays): LagRange {
  return {
    minDays: dayNumber(consequent.earliestDay) - dayNumber(antecedent.latestStartDay),
    maxDays: dayNumber(consequent.latestStartDay) - dayNumber(antecedent.earliestDay),
  };
}
