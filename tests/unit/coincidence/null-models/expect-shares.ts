import { expect } from "vitest";

/** Expects each count among the drawn ones as often as among all possible ones, up to 4.5 standard errors. */
export function expectShares(drawn: Int32Array, possible: readonly number[]): void {
  const found = shares(drawn);
  const wanted = shares(possible);
  for (const value of new Set([...wanted.keys(), ...found.keys()])) {
    const share = wanted.get(value) ?? 0;
    const standardError = Math.sqrt((share * (1 - share)) / drawn.length);
    expect(Math.abs((found.get(value) ?? 0) - share)).toBeLessThanOrEqual(4.5 * standardError);
  }
}

function shares(counts: Iterable<number>): Map<number, number> {
  const list = [...counts];
  const tally = new Map<number, number>();
  for (const count of list) tally.set(count, (tally.get(count) ?? 0) + 1 / list.length);
  return tally;
}
