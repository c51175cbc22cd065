/** The kinds of record whose versions are kept. */
export const revisedTypes = [
  "event",
  "person",
  "place",
  "party",
  "track",
  "series",
  "topic",
  "rule",
  "coverage",
  "source",
] as const;
export type RevisedType = (typeof revisedTypes)[number];

/** What one record of a kind is called. */
export const revisedTypeWords: Record<RevisedType, string> = {
  event: "event",
  person: "person",
  place: "place",
  party: "party",
  track: "track",
  series: "series",
  topic: "topic",
  rule: "rule",
  coverage: "coverage",
  source: "source",
};
