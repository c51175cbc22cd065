import type { DatedEvent } from "@/lib/coincidence/dated-event";
import type { LagRange } from "@/lib/coincidence/direction";
import { findPairs } from "@/lib/coincidence/find-pairs";
import { findNearMisses } from "@/lib/coincidence/near-misses";
import { computeRates } from "@/lib/coincidence/rates";
import { datedEventOf } from "@/lib/timeline/dated-event-of";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";

/** Stands for the event that is being typed. */
export const candidateId = "candidate";

/** A stored event that relates to the candidate; the lag is consequent minus antecedent. */
export interface CandidatePartner {
  partnerId: string;
  lag: LagRange;
  isCertain: boolean;
  seenFrom: "consequent" | "antecedent";
}

export interface PlacedCandidate {
  side: "consequent" | "antecedent" | "both" | "none";
  pairs: CandidatePartner[];
  nearMisses: CandidatePartner[];
  /** Consequents with a certain partner, of all, without and with the candidate. */
  counts: { kBefore: number; nBefore: number; kAfter: number; nAfter: number };
}

/** Sets an event that is not stored among those that a rule selects. `replacesId` is the stored event that it changes. */
export function placeCandidate(args: {
  evaluation: RuleEvaluation;
  candidate: DatedEvent;
  isConsequent: boolean;
  isAntecedent: boolean;
  replacesId: string | null;
}): PlacedCandidate {
  const { evaluation, candidate, isConsequent, isAntecedent, replacesId } = args;
  const others = (events: RuleEvaluation["antecedents"]) =>
    events.filter((event) => event.id !== replacesId).map((event) => datedEventOf(event));
  const { direction, offsetDays } = evaluation.rule.definition;
  const rule = { direction, offsetDays, windowDays: evaluation.windowDays };
  const antecedents = [...others(evaluation.antecedents), ...(isAntecedent ? [candidate] : [])];
  const consequents = [...others(evaluation.consequents), ...(isConsequent ? [candidate] : [])];
  const input = { ...rule, antecedents, consequents };
  const pairs = findPairs(input);
  const after = computeRates(pairs, antecedents, consequents).precursor.byEvent;
  const before = evaluation.result.rates.precursor.byEvent;
  const own = (list: readonly Related[]) =>
    list.flatMap(({ antecedentId, consequentId, lag, certainty }): CandidatePartner[] => {
      const isCertain = certainty === "certain";
      if (consequentId === candidateId && antecedentId !== candidateId) {
        return [{ partnerId: antecedentId, lag, isCertain, seenFrom: "consequent" }];
      }
      if (antecedentId === candidateId && consequentId !== candidateId) {
        return [{ partnerId: consequentId, lag, isCertain, seenFrom: "antecedent" }];
      }
      return [];
    });
  return {
    side: isConsequent ? (isAntecedent ? "both" : "consequent") : isAntecedent ? "antecedent" : "none",
    pairs: own(pairs),
    nearMisses: own(findNearMisses(input)),
    counts: {
      kBefore: before.certain,
      nBefore: before.total,
      kAfter: after.certain,
      nAfter: after.total,
    },
  };
}

interface Related {
  antecedentId: string;
  consequentId: string;
  lag: LagRange;
  certainty: "certain" | "possible";
}
