"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { SuggestedSource } from "@/app/_components/sources/origin-field";
import {
  readSourceForm,
  type SourceFormState,
  sourceEntryOf,
  sourceFormValues,
} from "@/app/_components/sources/source-form-fields";
import type { SourceStepState } from "@/app/_components/sources/source-step-state";
import { currentActor } from "@/app/_server/auth/session";
import { signedOut } from "@/app/_server/desk/attempt-change";
import { commandIssues } from "@/app/_server/http/command-issues";
import { formText } from "@/app/_server/http/form-text";
import { getStore } from "@/app/_server/store";
import { markCopies } from "@/db/commands/sources/mark-copies";
import { mergeSources } from "@/db/commands/sources/merge-sources";
import { updateSource } from "@/db/commands/sources/update-source";
import { findSourceById } from "@/db/queries/sources/find-source";
import { listSources } from "@/db/queries/sources/list-sources";
import { ConflictError } from "@/lib/errors";
import { sourceWords } from "@/lib/records/source";
import { canWriteDrafts } from "@/lib/records/user";

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

/** Most sources that a type-ahead offers at once. */
const mostSuggested = 8;

/** The type-ahead of the forms for sources: stored ones that fit a text. */
export async function suggestSources(text: string, exceptId: string): Promise<SuggestedSource[]> {
  const actor = await currentActor();
  if (actor === null || !canWriteDrafts(actor.role)) return [];
  const asked = z.object({ text: z.string().min(1).max(200), exceptId: z.string().max(64) }).safeParse({
    text,
    exceptId,
  });
  if (!asked.success) return [];
  const { sources } = await listSources(getStore(), {
    filter: { text: asked.data.text, language: null, grade: null, lack: null },
    sort: "day",
    after: null,
    limit: mostSuggested + 1,
    isPublic: false,
  });
  return sources
    .filter((source) => source.id !== asked.data.exceptId)
    .slice(0, mostSuggested)
    .map((source) => ({ path: `/sources/${source.slug}`, words: sourceWords(source) }));
}

const merging = z.object({ kept: id, keptVersion: version, merged: id, mergedVersion: version });

/** Merges one source into another, and goes to the one that stays. */
export async function mergeTwoSources(_before: SourceStepState, form: FormData): Promise<SourceStepState> {
  const asked = merging.parse(Object.fromEntries(form));
  const actor = await currentActor();
  const reason = formText(form, "reason");
  if (actor === null) return { reason, derivedFrom: "", issues: [signedOut] };
  try {
    await mergeSources(getStore(), {
      actor,
      now: Date.now(),
      kept: { id: asked.kept, baseVersion: asked.keptVersion },
      merged: { id: asked.merged, baseVersion: asked.mergedVersion },
      reason,
    });
  } catch (error) {
    return { reason, derivedFrom: "", issues: commandIssues(error) };
  }
  redirect(`/desk/sources/${asked.kept}?notice=merged`);
}

/** Marks the chosen sources as copies of one report, and goes back to the list. */
export async function markChosenCopies(_before: SourceStepState, form: FormData): Promise<SourceStepState> {
  const actor = await currentActor();
  const reason = formText(form, "reason");
  const chosen = formText(form, "report");
  const derivedFrom = chosen === "" ? formText(form, "derivedFrom") : chosen;
  if (actor === null) return { reason, derivedFrom: formText(form, "derivedFrom"), issues: [signedOut] };
  const copies = form.getAll("copy").map((entry) => {
    const [copyId = "", baseVersion = ""] = typeof entry === "string" ? entry.split(" ") : [];
    return { id: copyId, baseVersion: Number(baseVersion) };
  });
  try {
    await markCopies(getStore(), { actor, now: Date.now(), input: { copies, derivedFrom }, reason });
  } catch (error) {
    return { reason, derivedFrom: formText(form, "derivedFrom"), issues: commandIssues(error) };
  }
  redirect("/desk/sources?notice=copies");
}
