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
