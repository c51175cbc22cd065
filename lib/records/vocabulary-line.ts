import type { Named } from "../timeline/timeline-event";

/** A line of the desk's list of a vocabulary. */
export interface VocabularyLine extends Named {
  id: string;
  /** What tells it from others: an office, a kind and country. */
  hint: string | null;
  /** The spelling that fits what was asked for, where the name does not. */
  matchedAlias: string | null;
  /** How many published events name it. */
  events: number;
}
