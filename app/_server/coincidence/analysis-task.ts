import {
  type Analysis,
  type AnalysisAnswer,
  analyseDates,
  layAnalysis,
} from "@/lib/coincidence/analyse-dates";
import { analysisInput } from "@/lib/coincidence/analysis-input";
import type { FieldIssue } from "@/lib/errors";

/** One fault of a request; `steps` lead to it, from the outermost ("antecedents", 3). */
export interface AnalysisIssue {
  steps: (string | number)[];
  message: string;
}

/** What becomes of a request: its faults, the answer, or, of a large one, what the threads share out. */
export type AnalysisOutcome =
  | { status: "invalid"; issues: AnalysisIssue[] }
  | { status: "done"; answer: AnalysisAnswer }
  | { status: "laid"; analysis: Analysis };

/** Dates times shuffles above which the surrogates are drawn by all threads at once. */
const splitFrom = 2_000_000;

/** Reads the body of a request and analyses it, or lays it out where it is large. */
export function doAnalysis(body: unknown): AnalysisOutcome {
  const parsed = analysisInput.safeParse(body);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({
      steps: path.map((step) => (typeof step === "symbol" ? String(step) : step)),
      message,
    }));
    return { status: "invalid", issues };
  }
  const input = parsed.data;
  const size = (input.antecedents.length + input.consequents.length) * input.shuffles;
  if (size < splitFrom) return { status: "done", answer: analyseDates(input) };
  return { status: "laid", analysis: layAnalysis(input) };
}

/** An issue as a JSON Pointer (RFC 6901): "/antecedents/3"; "" is the whole body. */
export function pointerOf({ steps }: AnalysisIssue): string {
  return steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** An issue as forms name it: "antecedents.3". */
export function fieldIssueOf({ steps, message }: AnalysisIssue): FieldIssue {
  return { path: steps.join("."), message };
}
