import { recordPath } from "./record-path";

/** The records that events are made of, in the order in which the desk lists them. */
export const vocabularyKinds = ["person", "party", "place", "track", "topic", "series"] as const;
export type VocabularyKind = (typeof vocabularyKinds)[number];

/** What several of a kind are called. */
export const vocabularyTitles: Record<VocabularyKind, string> = {
  person: "People",
  party: "Parties",
  place: "Places",
  track: "Tracks",
  topic: "Topics",
  series: "Series",
};

/** What one of a kind is called. */
export const vocabularyNouns: Record<VocabularyKind, string> = {
  person: "person",
  party: "party",
  place: "place",
  track: "track",
  topic: "topic",
  series: "series",
};

const folders: Record<VocabularyKind, string> = {
  person: "/desk/people",
  party: "/desk/parties",
  place: "/desk/places",
  track: "/desk/tracks",
  topic: "/desk/topics",
  series: "/desk/series",
};

/** The address of the desk's list of all records of a kind. */
export function vocabularyIndexPath(kind: VocabularyKind): string {
  return folders[kind];
}

/** The address of the desk's page of a record. */
export function vocabularyPath(kind: VocabularyKind, id: string): string {
  return `${folders[kind]}/${encodeURIComponent(id)}`;
}

/** Where readers see a record: its own page, or the timeline with the events that name it. */
export function publicPath(kind: VocabularyKind, slug: string): string {
  if (kind === "topic" || kind === "series") return `/?${kind}=${encodeURIComponent(slug)}`;
  return recordPath(kind, slug);
}

/** The kinds to which a researcher adds; tracks and series are an editor's, since they decide what is counted. */
export const researcherKinds: ReadonlySet<VocabularyKind> = new Set(["person", "party", "place", "topic"]);

/** The kinds of which two can be merged. */
export const mergeableKinds = [
  "person",
  "party",
  "place",
  "topic",
] as const satisfies readonly VocabularyKind[];
export type MergeableKind = (typeof mergeableKinds)[number];

/** Whether two records of a kind can be merged. */
export function isMergeable(kind: VocabularyKind): kind is MergeableKind {
  return mergeableKinds.some((mergeable) => mergeable === kind);
}
