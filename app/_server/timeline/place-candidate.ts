import type { DatedEvent } from "@/lib/coincidence/dated-event";
import type { LagRange } from "@/lib/coincidence/direction";
import { evaluateCoincidence, withoutTests } from "@/lib/coincidence/evaluate-rule";
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

/**
 * Sets an event that is not stored among those that a rule selects. It is given as each side of the rule sees it, by the date
 * that the rule asks for; null where that side does not select it or it lacks the date. `replacesId` is the stored event that
 * it changes.
 */
export function placeCandidate(args: {
  evaluation: RuleEvaluation;
  /** The rule's two series as they stand, by the dates that it asks for. */
  series: { antecedents: readonly DatedEvent[]; consequents: readonly DatedEvent[] };
  asConsequent: DatedEvent | null;
  asAntecedent: DatedEvent | null;
  replacesId: string | null;
}): PlacedCandidate {
  const { evaluation, series, asConsequent, asAntecedent, replacesId } = args;
  const withCandidate = (events: readonly DatedEvent[], candidate: DatedEvent | null) => [
    ...events.filter((event) => event.id !== replacesId),
    ...(candidate === null ? [] : [{ ...candidate, id: candidateId }]),
  ];
  const { direction, offsetDays } = evaluation.rule.definition;
  const result = evaluateCoincidence({
    ...withoutTests,
    direction,
    offsetDays,
    windowDays: evaluation.windowDays,
    antecedents: withCandidate(series.antecedents, asAntecedent),
    consequents: withCandidate(series.consequents, asConsequent),
  });
  const before = evaluation.result.rates.precursor.byEvent;
  const after = result.rates.precursor.byEvent;
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
    side: sideOf(asConsequent !== null, asAntecedent !== null),
    pairs: own(result.pairs),
    nearMisses: own(result.nearMisses),
    counts: {
      kBefore: before.certain,
      nBefore: before.total,
      kAfter: after.certain,
      nAfter: after.total,
    },
  };
}

function sideOf(isConsequent: boolean, isAntecedent: boolean): PlacedCandidate["side"] {
  if (isConsequent) return isAntecedent ? "both" : "consequent";
  return isAntecedent ? "antecedent" : "none";
}

interface Related {
  antecedentId: string;
  consequentId: string;
  lag: LagRange;
  certainty: "certain" | "possible";
}
