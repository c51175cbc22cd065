/** Writes that a token may make in a minute, and at most at once. */
export const writesPerMinute = 120;

interface Bucket {
  left: number;
  filledAt: number;
}

/** Lets each token write so often: a bucket that fills evenly, so that a burst is let pass and a flood is not. */
export class WriteLimiter {
  readonly #buckets = new Map<string, Bucket>();

  /** Takes one write of a token at `now` (milliseconds); the seconds to wait where none is left, else 0. */
  take(tokenId: string, now: number): number {
    const known = this.#buckets.get(tokenId) ?? { left: writesPerMinute, filledAt: now };
    const perMs = writesPerMinute / 60_000;
    const left = Math.min(writesPerMinute, known.left + Math.max(0, now - known.filledAt) * perMs);
    const isLet = left >= 1;
    this.#buckets.set(tokenId, { left: isLet ? left - 1 : left, filledAt: now });
    return isLet ? 0 : Math.max(1, Math.ceil((1 - left) / perMs / 1000));
  }
}

const key = Symbol.for("backchannel.write-limiter");
const holder: typeof globalThis & { [key]?: WriteLimiter } = globalThis;

/** The limiter of the running server; one, so that its counts hold. */
export function getWriteLimiter(): WriteLimiter {
  holder[key] ??= new WriteLimiter();
  return holder[key];
}
