import type { LagRange } from "../coincidence/direction";
import { describeLag } from "../coincidence/lag-words";
import type { SeriesEntry } from "../sequence/number-series";
import { describeOrdinal } from "../sequence/ordinal-words";

interface TimingPartner {
  event: { title: string };
  lag: LagRange;
  certainty: "certain" | "possible";
}

/**
 * What the deck of an event's page says: its place in its series, and the nearest coincidence under the rule; null where there
 * is neither. Timing only, no cause.
 */
export function describeEventTiming({
  number,
  side,
  pairs,
}: {
  number: { series: { slug: string | null; name: string }; entry: SeriesEntry } | null;
  side: "consequent" | "antecedent" | null;
  pairs: readonly TimingPartner[];
}): string | null {
  const sentences: string[] = [];
  if (number !== null) {
    const { inYear, gap } = describeOrdinal(number.entry);
    // A pair that nobody declared a series is numbered among what is recorded, which may be a selection.
    const among = number.series.slug === null ? " among those recorded here" : "";
    sentences.push(`${number.series.name}: ${inYear}${among}${gap === null ? "" : `, ${gap}`}.`);
  }
  const nearest = pairs[0];
  if (side !== null && nearest !== undefined) {
    const alike = pairs.filter(
      ({ lag, certainty }) =>
        lag.minDays === nearest.lag.minDays &&
        lag.maxDays === nearest.lag.maxDays &&
        certainty === nearest.certainty,
    );
    const titles = joinWords(alike.map(({ event }) => `“${event.title}”`));
    const possibly = nearest.certainty === "possible" ? "possibly " : "";
    const lag = describeLag(nearest.lag, side);
    const isSameDay = nearest.lag.minDays === 0 && nearest.lag.maxDays === 0;
    sentences.push(`It came ${possibly}${isSameDay ? "on the same day as" : lag} ${titles}.`);
  }
  return sentences.length === 0 ? null : sentences.join(" ");
}

function joinWords(words: readonly string[]): string {
  if (words.length <= 1) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
