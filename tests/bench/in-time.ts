import { setTimeout as wait } from "node:timers/promises";

/** What a work resolves to, or undefined where it takes longer than `limitMs`; it then goes on, but nobody waits for it. */
export async function inTime<T>(work: Promise<T>, limitMs: number): Promise<{ value: T } | undefined> {
  const done = new AbortController();
  const late = wait(limitMs, undefined, { signal: done.signal }).catch(() => undefined);
  // Once the time is over the work may fail with its page, which is nobody's failure any more.
  work.catch(() => undefined);
  try {
    return await Promise.race([work.then((value) => ({ value })), late]);
  } finally {
    done.abort();
  }
}
