/**
 * How long a cache in front may go on with an answer while it asks for a new one, in seconds. Together with the time for which it may
 * answer by itself this is how long what was retracted can still be seen anywhere: docs/embeds.md tells it.
 */
const staleSeconds = 600;

/** Cache-Control of what any cache may keep: browsers ask each time, a cache in front answers by itself for so many seconds. */
export function keptInFront(sharedSeconds: number): string {
  return `public, max-age=0, s-maxage=${sharedSeconds}, stale-while-revalidate=${staleSeconds}`;
}
