import type { RandomStream } from "@/lib/coincidence/random-stream";

/** Days of the events of one series, in no order. */
export type NaiveSeries = Int32Array;

/** Distinct random days, each drawn again until it is free. */
export function drawNaively(stream: RandomStream, size: number, dayCount: number): NaiveSeries {
  const days = new Set<number>();
  while (days.size < size) days.add(stream.nextBelow(dayCount));
  return Int32Array.from(days);
}

/** Both counts of a rule (`after`), from every antecedent with every consequent. */
export function countNaively(
  { antecedents, consequents }: { antecedents: NaiveSeries; consequents: NaiveSeries },
  offsetDays: number,
  windowDays: number,
): { precursor: number; trigger: number } {
  const hasBefore = new Uint8Array(consequents.length);
  const hasAfter = new Uint8Array(antecedents.length);
  for (let c = 0; c < consequents.length; c += 1) {
    for (let a = 0; a < antecedents.length; a += 1) {
      const lag = (consequents[c] ?? 0) - offsetDays - (antecedents[a] ?? 0);
      if (lag >= 0 && lag <= windowDays) {
        hasBefore[c] = 1;
        hasAfter[a] = 1;
      }
    }
  }
  const count = (marks: Uint8Array): number => marks.reduce((sum, mark) => sum + mark, 0);
  return { precursor: count(hasBefore), trigger: count(hasAfter) };
}
