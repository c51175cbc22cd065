import type { RuleSpecification } from "@/db/queries/rules/map-rule-specifications";
import type { ChanceTests } from "@/lib/coincidence/chance-tests";
import { headlineTest } from "@/lib/coincidence/headline-test";
import { testNames } from "@/lib/coincidence/test-names";

/**
 * The map with the figures of the page's own tests in the rows of the reader's rule, and the mark on the test that the
 * headline quotes: the map draws fewer shuffles, and one page should not give two p for one choice.
 */
export function quoteOwnTests(rows: readonly RuleSpecification[], tests: ChanceTests): RuleSpecification[] {
  const marked = rows.find((row) => row.isReadersChoice);
  if (marked === undefined || !marked.isDeclared) return [...rows];
  const own = choiceOf(marked);
  const quoted = headlineTest(tests, "precursor").test;
  return rows.map((row) => {
    const test = testNames.find((name) => name === row.choices.Test);
    if (test === undefined || choiceOf(row) !== own) return row;
    const { expected, p } = tests[test].precursor;
    return {
      ...row,
      expected,
      p: p.atCertain,
      pAtPossible: p.atPossible,
      isReadersChoice: test === quoted,
    };
  });
}

function choiceOf({ definition, windowDays }: RuleSpecification): string {
  return JSON.stringify([definition, windowDays]);
}
