import type { TryValues } from "@/app/_components/try/try-state";
import { type CountedRule, countRule } from "@/db/queries/rules/count-rule";
import { type LatestOfRule, listLatestOfRule } from "@/db/queries/rules/list-latest-of-rule";
import { mapRuleSpecifications, type RuleSpecification } from "@/db/queries/rules/map-rule-specifications";
import type { Store } from "@/db/store";
import type { ChancePlan } from "@/lib/coincidence/chance-plan";
import { type LagHistogram, type LagHistogramInput, lagHistogram } from "@/lib/coincidence/lag-histogram";
import { runSurrogates, type SurrogatePart } from "@/lib/coincidence/run-surrogates";
import { type ScanInput, type ScanResult, scanWindows } from "@/lib/coincidence/scan-windows";
import type { SurrogateTestName } from "@/lib/coincidence/test-names";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { StoredRule } from "@/lib/records/stored-rule";
import {
  layRuleTests,
  type RuleTestFigures,
  type RuleTestInput,
  type RuleTestPlan,
  testRule,
} from "@/lib/timeline/test-rule";
import { type AnalysisOutcome, doAnalysis } from "./analysis-task";
import { readTryForm, type TryReading } from "./read-try-form";

/** What a worker thread can be asked, and what it answers; all of it can be cloned. */
export interface CoincidenceTasks {
  count: { asked: { rule: StoredRule; windowDays: number; dayOfData: CivilDay }; answer: CountedRule };
  tests: { asked: { input: RuleTestInput }; answer: RuleTestFigures };
  layTests: { asked: { input: RuleTestInput }; answer: RuleTestPlan };
  scan: { asked: { input: ScanInput }; answer: ScanResult };
  lags: { asked: { input: LagHistogramInput }; answer: LagHistogram };
  specifications: {
    asked: { rule: StoredRule; windowDays: number; dayOfData: CivilDay; shuffles: number; seed: number };
    answer: RuleSpecification[] | null;
  };
  latest: {
    asked: { rule: StoredRule; windowDays: number; dayOfData: CivilDay };
    answer: LatestOfRule | null;
  };
  tryForm: { asked: { values: TryValues }; answer: TryReading };
  analysis: { asked: { body: unknown }; answer: AnalysisOutcome };
  surrogates: {
    asked: { plan: ChancePlan; test: SurrogateTestName; first: number; count: number };
    answer: SurrogatePart;
  };
}

export type TaskKind = keyof CoincidenceTasks;

/** One task, told apart by its kind. */
export type CoincidenceTask = {
  [Kind in TaskKind]: { kind: Kind } & CoincidenceTasks[Kind]["asked"];
}[TaskKind];

/** A task as a worker thread is sent it. */
export interface PlacedTask {
  task: CoincidenceTask;
  /** The database of an earlier state; null: the present one. */
  databasePath: string | null;
}

type AnyAnswer = CoincidenceTasks[TaskKind]["answer"];

/** Does a task; `openStore` is called by those alone that read the record. */
export async function doCoincidenceTask(task: CoincidenceTask, openStore: () => Store): Promise<AnyAnswer> {
  switch (task.kind) {
    case "count":
      return countRule(openStore(), task);
    case "tests":
      return testRule(task.input);
    case "layTests":
      return layRuleTests(task.input);
    case "scan":
      return scanWindows(task.input);
    case "lags":
      return lagHistogram(task.input);
    case "specifications":
      return mapRuleSpecifications(openStore(), task);
    case "latest":
      return listLatestOfRule(openStore(), task);
    case "tryForm":
      return readTryForm(task.values);
    case "analysis":
      return doAnalysis(task.body);
    case "surrogates":
      return runSurrogates(task.plan, task.test, task.first, task.count);
  }
}
