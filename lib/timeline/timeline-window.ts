import type { Pair } from "../coincidence/find-pairs";
import type { CivilDay } from "../dates/civil-day";
import type { FigureNumber } from "./figure-input";
import type { TimelineEvent } from "./timeline-event";

/** How many events fit: exact up to a limit, beyond it only that there are more. */
export interface BoundedCount {
  count: number;
  /** There are more than `count`. */
  isAtLeast: boolean;
}

/** Events of one lane in one bin. A bin of level k is 2^k days long: bin b holds the day numbers b·2^k to (b + 1)·2^k − 1. */
export interface EventGroup {
  /** Lane ids of the figure: "track-<slug>", "no-track", "claims", "withdrawals", "offensives", "truces", "strikes". */
  laneId: string;
  bin: number;
  /** Standing of announcements, status of contacts. */
  standing: string;
  count: number;
}

/** Contacts and announcements of one bin, each event counted once whatever lanes it stands in. */
export interface DensityBin {
  bin: number;
  contacts: number;
  announcements: number;
}

/** What the rule says of the single events of a window. */
export interface WindowRule {
  consequentIds: string[];
  antecedentIds: string[];
  /** Pairs of which both events are in `events`. */
  pairs: Pair[];
}

/** Most events of a window that are given one by one: more in the full grammar would be more than a figure may draw. */
export const mostSingleEvents = 120;

/** What a figure needs of the days that it shows: single events where they are few, groups where they are many. */
export interface TimelineWindow {
  /** The days answered for, both included. */
  from: CivilDay;
  to: CivilDay;
  /** k of the groups; null where `events` are given. */
  level: number | null;
  /** Events that fit in these days. */
  matches: BoundedCount;
  groups: EventGroup[];
  events: TimelineEvent[];
  /** By event id, for `events`. */
  numbers: [id: string, number: FigureNumber][];
  rule: WindowRule | null;
}
