/** What instance.sample_version holds besides the version of a sample that is loaded whole. */
export const startMarkers = {
  /** Set before the first write of the sample: a start that finds it goes on loading. */
  sampleLoading: "loading",
  topicsLoading: "loading topics",
  /** Started without the sample. */
  withoutSample: "none",
} as const;
