import type { CoincidenceQuestion } from "@/app/_server/coincidence/coincidence-readers";
import type { CoincidenceView } from "@/app/_server/coincidence/coincidence-view";
import { formatRuleAddress } from "@/lib/timeline/rule-address";
import { addressOfDefinition } from "@/lib/timeline/rule-of-address";

/** Lags and map are the same at every window and offset: asked at those stored, they are worked out once. */
export function unwindowedQuestion(question: CoincidenceQuestion): CoincidenceQuestion {
  const { rule, base } = question;
  const { windowDays, offsetDays } = base.definition;
  return {
    ...question,
    windowDays,
    rule: { ...rule, definition: { ...rule.definition, windowDays, offsetDays } },
  };
}

/** The one address of the rule as it stands. */
export function addressOf(view: CoincidenceView): string {
  const { base, rule, address } = view;
  const query = formatRuleAddress(addressOfDefinition(address.rule, base.definition, rule.definition));
  return query === "" ? "/coincidences" : `/coincidences?${query}`;
}

/** Everything in the address but these parts, for a form or a map that sets them. */
export function keptParameters(
  { base, rule, address }: CoincidenceView,
  left: readonly ("windowDays" | "offsetDays")[],
): [string, string][] {
  const definition = { ...rule.definition };
  for (const name of left) definition[name] = base.definition[name];
  return [
    ...new URLSearchParams(formatRuleAddress(addressOfDefinition(address.rule, base.definition, definition))),
  ];
}
