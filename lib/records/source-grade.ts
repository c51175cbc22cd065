import {
  type SourceCredibility,
  type SourceReliability,
  sourceCredibilityLabels,
  sourceReliabilityLabels,
} from "./vocabularies";

/** A grade of the Admiralty code. */
export interface SourceGradeParts {
  reliability: SourceReliability | null;
  credibility: SourceCredibility | null;
}

/** "B2: usually reliable; probably true"; null where neither is graded. */
export function gradeWords({ reliability, credibility }: SourceGradeParts): string | null {
  if (reliability === null && credibility === null) return null;
  const first =
    reliability === null ? "reliability not graded" : sourceReliabilityLabels[reliability].toLowerCase();
  const second =
    credibility === null ? "credibility not graded" : sourceCredibilityLabels[credibility].toLowerCase();
  return `${reliability ?? ""}${credibility ?? ""}: ${first}; ${second}`;
}
