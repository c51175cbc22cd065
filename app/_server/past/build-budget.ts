/** Most builds that may follow each other at once. */
const mostAtOnce = 12;
/** Of the time, one part in so many may go into building. */
const shareOfTime = 10;
const leastPauseMs = 2_000;

/**
 * How many earlier states may still be built. A stranger can name as many as the data has versions: so each build takes one of a
 * few places, and a place comes back after a time ten times that of a build.
 */
export class BuildBudget {
  #left = mostAtOnce;
  #pauseMs = leastPauseMs;
  #countedAt: number;

  constructor(now: number) {
    this.#countedAt = now;
  }

  /** Takes a place for a build; returns 0, or after how many milliseconds there is one again. */
  take(now: number): number {
    const back = Math.floor((now - this.#countedAt) / this.#pauseMs);
    if (back > 0) {
      this.#left = Math.min(mostAtOnce, this.#left + back);
      this.#countedAt += back * this.#pauseMs;
    }
    if (this.#left === 0) return this.#countedAt + this.#pauseMs - now;
    if (this.#left === mostAtOnce) this.#countedAt = now;
    this.#left -= 1;
    return 0;
  }

  /** Learns how long a build took. */
  note(tookMs: number): void {
    this.#pauseMs = Math.max(leastPauseMs, tookMs * shareOfTime);
  }
}
