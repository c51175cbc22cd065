"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { AnswerState } from "@/app/_components/work/answer-state";
import { currentActor, requireActor } from "@/app/_server/auth/session";
import { signedOut } from "@/app/_server/desk/attempt-change";
import { commandIssues } from "@/app/_server/http/command-issues";
import { formText } from "@/app/_server/http/form-text";
import { getStore } from "@/app/_server/store";
import { answerMistakeReport } from "@/db/commands/reports/answer-mistake-report";
import { assignMistakeReport } from "@/db/commands/reports/assign-mistake-report";
import { ConflictError, ValidationError } from "@/lib/errors";

const named = z.object({ id: z.string().min(1).max(64), version: z.coerce.number().int().min(1) });

/** Answers a report, and goes back to those that wait. */
export async function answerReport(_before: AnswerState, form: FormData): Promise<AnswerState> {
  const { id, version } = named.parse({ id: form.get("id"), version: form.get("version") });
  const actor = await currentActor();
  const typed = {
    state: formText(form, "state"),
    answer: formText(form, "answer"),
    mendedVersion: formText(form, "mendedVersion"),
  };
  if (actor === null) return { ...typed, issues: [signedOut] };
  const input = {
    ...typed,
    mendedVersion: typed.mendedVersion === "" ? null : Number(typed.mendedVersion),
  };
  try {
    await answerMistakeReport(getStore(), { actor, id, now: Date.now(), baseVersion: version, input });
  } catch (error) {
    return { ...typed, issues: commandIssues(error) };
  }
  redirect("/desk/reports?notice=answered");
}

/** Says who looks after a report. */
export async function assignReport(form: FormData): Promise<void> {
  const { id, version } = named.parse({ id: form.get("id"), version: form.get("version") });
  const actor = await requireActor("researcher", `/desk/reports/${id}`);
  const assignee = formText(form, "assignee");
  try {
    await assignMistakeReport(getStore(), {
      actor,
      id,
      baseVersion: version,
      assigneeId: assignee === "" ? null : assignee,
    });
  } catch (error) {
    if (!(error instanceof ConflictError) && !(error instanceof ValidationError)) throw error;
    redirect(`/desk/reports/${id}?notice=changed`);
  }
  redirect(`/desk/reports/${id}?notice=assigned`);
}
