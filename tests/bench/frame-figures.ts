/** Times of the frames of a movement, in milliseconds from one to the next. */
export interface FrameFigures {
  readonly count: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly longestMs: number;
}

/** The median; the mean of the two middle values of an even number. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** The smallest value that `share` (0 to 1) of all do not exceed (nearest rank). NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** The figures of a movement; null where not one frame was drawn. */
export function frameFigures(deltasMs: readonly number[]): FrameFigures | null {
  if (deltasMs.length === 0) return null;
  return {
    count: deltasMs.length,
    medianMs: median(deltasMs),
    p95Ms: percentile(deltasMs, 0.95),
    longestMs: percentile(deltasMs, 1),
  };
}
