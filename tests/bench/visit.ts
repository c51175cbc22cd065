import { type FrameFigures, median } from "./frame-figures";

/** What one visit of one subject showed. Times in ms, null where there was no answer in time. */
export interface Visit {
  /** From the start of the navigation to the frame that shows the figure. */
  readonly drawnMs: number;
  /** From the start of the navigation until Ctrl with the wheel is taken by the page's script. */
  readonly answersMs: number | null;
  readonly monthPan: FrameFigures | null;
  readonly halfPan: FrameFigures | null;
  readonly zoom: FrameFigures | null;
  /** Days in view before the movements. */
  readonly monthDays: number | null;
  readonly halfDays: number | null;
  /** The longest task of the main thread, 0 where none reached the 50 ms from which browsers tell of them. */
  readonly loadTaskMs: number;
  readonly moveTaskMs: number;
  /** The most at any of the looks: after loading, and after each part of a movement. */
  readonly pageNodes: number;
  readonly pageElements: number;
  readonly figureElements: number;
  /** JavaScript heap after a collection, at the end. */
  readonly heapBytes: number;
  /** Bytes over the wire, as encoded, with headers. */
  readonly loadBytes: number;
  readonly moveBytes: number;
  /** The largest single answer that the page's script fetched while moving. */
  readonly largestAnswerBytes: number;
}

/** What became of a subject at a size. */
export type Outcome =
  | { readonly kind: "measured"; readonly visit: Visit; readonly runs: number }
  /** Not drawn within the limit, or skipped since it was not at a smaller size, or not meant for the size. */
  | { readonly kind: "absent"; readonly reason: string };

/** The median of each figure over several visits; null where half of them or more have none. */
export function medianVisit(first: Visit, others: readonly Visit[]): Visit {
  const visits = [first, ...others];
  const numbers = (read: (visit: Visit) => number): number => median(visits.map(read));
  const maybe = <T>(read: (visit: Visit) => T | null): T[] | null => {
    const found = visits.map(read).filter((value): value is T & {} => value !== null);
    return found.length * 2 > visits.length ? found : null;
  };
  const maybeNumber = (read: (visit: Visit) => number | null): number | null => {
    const found = maybe(read);
    return found === null ? null : median(found);
  };
  const frames = (read: (visit: Visit) => FrameFigures | null): FrameFigures | null => {
    const found = maybe(read);
    if (found === null) return null;
    return {
      count: median(found.map(({ count }) => count)),
      medianMs: median(found.map(({ medianMs }) => medianMs)),
      p95Ms: median(found.map(({ p95Ms }) => p95Ms)),
      longestMs: median(found.map(({ longestMs }) => longestMs)),
    };
  };
  return {
    drawnMs: numbers((visit) => visit.drawnMs),
    answersMs: maybeNumber((visit) => visit.answersMs),
    monthPan: frames((visit) => visit.monthPan),
    halfPan: frames((visit) => visit.halfPan),
    zoom: frames((visit) => visit.zoom),
    monthDays: maybeNumber((visit) => visit.monthDays),
    halfDays: maybeNumber((visit) => visit.halfDays),
    loadTaskMs: numbers((visit) => visit.loadTaskMs),
    moveTaskMs: numbers((visit) => visit.moveTaskMs),
    pageNodes: numbers((visit) => visit.pageNodes),
    pageElements: numbers((visit) => visit.pageElements),
    figureElements: numbers((visit) => visit.figureElements),
    heapBytes: numbers((visit) => visit.heapBytes),
    loadBytes: numbers((visit) => visit.loadBytes),
    moveBytes: numbers((visit) => visit.moveBytes),
    largestAnswerBytes: numbers((visit) => visit.largestAnswerBytes),
  };
}
