/** The kinds of record that have a page of their own beside events. */
export const recordKinds = ["person", "place", "party", "track"] as const;
export type RecordKind = (typeof recordKinds)[number];

const folders: Record<RecordKind, string> = {
  person: "/people",
  place: "/places",
  party: "/parties",
  track: "/tracks",
};

/** What the index of a kind is called. */
export const recordKindTitles: Record<RecordKind, string> = {
  person: "People",
  place: "Places",
  party: "Parties",
  track: "Tracks",
};

/** The address of a record's page. */
export function recordPath(kind: RecordKind, slug: string): string {
  return `${folders[kind]}/${encodeURIComponent(slug)}`;
}

/** The address of the list of all records of a kind. */
export function recordIndexPath(kind: RecordKind): string {
  return folders[kind];
}

/** The timeline with the events that name a record, all of them in its table. */
export function recordTimelinePath(kind: RecordKind, slug: string): string {
  return `/?${kind}=${encodeURIComponent(slug)}&rows=all`;
}
