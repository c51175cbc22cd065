"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import {
  readSourceForm,
  type SourceFormState,
  sourceEntryOf,
  sourceFormValues,
} from "@/app/_components/sources/source-form-fields";
import { emptySourceStep, type SourceStepState } from "@/app/_components/sources/source-step-state";
import { currentActor } from "@/app/_server/auth/session";
import { signedOut } from "@/app/_server/desk/attempt-change";
import { commandIssues } from "@/app/_server/http/command-issues";
import { formText } from "@/app/_server/http/form-text";
import { getStore } from "@/app/_server/store";
import { markCopies } from "@/db/commands/sources/mark-copies";
import { mergeSources } from "@/db/commands/sources/merge-sources";
import { updateSource } from "@/db/commands/sources/update-source";
import { findSourceById } from "@/db/queries/sources/find-source";
import { ConflictError } from "@/lib/errors";

const id = z.string().min(1).max(64);
const version = z.coerce.number().int().min(1);
const changing = z.object({ id, version });

/** Saves a source for all events that cite it, and goes back to its page at the desk. */
export async function saveSource(before: SourceFormState, form: FormData): Promise<SourceFormState> {
  const asked = changing.parse({ id: form.get("id"), version: form.get("version") });
  const actor = await currentActor();
  const values = readSourceForm(form);
  if (actor === null) return { ...before, values, version: asked.version, issues: [signedOut] };
  const store = getStore();
  try {
    await updateSource(store, {
      actor,
      id: asked.id,
      now: Date.now(),
      baseVersion: asked.version,
      input: sourceEntryOf(values),
      reason: values.reason,
    });
  } catch (error) {
    if (error instanceof ConflictError) {
      const stored = await findSourceById(store, asked.id);
      const message =
        "Look at what is stored meanwhile beside the fields, then save again. What you typed is kept.";
      return {
        values,
        issues: [{ path: "", message }],
        version: stored.version,
        meanwhile: sourceFormValues(stored),
      };
    }
    return { ...before, values, version: asked.version, issues: commandIssues(error) };
  }
  redirect(`/desk/sources/${asked.id}?notice=saved`);
}

const merging = z.object({ kept: id, keptVersion: version, merged: id, mergedVersion: version });

/** Merges one source into another, and goes to the one that stays. */
export async function mergeTwoSources(_before: SourceStepState, form: FormData): Promise<SourceStepState> {
  const asked = merging.parse(Object.fromEntries(form));
  const actor = await currentActor();
  const typed = { ...emptySourceStep, reason: formText(form, "reason") };
  if (actor === null) return { ...typed, issues: [signedOut] };
  try {
    await mergeSources(getStore(), {
      actor,
      now: Date.now(),
      kept: { id: asked.kept, baseVersion: asked.keptVersion },
      merged: { id: asked.merged, baseVersion: asked.mergedVersion },
      reason: typed.reason,
    });
  } catch (error) {
    return { ...typed, issues: commandIssues(error) };
  }
  redirect(`/desk/sources/${asked.kept}?notice=merged`);
}

/** Marks the chosen sources as copies of one report, and goes back to the list; a refusal gives everything back as chosen. */
export async function markChosenCopies(_before: SourceStepState, form: FormData): Promise<SourceStepState> {
  const actor = await currentActor();
  const typed = {
    ...emptySourceStep,
    reason: formText(form, "reason"),
    report: formText(form, "report"),
    derivedFrom: formText(form, "derivedFrom"),
  };
  if (actor === null) return { ...typed, issues: [signedOut] };
  const copies = form.getAll("copy").map((entry) => {
    const [copyId = "", baseVersion = ""] = typeof entry === "string" ? entry.split(" ") : [];
    return { id: copyId, baseVersion: Number(baseVersion) };
  });
  const input = { copies, derivedFrom: typed.report || typed.derivedFrom };
  try {
    await markCopies(getStore(), { actor, now: Date.now(), input, reason: typed.reason });
  } catch (error) {
    return { ...typed, issues: commandIssues(error) };
  }
  redirect("/desk/sources?notice=copies");
}
