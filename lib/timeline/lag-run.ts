import type { Direction } from "../coincidence/direction";

/** The run of lags that a one- or two-sided rule counts; null where lags do not decide. */
export function lagRunOf(
  direction: Direction,
  windowDays: number,
  offsetDays: number,
): { first: number; last: number } | null {
  switch (direction) {
    case "after":
    case "before":
      return { first: offsetDays, last: offsetDays + windowDays };
    case "either":
      return offsetDays === 0 ? { first: 0, last: windowDays } : null;
    case "sameDay":
      return { first: 0, last: 0 };
    case "betweenPublicAndHeld":
      return null;
  }
}
