import type { ChancePlan } from "./chance-plan";
import type { ChanceTest } from "./chance-tests";
import type { DatedEvent } from "./dated-event";
import { daySeriesOf, hasClock } from "./day-series";
import type { LagDirection } from "./direction";
import { findPairs } from "./find-pairs";
import { closedTests, surrogateTestOf } from "./finish-tests";
import type { ObservationWindow } from "./observation-window";
import { rateOfDaySeries } from "./rate-of-day-series";
import { computeRates, type RateCount } from "./rates";
import { runSurrogates, surrogatesOf } from "./run-surrogates";
import { layTestPlan } from "./test-against-chance";
import { layDaySeriesPlan } from "./test-day-series";
import type { RateSide, TestName } from "./test-names";

/** One reasonable way to ask the question: the choices in words, and what they come to. */
export interface Specification {
  choices: Record<string, string>;
  antecedents: readonly DatedEvent[];
  consequents: readonly DatedEvent[];
  /** Null where coverage is not declared complete: then counts alone. */
  observation: ObservationWindow | null;
  windowDays: number;
  offsetDays: number;
  direction: LagDirection;
  test: TestName;
  isReadersChoice: boolean;
}

/** What a specification answers. With an observation window its days alone count, else all events. */
export interface SpecificationRow {
  choices: Record<string, string>;
  /** Events with a certain partner, and of how many. */
  count: number;
  possibleCount: number;
  total: number;
  /** These three are null where coverage is not declared complete. `p` is that of the certain count. */
  expected: number | null;
  p: number | null;
  pAtPossible: number | null;
  isReadersChoice: boolean;
}

/** Which rate is mapped, and how the surrogates are drawn. */
export interface MapOptions {
  side: RateSide;
  shuffles: number;
  seed: number;
}

/**
 * Runs every specification and sorts the answers by p, smallest first. Specifications that share their lists (the same
 * arrays), days, window, offset and direction share the surrogates too. A part of the list gives the same rows as the
 * whole, so that threads can share it: `sortSpecificationRows` puts their rows together. Errors of
 * `testAgainstChance`.
 */
export function mapSpecifications(
  specifications: readonly Specification[],
  options: MapOptions,
): SpecificationRow[] {
  const answers = new SharedAnswers(options);
  return sortSpecificationRows(specifications.map((specification) => answers.rowOf(specification)));
}

/** Sorts by p, then by the choices in words, so that the order is always the same; rows without p come last. */
export function sortSpecificationRows(rows: readonly SpecificationRow[]): SpecificationRow[] {
  const words = (row: SpecificationRow): string => JSON.stringify(Object.entries(row.choices).sort());
  return rows
    .map((row) => ({ row, p: row.p ?? Infinity, words: words(row) }))
    .sort((left, right) => {
      if (left.p !== right.p) return left.p < right.p ? -1 : 1;
      if (left.words === right.words) return 0;
      return left.words < right.words ? -1 : 1;
    })
    .map(({ row }) => row);
}

/** One question asked under several tests. */
interface Question {
  plan: ChancePlan | null;
  tests: Map<TestName, ChanceTest>;
}

class SharedAnswers {
  readonly #options: MapOptions;
  readonly #listNumbers = new Map<readonly DatedEvent[], number>();
  readonly #questions = new Map<string, Question>();

  constructor(options: MapOptions) {
    this.#options = options;
  }

  rowOf(specification: Specification): SpecificationRow {
    const { choices, isReadersChoice, test } = specification;
    const { side } = this.#options;
    const question = this.#questionOf(specification);
    const { plan } = question;
    if (plan === null) {
      const { certain, possible, total } = rateOf(specification, side);
      const unknown = { expected: null, p: null, pAtPossible: null };
      return { choices, count: certain, possibleCount: possible, total, ...unknown, isReadersChoice };
    }
    const { expected, p } = testOf(question, plan, test)[side];
    const { sizes } = plan.unfavourable;
    return {
      choices,
      count: plan.unfavourable.events[side],
      possibleCount: plan.favourable.events[side],
      total: side === "precursor" ? sizes.consequents : sizes.antecedents,
      expected,
      p: p.atCertain,
      pAtPossible: p.atPossible,
      isReadersChoice,
    };
  }

  #questionOf(specification: Specification): Question {
    const { antecedents, consequents, observation, windowDays, offsetDays, direction } = specification;
    const key = JSON.stringify([
      this.#numberOf(antecedents),
      this.#numberOf(consequents),
      observation,
      windowDays,
      offsetDays,
      direction,
    ]);
    const known = this.#questions.get(key);
    if (known !== undefined) return known;
    const plan = layPlan(specification, this.#options);
    const question = { plan, tests: new Map<TestName, ChanceTest>() };
    this.#questions.set(key, question);
    return question;
  }

  #numberOf(list: readonly DatedEvent[]): number {
    const number = this.#listNumbers.get(list) ?? this.#listNumbers.size;
    this.#listNumbers.set(list, number);
    return number;
  }
}

function testOf(question: Question, plan: ChancePlan, name: TestName): ChanceTest {
  const known = question.tests.get(name);
  if (known !== undefined) return known;
  const test =
    name === "analytic" || name === "distinctDays"
      ? closedTests(plan)[name]
      : surrogateTestOf(plan, name, [runSurrogates(plan, name, 0, surrogatesOf(plan, name))]);
  question.tests.set(name, test);
  return test;
}

function layPlan(specification: Specification, { shuffles, seed }: MapOptions): ChancePlan | null {
  const { antecedents, consequents, observation } = specification;
  if (observation === null) return null;
  const rule = { ...specification, observation, shuffles, seed };
  if (areTimed(specification)) return layTestPlan({ ...rule, pairs: findPairs(specification) });
  return layDaySeriesPlan({
    ...rule,
    antecedents: daySeriesOf(antecedents),
    consequents: daySeriesOf(consequents),
  });
}

function rateOf(specification: Specification, side: RateSide): RateCount {
  const { antecedents, consequents } = specification;
  if (areTimed(specification)) {
    return computeRates(findPairs(specification), antecedents, consequents)[side].byEvent;
  }
  const rule = {
    ...specification,
    antecedents: daySeriesOf(antecedents),
    consequents: daySeriesOf(consequents),
  };
  return rateOfDaySeries(rule)[side].byEvent;
}

/** Clock times play a part only where both series have some. */
function areTimed({ antecedents, consequents }: Specification): boolean {
  return hasClock(antecedents) && hasClock(consequents);
}
