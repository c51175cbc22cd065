/** 0 to `count` in at most `parts` runs of about one length, for threads that share work; one empty run for 0. */
export function rangesOf(count: number, parts: number): [first: number, count: number][] {
  const size = Math.max(1, Math.ceil(count / parts));
  return Array.from({ length: Math.max(1, Math.ceil(count / size)) }, (_, at): [number, number] => [
    at * size,
    Math.min(size, count - at * size),
  ]);
}
