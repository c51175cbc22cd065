/** A set of days as bits: day 0 is the lowest bit of the first word. */
export type DayBits = Uint32Array;

/** An empty set that can hold days 0 to `dayCount` − 1. */
export function emptyDayBits(dayCount: number): DayBits {
  return new Uint32Array(Math.ceil(dayCount / 32));
}

/** Puts a day into the set. */
export function addDay(bits: DayBits, day: number): void {
  bits[day >>> 5] = (bits[day >>> 5] ?? 0) | (1 << (day & 31));
}

/** Whether the set holds the day; false for a day before or beyond it. */
export function hasDay(bits: DayBits, day: number): boolean {
  return day >= 0 && (((bits[day >>> 5] ?? 0) >>> (day & 31)) & 1) === 1;
}

/**
 * Widens every day of the set to a run of `widthDays` days that starts with it, in shifts that double. Days
 * pushed beyond the end of the set are lost.
 */
export function dilate(bits: DayBits, widthDays: number): void {
  let reached = 1;
  while (reached < widthDays) {
    const shift = Math.min(reached, widthDays - reached);
    addShifted(bits, shift);
    reached += shift;
  }
}

/** Adds to the set each of its days moved `shift` days later; from the top word down, so it reads old words. */
function addShifted(bits: DayBits, shift: number): void {
  const words = shift >>> 5;
  const rest = shift & 31;
  for (let at = bits.length - 1; at >= words; at -= 1) {
    const source = bits[at - words] ?? 0;
    const carried = rest === 0 ? 0 : (bits[at - words - 1] ?? 0) >>> (32 - rest);
    bits[at] = (bits[at] ?? 0) | (source << rest) | carried;
  }
}
