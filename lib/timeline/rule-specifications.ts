import { type EventFilter, everyEvent } from "../records/event-filter";
import type { RuleDefinition } from "../records/rule";
import type { StoredRule } from "../records/stored-rule";
import { standingLabels, territorialClaimKinds } from "../records/vocabularies";

/** One reasonable way to select and date the two series of a rule; labels are the words of its choices. */
export interface SeriesChoice {
  definition: RuleDefinition;
  claims: "rule" | "allTerritorial";
  claimsLabel: string;
  verificationLabel: string;
  dateLabel: string;
  /** It selects and dates as the rule does. */
  isReaders: boolean;
}

/** Windows of the map, in days; the reader's own is added. */
const mapWindows = [3, 5, 7, 10, 14];

const antecedentDateLabels: Record<RuleDefinition["antecedentDate"], string> = {
  announced: "announced",
  saidToHaveHappened: "said to have happened",
  independentlyAssessed: "assessed",
};
const consequentDateLabels: Record<RuleDefinition["consequentDate"], string> = {
  held: "held",
  madePublic: "made public",
};

/** The windows of a rule's map, ascending, in days. */
export function specificationWindows(windowDays: number): number[] {
  return [...new Set([...mapWindows, windowDays])].sort((left, right) => left - right);
}

/** Every choice of claims, verification and dates for a rule, each once; the rule's own is among them. */
export function seriesChoices(rule: StoredRule): SeriesChoice[] {
  const { definition } = rule;
  const choices: SeriesChoice[] = [];
  const seen = new Set<string>();
  for (const claims of claimChoices(rule)) {
    for (const verification of verificationChoices(definition.antecedent)) {
      const antecedent = { ...claims.filter, standings: verification.standings };
      for (const [antecedentDate, consequentDate] of dateChoices(definition)) {
        const chosen: RuleDefinition = { ...definition, antecedent, antecedentDate, consequentDate };
        const key = JSON.stringify(chosen);
        if (seen.has(key)) continue;
        seen.add(key);
        choices.push({
          definition: chosen,
          claims: claims.claims,
          claimsLabel: claims.label,
          verificationLabel: verification.label,
          dateLabel: `${antecedentDateLabels[antecedentDate]} – ${consequentDateLabels[consequentDate]}`,
          isReaders: key === JSON.stringify(definition),
        });
      }
    }
  }
  return choices;
}

/** The rule's own selection first; for territorial claims, all of them beside it. */
function claimChoices({
  definition,
  words,
}: StoredRule): { claims: SeriesChoice["claims"]; label: string; filter: EventFilter }[] {
  const own = {
    claims: "rule" as const,
    label: `${words.antecedentMany} as the rule selects them`,
    filter: definition.antecedent,
  };
  const { type, kinds, from, to } = definition.antecedent;
  const areClaims =
    type === "announcement" &&
    kinds.length > 0 &&
    kinds.every((kind) => territorialClaimKinds.some((claim) => claim === kind));
  if (!areClaims) return [own];
  const all: EventFilter = { ...everyEvent, type, kinds: [...territorialClaimKinds], from, to };
  return [own, { claims: "allTerritorial", label: "all territorial claims", filter: all }];
}

function verificationChoices({
  type,
  standings,
}: EventFilter): { label: string; standings: EventFilter["standings"] }[] {
  if (type !== "announcement") return [{ label: "any standing", standings }];
  const own =
    standings.length === 0
      ? []
      : [{ label: standings.map((word) => standingLabels[word].toLowerCase()).join(" or "), standings }];
  const usual: { label: string; standings: EventFilter["standings"] }[] = [
    { label: "any standing", standings: [] },
    { label: "at least partly confirmed", standings: ["partlyConfirmed", "confirmed"] },
    { label: "confirmed", standings: ["confirmed"] },
  ];
  // The rule's own order of words counts, so that its own choice is found again.
  const isOwn = (list: EventFilter["standings"]) =>
    list.length === standings.length && list.every((word) => standings.includes(word));
  return [...own, ...usual.filter((choice) => own.length === 0 || !isOwn(choice.standings))];
}

function dateChoices({
  antecedent,
  consequent,
  antecedentDate,
  consequentDate,
}: RuleDefinition): [RuleDefinition["antecedentDate"], RuleDefinition["consequentDate"]][] {
  const antecedents: RuleDefinition["antecedentDate"][] =
    antecedent.type === "announcement"
      ? ["announced", "saidToHaveHappened", "independentlyAssessed"]
      : [antecedentDate];
  const consequents: RuleDefinition["consequentDate"][] =
    consequent.type === "contact" ? ["held", "madePublic"] : [consequentDate];
  return antecedents.flatMap((first) =>
    consequents.map((second): [RuleDefinition["antecedentDate"], RuleDefinition["consequentDate"]] => [
      first,
      second,
    ]),
  );
}
