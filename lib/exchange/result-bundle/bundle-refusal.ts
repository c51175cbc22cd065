import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import { mostBundledPairs } from "./result-bundle";

/** Why a result is not given as a bundle, in a sentence; null where it is. */
export function bundleRefusal({
  isListed,
  result,
}: Pick<RuleEvaluation, "isListed" | "result">): string | null {
  if (!isListed)
    return "The rule selects too many events to list them, so its result is not given as a file.";
  if (result.pairs.length + result.nearMisses.length > mostBundledPairs) {
    return `The rule makes more than ${mostBundledPairs} pairs and near misses, so its result is not given as a file.`;
  }
  return null;
}
