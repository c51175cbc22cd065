import type { Dialect } from "../../dialect";
import type { Store, Writer } from "../../store";

/** What one batch of an import did, and how long its transaction held the store, in milliseconds; waiting for it is not counted. */
export interface Batch {
  rows: number;
  ms: number;
}

/** A write of which the time is taken, from its first statement to its last. */
export async function timedWrite<T>(
  store: Store,
  work: (context: { db: Writer; dialect: Dialect }) => Promise<T>,
): Promise<{ value: T; ms: number }> {
  let ms = 0;
  const value = await store.write(async (context) => {
    const begun = performance.now();
    const result = await work(context);
    ms = performance.now() - begun;
    return result;
  });
  return { value, ms };
}
