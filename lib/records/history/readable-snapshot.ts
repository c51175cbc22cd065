/** A version of a record as people read it: every field in words, lists entry by entry. */

/** One line of a list's entry. */
export interface ReadablePart {
  name: string;
  label: string;
  text: string;
}

export interface ReadableEntry {
  /** What tells the entry from others of its list, the surest first: entries of two versions that share one are the same entry. */
  keys: readonly string[];
  /** What it goes by. */
  title: string;
  parts: readonly ReadablePart[];
}

export type ReadableValue =
  | { shape: "text"; text: string | null }
  | { shape: "list"; entries: readonly ReadableEntry[] };

export type ReadableField = ReadableValue & {
  name: string;
  label: string;
  /** False for what a stored version holds and no public page shows. */
  isPublic: boolean;
};
