import type { YearOrdinal } from "../sequence/number-series";
import type { FigureNumber } from "./figure-input";
import type { TimelineEvent, TimelineTrack } from "./timeline-event";

/** The series that numbers a contact, a stored one by slug or, with null, the pair of principals; and the number in its year. */
export interface NumberedIn {
  series: { slug: string | null };
  entry: { inYear: YearOrdinal };
}

/**
 * The numbers that the figure draws, by event id: of contacts on a track that their series numbers, and of contacts on no
 * track. On other tracks discs stay without a number, though the page of an event tells it.
 */
export function figureNumbers(
  events: readonly TimelineEvent[],
  tracks: readonly TimelineTrack[],
  numbers: ReadonlyMap<string, NumberedIn>,
): Map<string, FigureNumber> {
  const seriesOfTrack = new Map(tracks.map((track) => [track.slug, track.series]));
  const drawn = new Map<string, FigureNumber>();
  for (const event of events) {
    const number = numbers.get(event.id);
    if (event.type !== "contact" || number === undefined) continue;
    const isNumberedTrack = event.tracks.some((track) => {
      const series = seriesOfTrack.get(track) ?? null;
      return series !== null && series === number.series.slug;
    });
    if (isNumberedTrack || event.tracks.length === 0) {
      drawn.set(event.id, { label: number.entry.inYear.n, isSure: number.entry.inYear.isSure });
    }
  }
  return drawn;
}
