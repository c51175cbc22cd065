/** What a batch should take at most, in milliseconds: other saves wait behind it. */
export const longestBatchMs = 50;
/** Aimed at, so that a batch that is harder than the one before stays below the most. */
const aimedMs = 22;
const mostRows = 250;

/**
 * How many rows the next batch takes, learnt from how long the ones before took. A batch costs something however small it is, so
 * that below a few rows smaller ones only cost more of them.
 */
export class BatchSize {
  readonly #least: number;
  #rows: number;

  constructor({ first = 25, least = 20 }: { first?: number; least?: number } = {}) {
    this.#least = least;
    this.#rows = first;
  }

  get rows(): number {
    return this.#rows;
  }

  /** Notes that `rows` rows took `ms` milliseconds. Grows by half at most, and shrinks to half at most. */
  note(rows: number, ms: number): void {
    if (rows === 0) return;
    const fitting = Math.floor((rows * aimedMs) / Math.max(ms, 0.5));
    const least = Math.max(this.#least, Math.floor(this.#rows / 2));
    this.#rows = Math.max(least, Math.min(fitting, Math.ceil(this.#rows * 1.5), mostRows));
  }
}
