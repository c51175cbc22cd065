"use server";

import { emptyTry, type TryState, type TryValues } from "@/app/_components/try/try-state";
import { fieldIssueOf } from "@/app/_server/coincidence/analysis-task";
import { runCoincidenceTask } from "@/app/_server/coincidence/coincidence-pool";
import { atTryField } from "@/app/_server/coincidence/read-try-form";
import { runAnalysis } from "@/app/_server/coincidence/run-analysis";
import { isTaskError } from "@/app/_server/coincidence/worker-pool";
import { reportAnalysis } from "@/lib/timeline/analysis-report";

/** Analyses the dates of the form as the API does; everything typed comes back, and nothing is stored. */
export async function analyse(_before: TryState, form: FormData): Promise<TryState> {
  const values = readValues(form);
  const nothing = { values, lists: null, report: null };
  try {
    const { body, issues, lists } = await runCoincidenceTask<"tryForm">({ kind: "tryForm", values });
    if (body === null) return { values, issues, lists, report: null };
    const reply = await runAnalysis(body);
    if (reply.status === "invalid") {
      return { values, issues: reply.issues.map(fieldIssueOf).map(atTryField), lists, report: null };
    }
    const direction = directionOf(values.direction);
    const rule = { direction, days: Number(values.days), offset: Number(values.offset) };
    return { values, issues: [], lists, report: reportAnalysis(reply.answer, rule) };
  } catch (error) {
    if (!isTaskError(error)) throw error;
    console.warn(`An analysis was not made: ${error.message}`);
    const message =
      error.fault === "failed"
        ? "The analysis could not be made. What you typed is kept here; nothing was stored."
        : "Too much is being computed just now. What you typed is kept here; try again in a moment, or with fewer shuffles.";
    return { ...nothing, issues: [{ path: "", message }] };
  }
}

function directionOf(text: string): "after" | "before" | "either" | "sameDay" {
  return (["after", "before", "either", "sameDay"] as const).find((word) => word === text) ?? "after";
}

function readValues(form: FormData): TryValues {
  const textOf = (name: keyof TryValues) => {
    const value = form.get(name);
    return typeof value === "string" ? value : emptyTry.values[name];
  };
  return {
    antecedents: textOf("antecedents"),
    consequents: textOf("consequents"),
    from: textOf("from"),
    to: textOf("to"),
    gaps: textOf("gaps"),
    days: textOf("days"),
    offset: textOf("offset"),
    direction: textOf("direction"),
    shuffles: textOf("shuffles"),
    seed: textOf("seed"),
  };
}
