import { z } from "zod";

/** Where a page of coincidences ended: at a consequent, of which so many pairs were given. */
export const coincidenceKey = z.strictObject({
  day: z.string(),
  id: z.string(),
  passed: z.number().int().min(0),
});
export type CoincidenceKey = z.output<typeof coincidenceKey>;

/** What belongs to one consequent; in a walk they stand in the order of (day, id), the latest first. */
export interface PairsOfOne<Pair> {
  day: string;
  id: string;
  pairs: readonly Pair[];
}

/**
 * A page of the pairs of a walk that begins with the consequent of `after`. After `mostLooked` consequents the page ends, however
 * few pairs it has, and `next` goes on from there; null at the end.
 */
export async function takePairs<Pair>(
  walk: AsyncIterable<PairsOfOne<Pair>> | Iterable<PairsOfOne<Pair>>,
  { after, limit, mostLooked }: { after: CoincidenceKey | null; limit: number; mostLooked: number },
): Promise<{ pairs: Pair[]; next: CoincidenceKey | null }> {
  const taken: Pair[] = [];
  let looked = 0;
  let last: CoincidenceKey | null = null;
  for await (const { day, id, pairs } of walk) {
    const isResumed = after !== null && after.day === day && after.id === id;
    const passed = isResumed ? Math.min(after.passed, pairs.length) : 0;
    const left = pairs.slice(passed);
    const room = limit - taken.length;
    // A further pair is what says that there is a next page.
    if (left.length > 0 && room === 0) return { pairs: taken, next: last };
    taken.push(...left.slice(0, room));
    last = { day, id, passed: passed + Math.min(room, left.length) };
    if (left.length > room) return { pairs: taken, next: last };
    looked += 1;
    if (looked >= mostLooked) return { pairs: taken, next: last };
  }
  return { pairs: taken, next: null };
}
