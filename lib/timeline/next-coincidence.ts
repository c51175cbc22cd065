import type { Pair } from "../coincidence/find-pairs";
import { describeLag } from "../coincidence/lag-words";
import type { CivilDay } from "../dates/civil-day";
import { formatEdtf } from "../dates/format-edtf";
import type { TimelineEvent } from "./timeline-event";

/** Where a key of the figure goes on to, as the server answers. */
export interface NextCoincidence {
  /** The days of the pair, and on which of them the contact begins; null where none was found. */
  found: { from: CivilDay; to: CivilDay; day: CivilDay; words: string } | null;
  /** Whether the rule can be searched at all. */
  isSearched: boolean;
  /** The last day looked at. */
  lookedTo: CivilDay;
}

/** A pair as a place to go to and a sentence: "2 December 2025: A; 1 day after: B". */
export function coincidenceToShow(
  pair: Pair,
  consequent: TimelineEvent,
  antecedent: TimelineEvent,
): NonNullable<NextCoincidence["found"]> {
  const possibly = pair.certainty === "possible" ? "possibly " : "";
  const days = [consequent.earliestDay, antecedent.earliestDay].sort();
  const ends = [consequent.latestStartDay, antecedent.latestStartDay].sort();
  return {
    from: days[0] ?? consequent.earliestDay,
    to: ends[1] ?? consequent.latestStartDay,
    day: consequent.earliestDay,
    words: `${formatEdtf(consequent.date)}: ${consequent.title}; ${possibly}${describeLag(pair.lag, "consequent")}: ${antecedent.title}`,
  };
}
