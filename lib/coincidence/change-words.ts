/** Coincidences that come and go with a publication. */
export interface CoincidenceChange {
  /** Pairs that there were not before, and how many of them are certain. */
  added: number;
  addedCertain: number;
  /** Pairs that there would be no longer. */
  removed: number;
}

/** What a publication changes in the coincidences: "2 coincidences are new", "nothing changes". */
export function coincidenceChangeWords({ added, addedCertain, removed }: CoincidenceChange): string {
  const parts = [];
  if (added > 0) {
    const possible = addedCertain === 0 ? "possible " : "";
    parts.push(`${counted(added, `${possible}coincidence`)} new`);
  }
  if (removed > 0) {
    parts.push(
      added > 0
        ? `${removed} ${removed === 1 ? "is" : "are"} gone`
        : `${counted(removed, "coincidence")} gone`,
    );
  }
  return parts.length === 0 ? "nothing changes" : parts.join(", ");
}

function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun} is` : `${count} ${noun}s are`;
}
