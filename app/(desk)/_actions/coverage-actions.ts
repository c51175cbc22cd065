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
import { currentActor, requireActor } from "@/app/_server/auth/session";
import { signedOut } from "@/app/_server/desk/attempt-change";
import { commandIssues } from "@/app/_server/http/command-issues";
import { getStore } from "@/app/_server/store";
import { createCoverage } from "@/db/commands/rules/create-coverage";
import { setLeadRule } from "@/db/commands/rules/set-lead-rule";
import { updateCoverage } from "@/db/commands/rules/update-coverage";
import { withdrawCoverage } from "@/db/commands/rules/withdraw-coverage";
import { findCoverage } from "@/db/queries/rules/find-coverage";
import { countEventsBounded } from "@/db/queries/timeline/count-events-bounded";
import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import { isCivilDay } from "@/lib/dates/civil-day";
import { ConflictError, type FieldIssue } from "@/lib/errors";
import { everyEvent } from "@/lib/records/event-filter";
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
export async function changeCoverage(_before: CoverageFormState, form: FormData): Promise<CoverageFormState> {
  const { id, slug, version } = stored.parse(Object.fromEntries(form));
  const actor = await currentActor();
  const { filter } = await findCoverage(getStore(), slug);
  const { values, issues } = readCoverageForm(form, filter);
  if (actor === null) return { values, issues: [signedOut], looked: null };
  if (form.get("intent") === "look") return look(values, issues);
  const faults = [...issues, ...missingOf(values)];
  if (values.why === "") faults.push({ path: "why", message: "Say why the declaration changes." });
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

/** Takes a declaration back. */
export async function takeCoverageBack(form: FormData): Promise<void> {
  const { id, slug, version } = stored.parse(Object.fromEntries(form));
  const actor = await requireActor("editor", `/desk/coverages/${slug}`);
  const reason = form.get("why");
  if (typeof reason !== "string" || reason.trim() === "") redirect(`/desk/coverages/${slug}?notice=reason`);
  let notice = "withdrawn";
  try {
    await withdrawCoverage(getStore(), { actor, id, now: Date.now(), baseVersion: version, reason });
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    notice = "meanwhile";
  }
  redirect(
    notice === "meanwhile" ? `/desk/coverages/${slug}?notice=meanwhile` : "/desk/coverages?notice=withdrawn",
  );
}

/** Makes a stored rule the one of every page whose address names none; an empty choice goes back to a bare count. */
export async function chooseLeadRule(form: FormData): Promise<void> {
  const actor = await requireActor("editor", "/desk/rules");
  const ruleId = z.string().max(64).parse(form.get("rule"));
  await setLeadRule(getStore(), { actor, now: Date.now(), ruleId: ruleId === "" ? null : ruleId });
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
