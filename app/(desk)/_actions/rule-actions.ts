"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import {
  type RuleFormState,
  type RuleFormValues,
  ruleFormFields,
} from "@/app/_components/rules/rule-form-fields";
import type { SealState } from "@/app/_components/rules/seal-form";
import { currentActor, requireActor } from "@/app/_server/auth/session";
import { signedOut } from "@/app/_server/desk/attempt-change";
import { commandIssues } from "@/app/_server/http/command-issues";
import { formText } from "@/app/_server/http/form-text";
import { getStore } from "@/app/_server/store";
import { createRule } from "@/db/commands/rules/create-rule";
import { sealRule } from "@/db/commands/rules/seal-rule";
import { updateRule } from "@/db/commands/rules/update-rule";
import { findRule } from "@/db/queries/rules/find-rule";
import type { FieldIssue } from "@/lib/errors";
import { parseRuleAddress } from "@/lib/timeline/rule-address";
import { ruleOfAddress } from "@/lib/timeline/rule-of-address";

/** Stores the rule that an address of Coincidences says, under a name and a reason; then shows its page. */
export async function saveRule(_before: RuleFormState, form: FormData): Promise<RuleFormState> {
  const actor = await currentActor();
  const values = readValues(form);
  if (actor === null) return { values, issues: [signedOut] };
  const { address, faults } = parseRuleAddress(new URLSearchParams(formText(form, "query")));
  if (faults.length > 0) {
    return { values, issues: faults.map(({ message }) => ({ path: "", message })) };
  }
  const missing = missingOf(values);
  if (missing.length > 0) return { values, issues: missing };
  let slug: string;
  try {
    const { definition } = ruleOfAddress(await findRule(getStore(), address.rule), address);
    const input = { ...inputOf(values), definition };
    ({ slug } = await createRule(getStore(), { actor, id: crypto.randomUUID(), now: Date.now(), input }));
  } catch (error) {
    return { values, issues: commandIssues(error) };
  }
  redirect(`/coincidences/rules/${slug}`);
}

const correcting = z.object({ id: z.string().min(1).max(64), version: z.coerce.number().int().min(1) });

/** Corrects the name, the reason and the words of a rule that is not sealed; then shows its page. */
export async function correctRule(_before: RuleFormState, form: FormData): Promise<RuleFormState> {
  const actor = await currentActor();
  const { id, version } = correcting.parse({ id: formText(form, "id"), version: formText(form, "version") });
  const values = readValues(form);
  if (actor === null) return { values, issues: [signedOut] };
  const missing = missingOf(values);
  if (missing.length > 0) return { values, issues: missing };
  let slug: string;
  try {
    const input = inputOf(values);
    ({ slug } = await updateRule(getStore(), { actor, id, now: Date.now(), baseVersion: version, input }));
  } catch (error) {
    return { values, issues: commandIssues(error) };
  }
  redirect(`/coincidences/rules/${slug}`);
}

const sealing = z.object({ id: z.string().min(1).max(64), slug: z.string().min(1).max(200) });

/** Seals a stored rule at this moment. */
export async function seal(_before: SealState, form: FormData): Promise<SealState> {
  const { id, slug } = sealing.parse(Object.fromEntries(form));
  const actor = await requireActor("editor", `/desk/rules/${slug}`);
  try {
    await sealRule(getStore(), { actor, id, now: Date.now() });
  } catch (error) {
    return { issues: commandIssues(error) };
  }
  redirect(`/coincidences/rules/${slug}`);
}

/** A stored rule may lack a reason; one saved here may not, since it can be sealed only with one. */
function missingOf({ name, reason }: RuleFormValues): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (reason.trim() !== "") return issues;
  if (name.trim() === "") issues.push({ path: "name", message: "Write a name." });
  issues.push({ path: "reason", message: "Say why the rule is asked; the reason stands under its name." });
  return issues;
}

function readValues(form: FormData): RuleFormValues {
  const entries = ruleFormFields.map(({ name }) => [name, formText(form, name)] as const);
  // Every field of the list is there, so the record is whole.
  return Object.fromEntries(entries) as RuleFormValues;
}

/** "words.subject" stands inside `words`. */
function inputOf(values: RuleFormValues): Record<string, unknown> {
  const words = Object.entries(values).flatMap(([path, value]) =>
    path.startsWith("words.") ? [[path.slice("words.".length), value]] : [],
  );
  return { name: values.name, reason: values.reason, words: Object.fromEntries(words) };
}
