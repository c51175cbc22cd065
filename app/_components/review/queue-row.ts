import type { DraftState, EventState, EventType } from "@/lib/records/vocabularies";

/** A draft as the queue shows it. */
export interface QueueRow {
  id: string;
  version: number;
  type: EventType;
  /** "Contact", "Claim", "Ceasefire". */
  kind: string;
  /** Its title, or words that say that it has none yet. */
  title: string;
  /** The day in words, or what was typed instead. */
  day: string;
  state: DraftState;
  /** What was asked for when it was sent back; null where it was not. */
  request: string | null;
  /** "5 of 6 fields sourced", "no source yet". */
  sources: string;
  /** What publishing changes in the lead rule's coincidences. */
  change: { words: string; isCoincidence: boolean };
  author: string;
  /** The record that it changes and how that stands; null for a new one. */
  changes: { slug: string; state: EventState } | null;
  /** Why the record changes, as its author put it; "" where they did not. */
  reason: string;
  /** What readers would be told, where the change is a correction; null where it is none. */
  correction: string | null;
}
