import type { CivilDay } from "@/lib/dates/civil-day";

/** The days on which the start of an event may lie, both ends included; equal ends mean a known day. */
export interface DayRange {
  earliest: CivilDay;
  latest: CivilDay;
}

/** A time of day with its IANA zone ("19:30", "Europe/Moscow"). */
export interface ClockTime {
  at: string;
  zone: string;
}

/**
 * An event as the coincidence finder sees it. `isUncertain` says that the date carries "?": no pair with it
 * is ever certain. `madePublic` is the day on which a contact became known, where one is recorded.
 */
export interface DatedEvent {
  id: string;
  start: DayRange;
  isUncertain: boolean;
  clock: ClockTime | null;
  madePublic: DayRange | null;
}
