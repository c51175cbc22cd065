/** The groups of the filter, by the name of their parameter in the address. */
export const facetGroupNames = [
  "track",
  "party",
  "person",
  "place",
  "topic",
  "format",
  "kind",
  "verification",
  "informed",
] as const;
export type FacetGroupName = (typeof facetGroupNames)[number];

/** One thing to filter by. */
export interface FacetOption {
  /** What stands in the address: a slug, a word of a vocabulary, or "party:standing". */
  value: string;
  name: string;
  /** Events that bear it and meet all other criteria; null where more than 10,000 meet those, and nothing counts them. */
  count: number | null;
}

export interface FacetGroupCounts {
  /** What is met most first, and everything that is chosen. */
  options: FacetOption[];
  /** There are more than are listed. */
  isMore: boolean;
}

/** What each group of the filter offers, counted under the other groups: its own choices are left out. */
export type FacetCounts = Record<FacetGroupName, FacetGroupCounts>;
