import { countByWindow } from "@/lib/coincidence/count-by-window";
import type { Direction } from "@/lib/coincidence/direction";
import { evaluateCoincidence } from "@/lib/coincidence/evaluate-rule";
import type { ObservationWindow } from "@/lib/coincidence/observation-window";
import { type StoredRule, storedDefaultRule } from "@/lib/records/stored-rule";
import { datedEventOf } from "@/lib/timeline/dated-event-of";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";

interface EvaluationParts {
  direction?: Direction;
  windowDays?: number;
  offsetDays?: number;
  observation?: ObservationWindow | null;
}

const words: StoredRule["words"] = {
  subject: "US–Russia envoy channel",
  consequentOne: "meeting",
  consequentMany: "meetings",
  consequentPhrase: "meetings with Putin",
  antecedentOne: "claim",
  antecedentMany: "claims",
  antecedentPhrase: "a territorial claim",
};

/** A rule over all contacts and all announcements given, evaluated as the query does it. */
export function makeEvaluation(
  events: readonly TimelineEvent[],
  parts: EvaluationParts = {},
): RuleEvaluation {
  const { direction = "after", windowDays = 7, offsetDays = 0, observation = null } = parts;
  const consequents = events.filter((event) => event.type === "contact");
  const antecedents = events.filter((event) => event.type === "announcement");
  const dated = {
    consequents: consequents.map((event) => datedEventOf(event)),
    antecedents: antecedents.map((event) => datedEventOf(event)),
  };
  const definition = { ...storedDefaultRule.definition, direction, windowDays, offsetDays };
  return {
    rule: { ...storedDefaultRule, name: "Meetings after claims", words, definition },
    windowDays,
    isListed: true,
    antecedents,
    consequents,
    undatedIds: [],
    undatedCount: 0,
    result: evaluateCoincidence({
      ...dated,
      direction,
      windowDays,
      offsetDays,
      observation,
      shuffles: 200,
      seed: 1,
    }),
    steps: countByWindow(dated.antecedents, dated.consequents, { direction, offsetDays, maxWindowDays: 30 }),
    coverage: { isDeclaredComplete: observation !== null, observation, reasons: [] },
  };
}
