import type { Answer, CoverageState } from "@/app/_components/coincidences/answers";
import type { SpecificationResult } from "@/app/_components/coincidences/specification-section";
import type { CountedRule } from "@/db/queries/rules/count-rule";
import {
  noTest,
  type RuleSpecification,
  specificationQuestions,
} from "@/db/queries/rules/map-rule-specifications";
import type { LagDirection } from "@/lib/coincidence/direction";
import type { LagHistogram } from "@/lib/coincidence/lag-histogram";
import type { ObservationWindow } from "@/lib/coincidence/observation-window";
import type { ScanResult } from "@/lib/coincidence/scan-windows";
import type { StoredRule } from "@/lib/records/stored-rule";
import { assumedWindow } from "@/lib/timeline/assumed-window";
import { expandSeries } from "@/lib/timeline/expand-day-series";
import { formatRuleAddress } from "@/lib/timeline/rule-address";
import { addressOfDefinition } from "@/lib/timeline/rule-of-address";
import { declaredTestInput } from "@/lib/timeline/test-counted-rule";
import type { RuleTestFigures } from "@/lib/timeline/test-rule";
import { remember } from "../remember";
import { dayOfData } from "../today";
import { runCoincidenceTask } from "./coincidence-pool";
import { quoteOwnTests } from "./quote-own-tests";
import { readCountedRule, ruleKey } from "./read-counted-rule";
import { howTested, readFigures } from "./read-evaluation";
import { isTaskError } from "./worker-pool";

/** What the heavy parts of the page Coincidences are asked with. */
export interface CoincidenceQuestion {
  /** The rule as the reader has it, and the stored one that it starts from. */
  rule: StoredRule;
  base: StoredRule;
  windowDays: number;
}

/** The tests of a rule and the days that they run over. */
export type RuleTests = Partial<Pick<RuleTestFigures, "touchingGapCounts">> & {
  /** Null where no null model is defined for the direction, or no day is observed yet. */
  tests: RuleTestFigures["tests"] | null;
  coverage: CoverageState;
  observation: ObservationWindow | null;
  /** Whole sentences that say why the tests prove nothing; empty where coverage is declared. */
  reasons: string[];
  bursts: RuleTestFigures["bursts"];
};

export interface RuleScan {
  /** Null where there is none: for the direction without tests, without observed days, and over too many events. */
  scan: ScanResult | null;
  coverage: CoverageState;
}

/** Shuffles of the scan and of the map, whose many cells make more of them too dear; the reader's own choice has those of the tests. */
const shuffles = 1_000;
const seed = 1;

/** Most events of a side that are scanned, or whose lags are counted. */
const mostExpanded = 20_000;

/** About what the largest answers take in memory, in bytes. */
const bytesOfScan = 60_000;
const bytesOfLag = 200;
const bytesOfSpecification = 1_500;

/** The five tests, with coverage declared or over the days assumed for this page. */
export function readTests(question: CoincidenceQuestion): Promise<Answer<RuleTests>> {
  return answered(async () => {
    const counted = await readCountedRule(question.rule, question.windowDays);
    const { coverage } = counted.evaluation;
    const days = testedDays(counted, question.rule);
    if (days.observation === null || days.direction === null) {
      return {
        tests: null,
        coverage: days.coverage,
        observation: days.observation,
        reasons: days.reasons,
        bursts: null,
      };
    }
    const input = declaredTestInput(counted, howTested(counted.series)) ?? {
      series: counted.series,
      direction: days.direction,
      windowDays: question.windowDays,
      offsetDays: question.rule.definition.offsetDays,
      observation: days.observation,
      ...howTested(counted.series),
    };
    const figures = await readFigures(question.rule, question.windowDays, input);
    const reasons = days.coverage === "declared" ? coverage.reasons : days.reasons;
    return { ...figures, coverage: days.coverage, observation: days.observation, reasons };
  });
}

/** Every window and offset, with the correction for trying them all. */
export function readScan({ rule, windowDays }: CoincidenceQuestion): Promise<Answer<RuleScan>> {
  return answered(() =>
    remember(
      `scan ${ruleKey(rule, windowDays)}`,
      async () => {
        const counted = await readCountedRule(rule, windowDays);
        const { observation, direction, coverage } = testedDays(counted, rule);
        const series = expandSeries(counted.series, mostExpanded);
        if (observation === null || direction === null || series === null) return { scan: null, coverage };
        const input = { ...series, observation, direction, shuffles, seed };
        return { scan: await runCoincidenceTask<"scan">({ kind: "scan", input }), coverage };
      },
      () => bytesOfScan,
    ),
  );
}

