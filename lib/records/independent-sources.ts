import { foldText } from "./folded-text";

/** What tells a copy from an original. Numbers are those of the event's own list. */
export interface SourceRoot {
  number: number;
  publisher: string;
  /** The wire or first report behind a copy, in words. */
  derivedFrom: string | null;
  derivedFromNumber: number | null;
  /** Who published the stored report at the end of what it is derived from; null where it is derived from none. */
  rootPublisher: string | null;
}

/**
 * How many reports stand behind the sources: a copy counts as what it is derived from, and two sources of one publisher
 * count once. Ten copies of one wire report are one root; the wire itself, where listed too, is the same one.
 */
export function countIndependentSources(sources: readonly SourceRoot[]): number {
  const byNumber = new Map(sources.map((source) => [source.number, source]));
  return new Set(sources.map((source) => rootOf(source, byNumber))).size;
}

function rootOf(source: SourceRoot, byNumber: ReadonlyMap<number, SourceRoot>): string {
  const seen = new Set<number>();
  let current = source;
  while (current.derivedFromNumber !== null && !seen.has(current.number)) {
    seen.add(current.number);
    const origin = byNumber.get(current.derivedFromNumber);
    if (!origin) break;
    current = origin;
  }
  return foldText(current.rootPublisher ?? current.derivedFrom ?? current.publisher);
}
