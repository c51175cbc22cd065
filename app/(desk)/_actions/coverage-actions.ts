"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import {
  type CoverageFormState,
  type CoverageValues,
  coverageEntry,
  missingOf,
  readCoverageForm,
} from "@/app/_components/coverages/coverage-values";
import type { ChangeFormState } from "@/app/_components/history/change-form-state";
import { currentActor, requireActor } from "@/app/_server/auth/session";
import { attemptChange, signedOut } from "@/app/_server/desk/attempt-change";
import { commandIssues } from "@/app/_server/http/command-issues";
import { formText } from "@/app/_server/http/form-text";
import { getStore } from "@/app/_server/store";
import { createCoverage } from "@/db/commands/rules/create-coverage";
import { setLeadRule } from "@/db/commands/rules/set-lead-rule";
import { updateCoverage } from "@/db/commands/rules/update-coverage";
import { withdrawCoverage } from "@/db/commands/rules/withdraw-coverage";
import { findCoverage } from "@/db/queries/rules/find-coverage";
import { countEventsBounded } from "@/db/queries/timeline/count-events-bounded";
import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import { isCivilDay } from "@/lib/dates/civil-day";
import { type FieldIssue, NotFoundError } from "@/lib/errors";
import { type EventFilter, everyEvent } from "@/lib/records/event-filter";
import { eventTypes } from "@/lib/records/vocabularies";
import { filterWords } from "@/lib/timeline/rule-facts";

/** Declares a coverage, or looks first at what its selection finds. */
export async function declareCoverage(
  _before: CoverageFormState,
  form: FormData,
): Promise<CoverageFormState> {
  const actor = await currentActor();
  const type = z.enum(eventTypes).nullable().catch(null).parse(form.get("type"));
  const { values, issues } = readCoverageForm(form, { ...everyEvent, type });
  if (actor === null) return { values, issues: [signedOut], looked: null };
  if (form.get("intent") === "look") return look(values, issues);
  const faults = [...issues, ...missingOf(values)];
  if (faults.length > 0) return { values, issues: faults, looked: null };
  try {
    const input = coverageEntry(values);
    await createCoverage(getStore(), { actor, id: crypto.randomUUID(), now: Date.now(), input });
  } catch (error) {
    return { values, issues: commandIssues(error), looked: null };
  }
  redirect("/desk/coverages?notice=declared");
}

const stored = z.object({
  id: z.string().min(1).max(64),
  slug: z.string().min(1).max(200),
  version: z.coerce.number().int().min(1),
});

/** Stores a declaration over the version that was opened, or looks first at what its selection finds. */
export async function changeCoverage(before: CoverageFormState, form: FormData): Promise<CoverageFormState> {
  const { id, slug, version } = stored.parse(Object.fromEntries(form));
  const actor = await currentActor();
  const opened = await openedFilter(slug);
  const { values, issues } = readCoverageForm(form, opened ?? before.values.filter);
  if (actor === null) return { values, issues: [signedOut], looked: null };
  if (opened === null) return { values, issues: [takenBack], looked: null };
  if (form.get("intent") === "look") return look(values, issues);
  const faults = [...issues, ...missingOf(values)];
  if (values.why === "") faults.push({ path: "why", message: "Say why the declaration changes." });
  // The command names this one as it names the reason of the declaration itself.
  if (values.why.length > longestWhy)
    faults.push({ path: "why", message: "Shorten this to 1,000 characters." });
  if (faults.length > 0) return { values, issues: faults, looked: null };
  try {
    const input = coverageEntry(values);
    const change = { actor, id, now: Date.now(), baseVersion: version, input, reason: values.why };
    await updateCoverage(getStore(), change);
  } catch (error) {
    return { values, issues: commandIssues(error), looked: null };
  }
  redirect("/desk/coverages?notice=changed");
}

const longestWhy = 1_000;

const takenBack: FieldIssue = {
  path: "",
  message:
    "This declaration was taken back meanwhile. What you typed is kept here: copy it to declare it anew.",
};

/** The filter of a declaration as it is stored; null where it was taken back. */
async function openedFilter(slug: string): Promise<EventFilter | null> {
  try {
    return (await findCoverage(getStore(), slug)).filter;
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}

/** Takes a declaration back. */
export async function takeCoverageBack(_before: ChangeFormState, form: FormData): Promise<ChangeFormState> {
  const { id, version } = stored.parse(Object.fromEntries(form));
  const reason = formText(form, "reason");
  return attemptChange(
    { reason, publicNote: "" },
    (actor) => withdrawCoverage(getStore(), { actor, id, now: Date.now(), baseVersion: version, reason }),
    "/desk/coverages?notice=withdrawn",
  );
}

/** Makes a stored rule the one of every page whose address names none; an empty choice goes back to a bare count. */
export async function chooseLeadRule(form: FormData): Promise<void> {
  const actor = await requireActor("editor", "/desk/rules");
  const ruleId = formText(form, "rule");
  try {
    await setLeadRule(getStore(), { actor, now: Date.now(), ruleId: ruleId === "" ? null : ruleId });
  } catch (error) {
    if (error instanceof NotFoundError) redirect("/desk/rules?notice=noRule");
    throw error;
  }
  redirect("/desk/rules?notice=lead");
}

async function look(values: CoverageValues, issues: readonly FieldIssue[]): Promise<CoverageFormState> {
  const faults = [...issues];
  for (const end of ["from", "to"] as const) {
    if (!isCivilDay(values[end])) faults.push({ path: end, message: "Write the day." });
  }
  if (faults.length > 0) return { values, issues: faults, looked: null };
  const store = getStore();
  const { filter, from, to } = values;
  const matches = await countEventsBounded(store, { ...filter, from, to });
  const words = filterWords(filter, await listFilterOptions(store, filter)).filter((part) => part !== "");
  return { values, issues: [], looked: { matches, words: words.join("; ") } };
}