/** How many days lie between each event and its nearest partner. */
export function readLagHistogram({
  rule,
  windowDays,
}: CoincidenceQuestion): Promise<Answer<{ lags: LagHistogram | null }>> {
  return answered(() =>
    remember(
      `lags ${ruleKey(rule, windowDays)}`,
      async () => {
        const counted = await readCountedRule(rule, windowDays);
        const { direction } = testedDays(counted, rule);
        const series = expandSeries(counted.series, mostExpanded);
        if (direction === null || series === null) return { lags: null };
        const { isDeclaredComplete, observation } = counted.evaluation.coverage;
        const input = { ...series, direction, observation: isDeclaredComplete ? observation : null };
        return { lags: await runCoincidenceTask<"lags">({ kind: "lags", input }) };
      },
      ({ lags }) =>
        lags === null ? 1 : bytesOfLag * (lags.precursor.events.length + lags.trigger.events.length + 200),
    ),
  );
}

/** The precursor rate of the rule under every reasonable choice; empty where the map is not made. */
export function readSpecificationMap({
  rule,
  base,
  windowDays,
}: CoincidenceQuestion): Promise<Answer<SpecificationResult[]>> {
  return answered(() =>
    remember(
      `specifications ${ruleKey(rule, windowDays)} ${base.slug}`,
      async () => {
        const asked = { rule, windowDays, dayOfData: dayOfData(), shuffles, seed };
        const rows = await runCoincidenceTask<"specifications">({ kind: "specifications", ...asked });
        const counted = await readCountedRule(rule, windowDays);
        const input = declaredTestInput(counted, howTested(counted.series));
        const own =
          rows === null || input === null
            ? (rows ?? [])
            : quoteOwnTests(rows, (await readFigures(rule, windowDays, input)).tests);
        return own.map((row) => resultOf(row, base)).sort(byPThenRate);
      },
      (results) => bytesOfSpecification * results.length,
    ),
  );
}

const testWords: Record<string, string> = {
  analytic: "analytic",
  distinctDays: "distinct days",
  shuffle: "shuffled days",
  gaps: "shuffled gaps",
  rotation: "rotation",
  [noTest]: "none: not declared complete",
};

/** As sorted by p; those without p after them, the highest rate first. */
function byPThenRate(left: SpecificationResult, right: SpecificationResult): number {
  if (left.p !== null || right.p !== null) return (left.p ?? Infinity) - (right.p ?? Infinity);
  return (right.rate ?? -1) - (left.rate ?? -1);
}

function resultOf(row: RuleSpecification, base: StoredRule): SpecificationResult {
  const definition = { ...row.definition, windowDays: row.windowDays };
  const address = addressOfDefinition(base.slug, base.definition, definition);
  return {
    p: row.p,
    rate: row.total === 0 ? null : row.count / row.total,
    isDeclared: row.isDeclared,
    isReaders: row.isReadersChoice,
    choices: specificationQuestions.map((question) => {
      const answer = row.choices[question] ?? "";
      return { question, answer: testWords[answer] ?? answer };
    }),
    count: row.count,
    total: row.total,
    expected: row.expected,
    href: `/coincidences?${formatRuleAddress(address)}`,
  };
}

interface TestedDays {
  /** Null for the direction that no null model is defined for. */
  direction: LagDirection | null;
  observation: ObservationWindow | null;
  coverage: CoverageState;
  reasons: string[];
}

/** The days over which a rule is tested on this page, and whether they are declared complete. */
function testedDays({ evaluation, series }: CountedRule, rule: StoredRule): TestedDays {
  const { direction } = rule.definition;
  const lagDirection = direction === "betweenPublicAndHeld" ? null : direction;
  const { isDeclaredComplete, observation, reasons } = evaluation.coverage;
  if (isDeclaredComplete && observation !== null) {
    return { direction: lagDirection, observation, coverage: "declared", reasons };
  }
  const assumed = assumedWindow(rule.definition, series, dayOfData());
  return {
    direction: lagDirection,
    observation: assumed?.observation ?? null,
    coverage: "notDeclared",
    reasons:
      assumed === null ? [...reasons, "No day of the rule is observed yet."] : [...reasons, assumed.reason],
  };
}

/** The page stands whatever becomes of a part of it, and says what is missing. */
async function answered<Value>(work: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { status: "done", value: await work() };
  } catch (error) {
    if (!isTaskError(error)) throw error;
    console.warn(`A part of the page Coincidences was not made: ${error.message}`);
    return { status: error.fault === "busy" ? "busy" : "failed" };
  }
}
