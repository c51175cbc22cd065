import { describeLag } from "../coincidence/lag-words";
import type { DateWords } from "../dates/date-words";
import type { RuleEvaluation } from "../timeline/rule-evaluation";

/** What of a count is set large: "3", or "3–4" where vague dates leave it open; and what it is of: "of 6 meetings". */
export function countNumerals({ rule, result }: RuleEvaluation): { count: string; of: string } | null {
  const { certain, possible, total } = result.rates.precursor.byEvent;
  if (total === 0) return null;
  return {
    count: certain === possible ? String(certain) : `${certain}–${possible}`,
    of: `of ${total.toLocaleString("en-GB")} ${total === 1 ? rule.words.consequentOne : rule.words.consequentMany}`,
  };
}

/**
 * The latest event of a rule and its nearest partner: "The latest, on 2 December 2025, came 1 day after “Russia says …”."; null where
 * none is listed.
 */
export function latestSentence(evaluation: RuleEvaluation, dates: DateWords): string | null {
  const latest = evaluation.consequents.at(-1);
  if (latest === undefined) return null;
  const { words } = evaluation.rule;
  const when = dates.edtf(latest.date);
  const own = evaluation.result.pairs.filter((pair) => pair.consequentId === latest.id);
  const [nearest] = own;
  if (nearest === undefined) return `The latest, ${when}, is not one of them.`;
  const alike = own.filter(
    ({ lag, certainty }) =>
      lag.minDays === nearest.lag.minDays &&
      lag.maxDays === nearest.lag.maxDays &&
      certainty === nearest.certainty,
  );
  const titles = alike.flatMap(({ antecedentId }) => {
    const event = evaluation.antecedents.find(({ id }) => id === antecedentId);
    return event === undefined ? [] : [`“${event.title}”`];
  });
  const isSameDay = nearest.lag.minDays === 0 && nearest.lag.maxDays === 0;
  const lag = isSameDay ? "on the same day as" : describeLag(nearest.lag, "consequent");
  const possibly = nearest.certainty === "possible" ? "possibly " : "";
  const partners = titles.length === 0 ? `a ${words.antecedentOne}` : joined(titles);
  return `The latest, ${when}, came ${possibly}${lag} ${partners}.`;
}

function joined(parts: readonly string[]): string {
  return parts.length <= 1 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}
