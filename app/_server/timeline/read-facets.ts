import { countFacets } from "@/db/queries/timeline/count-facets";
import {
  announcementKindLabels,
  announcementKinds,
  contactFormatLabels,
  contactFormats,
  standingLabels,
  standings,
} from "@/lib/records/vocabularies";
import type { FacetCounts, FacetGroupCounts } from "@/lib/timeline/facet-counts";
import { defaultViewState, formatViewState } from "@/lib/timeline/view-state";
import { remember } from "../remember";
import { getStore } from "../store";
import { selectionOf, type TimelineView } from "./timeline-view";

/** About what the counts of all choices take in memory, in bytes. */
const bytesOfFacets = 60_000;

/** How many events each choice of the filter would find, kept by data version; words of a vocabulary all and in its order. */
export async function readFacets({ state, period, options }: TimelineView): Promise<FacetCounts> {
  const filter = selectionOf(state, period);
  const question = formatViewState({ ...defaultViewState, filter: state.filter });
  const counted = await remember(
    `facets ${question} ${period.from} ${period.to}`,
    () => countFacets(getStore(), filter),
    () => bytesOfFacets,
  );
  return {
    ...counted,
    track: inOrder(
      counted.track,
      options.tracks.map(({ slug, name }) => ({ value: slug, name })),
    ),
    format: inOrder(counted.format, wordsOf(contactFormats, contactFormatLabels)),
    kind: inOrder(counted.kind, wordsOf(announcementKinds, announcementKindLabels)),
    verification: inOrder(counted.verification, wordsOf(standings, standingLabels)),
  };
}

interface Word {
  value: string;
  name: string;
}

function wordsOf<Value extends string>(values: readonly Value[], labels: Record<Value, string>): Word[] {
  return values.map((value) => ({ value, name: labels[value] }));
}

/** All words in their own order; what no event bears finds none, unless nothing of the group is known. */
function inOrder({ options }: FacetGroupCounts, words: readonly Word[]): FacetGroupCounts {
  const counts = new Map(options.map(({ value, count }) => [value, count]));
  const isKnown = options.every(({ count }) => count !== null);
  return {
    options: words.map(({ value, name }) => ({
      value,
      name,
      count: counts.get(value) ?? (isKnown ? 0 : null),
    })),
    isMore: false,
  };
}
