import { type CivilDay, instantOf } from "./civil-day";

const minuteMs = 60_000;

/** A clock time on a day with its offset from UTC, as ISO 8601 has it: "2025-12-02T19:30:00+03:00". Throws RangeError as `instantOf`. */
export function formatClockOffset(day: CivilDay, clock: { at: string; zone: string }): string {
  const shownMs = instantOf(day, clock.at, "UTC");
  const offsetMinutes = Math.round((shownMs - instantOf(day, clock.at, clock.zone)) / minuteMs);
  const size = Math.abs(offsetMinutes);
  const hours = String(Math.floor(size / 60)).padStart(2, "0");
  const minutes = String(size % 60).padStart(2, "0");
  return `${day}T${clock.at}:00${offsetMinutes < 0 ? "-" : "+"}${hours}:${minutes}`;
}
