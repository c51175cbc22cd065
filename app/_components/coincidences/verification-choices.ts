import type { EventFilter } from "@/lib/records/event-filter";
import { standingLabels } from "@/lib/records/vocabularies";
import { standingPhrases } from "@/lib/timeline/rule-nouns";

/** The choices of a least verification, each a list of standings; one that is set otherwise is offered as it is. */
export function verificationChoices(
  chosen: EventFilter["standings"],
): readonly (readonly [value: string, words: string])[] {
  const usual = standingPhrases.map(({ standings, label }) => [standings.join(","), label] as const);
  const any = ["", "whatever its verification"] as const;
  const value = chosen.join(",");
  if (value === "" || usual.some(([known]) => known === value)) return [any, ...usual];
  return [any, ...usual, [value, chosen.map((word) => standingLabels[word].toLowerCase()).join(" or ")]];
}
