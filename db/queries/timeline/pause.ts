/** Lets whatever else waits run before the next statement: a statement holds the thread as long as it takes. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
