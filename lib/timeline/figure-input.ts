import type { Direction } from "../coincidence/direction";
import type { Pair } from "../coincidence/find-pairs";
import type { NearMiss } from "../coincidence/near-misses";
import type { CivilDay } from "../dates/civil-day";
import type { DateWords } from "../dates/date-words";
import type { DaySpan } from "./frame";
import type { TimelineEvent, TimelineTrack } from "./timeline-event";

/** The number of a contact in its series and year; null where it is not numbered. */
export interface FigureNumber {
  label: number | null;
  isSure: boolean;
}

/** What the figure needs of the rule and of what it found. */
export interface FigureRule {
  /** Ids of all events that the rule selects, with a partner or without. */
  consequentIds: ReadonlySet<string>;
  antecedentIds: ReadonlySet<string>;
  pairs: readonly Pair[];
  nearMisses: readonly NearMiss[];
  windowDays: number;
  offsetDays: number;
  direction: Direction;
  /** Nouns of the rule: "meetings", "meetings with Putin", "claims", "a territorial claim". */
  words: {
    consequentOne: string;
    consequentMany: string;
    consequentPhrase: string;
    antecedentOne: string;
    antecedentMany: string;
  };
}

/** `year`: a long period; `days`: magnified, a column a day; `event`: the days around one event; `embed`: narrow. */
export type FigureShape = "year" | "days" | "event" | "embed";

/** All that a figure is made from; events outside `from`..`to` are left out. */
export interface FigureInput {
  events: readonly TimelineEvent[];
  tracks: readonly TimelineTrack[];
  from: CivilDay;
  to: CivilDay;
  /** By event id. */
  numbers: ReadonlyMap<string, FigureNumber>;
  rule: FigureRule | null;
  selectedId: string | null;
  shape: FigureShape;
  widthPx: number;
  /** Width of the column of lane names, where it is not to follow from that of the figure. */
  namesPx?: number;
  /** The language of dates; left out: English. */
  dates?: DateWords | undefined;
  /** The last days, for which reports are still coming in; left out or null where there are none. */
  incomplete?: DaySpan | null;
}
