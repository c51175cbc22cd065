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

/** Takes a day out of the set. */
export function removeDay(bits: DayBits, day: number): void {
  bits[day >>> 5] = (bits[day >>> 5] ?? 0) & ~(1 << (day & 31));
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

/** How many days of `bits`, moved by `shiftDays` (negative: earlier), are in `other`. */
export function countSharedDays(bits: DayBits, other: DayBits, shiftDays: number): number {
  const words = shiftDays >> 5;
  const rest = shiftDays & 31;
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) {
    const own = bits[at] ?? 0;
    if (own === 0) continue;
    const low = wordAt(other, at + words);
    // A shift by 32 would shift by 0.
    const word = rest === 0 ? low : (low >>> rest) | (wordAt(other, at + words + 1) << (32 - rest));
    count += countBits(own & word);
  }
  return count;
}

/** Bits set in a 32-bit word. */
export function countBits(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  sum = (sum + (sum >>> 4)) & 0x0f0f0f0f;
  return Math.imul(sum, 0x01010101) >>> 24;
}

/** Writes the days of the set, ascending, into `target`; answers how many there are. */
export function listDays(bits: DayBits, target: Int32Array): number {
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at] ?? 0;
    while (word !== 0) {
      target[count] = at * 32 + 31 - Math.clz32(word & -word);
      count += 1;
      word &= word - 1;
    }
  }
  return count;
}

function wordAt(bits: DayBits, at: number): number {
  return at < 0 || at >= bits.length ? 0 : (bits[at] ?? 0);
}

/** Adds to the set each of its days moved `shift` days later; from the top word down, so it reads old words. */
function addShifted(bits: DayBits, shift: number): void {
  const words = shift >>> 5;
  const rest = shift & 31;
  for (let at = bits.length - 1; at > words; at -= 1) {
    const source = bits[at - words] ?? 0;
    const carried = rest === 0 ? 0 : (bits[at - words - 1] ?? 0) >>> (32 - rest);
    bits[at] = (bits[at] ?? 0) | (source << rest) | carried;
  }
  if (words < bits.length) bits[words] = (bits[words] ?? 0) | ((bits[0] ?? 0) << rest);
}
