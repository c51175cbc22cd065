import {
  mapSpecifications,
  type Specification,
  type SpecificationRow,
} from "@/lib/coincidence/specification-map";
import { surrogateTestNames, testNames } from "@/lib/coincidence/test-names";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { RuleDefinition } from "@/lib/records/rule";
import type { StoredRule } from "@/lib/records/stored-rule";
import { ruleCoverage } from "@/lib/timeline/rule-coverage";
import { seriesChoices, specificationWindows } from "@/lib/timeline/rule-specifications";
import type { Store } from "../../store";
import { listCoverages } from "./list-coverages";
import { readRuleSeries } from "./read-rule-series";

/** One row of the map, with the rule that asks for it. */
export interface RuleSpecification extends SpecificationRow {
  definition: RuleDefinition;
  windowDays: number;
  isDeclared: boolean;
}

/** Most events of a side for which the map is made: it asks some hundred questions of them. */
export const mostMappedEvents = 1_000;

/** Stands for the test of a choice whose record is not declared complete. */
export const noTest = "none";

/** Names of the questions, in the order in which the choices stand. */
export const specificationQuestions = ["Claims", "Verification", "Dates", "Window", "Test"] as const;

/**
 * The result of a rule under every reasonable choice of claims, verification, dates, window and test, each by its own
 * coverage: where it is not declared there are counts alone. Sorted by p. The reader's choice is that of the rule under the test
 * that a headline quotes. Null for the direction without tests, and where the rule selects more than 1,000 events on a side;
 * another choice that selects more, or nothing on a side, is left out.
 */
export async function mapRuleSpecifications(
  store: Store,
  args: { rule: StoredRule; windowDays: number; dayOfData: CivilDay; shuffles: number; seed: number },
): Promise<RuleSpecification[] | null> {
  const { rule, windowDays, dayOfData, shuffles, seed } = args;
  const { direction, offsetDays } = rule.definition;
  if (direction === "betweenPublicAndHeld") return null;
  const coverages = await listCoverages(store);
  const specifications: Specification[] = [];
  const asked = new Map<string, Omit<RuleSpecification, keyof SpecificationRow>>();
  for (const choice of seriesChoices(rule)) {
    const chosen = { ...rule, definition: choice.definition };
    const series = await readRuleSeries(store, { rule: chosen, dayOfData, mostListed: mostMappedEvents });
    if (!series.isListed) {
      if (choice.isReaders) return null;
      continue;
    }
    const antecedents = series.antecedents.dated;
    const consequents = series.consequents.dated;
    // A choice that selects nothing on a side has nothing to say.
    if (!choice.isReaders && (antecedents.length === 0 || consequents.length === 0)) continue;
    const coverage = ruleCoverage(chosen, coverages, [...antecedents, ...consequents], dayOfData);
    const areDated = series.antecedents.undated.length + series.consequents.undated.length === 0;
    const isDeclared = coverage.isDeclaredComplete && areDated;
    for (const days of specificationWindows(windowDays)) {
      // Without declared days no test is run, and one row says all.
      for (const test of isDeclared ? testNames : (["shuffle"] as const)) {
        const choices = {
          Claims: choice.claimsLabel,
          Verification: choice.verificationLabel,
          Dates: choice.dateLabel,
          Window: days === 1 ? "1 day" : `${days} days`,
          Test: isDeclared ? test : noTest,
        };
        asked.set(JSON.stringify(choices), { definition: choice.definition, windowDays: days, isDeclared });
        specifications.push({
          choices,
          antecedents,
          consequents,
          observation: isDeclared ? coverage.observation : null,
          windowDays: days,
          offsetDays,
          direction,
          test,
          isReadersChoice: choice.isReaders && days === windowDays,
        });
      }
    }
  }
  const rows = mapSpecifications(specifications, { side: "precursor", shuffles, seed }).flatMap((row) => {
    const question = asked.get(JSON.stringify(row.choices));
    return question === undefined ? [] : [{ ...row, ...question }];
  });
  const quoted = quotedRow(rows.filter((row) => row.isReadersChoice));
  return rows.map((row) => ({ ...row, isReadersChoice: row === quoted }));
}

/** Of the reader's rule under each test, the row of the test that a headline quotes: the largest p of those with surrogates. */
function quotedRow(own: readonly RuleSpecification[]): RuleSpecification | undefined {
  return [...surrogateTestNames, noTest]
    .flatMap((test) => own.filter((row) => row.choices.Test === test))
    .reduce<RuleSpecification | undefined>(
      (most, row) => (most === undefined || (row.p ?? 0) > (most.p ?? 0) ? row : most),
      undefined,
    );
}
