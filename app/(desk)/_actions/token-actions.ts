"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { AccountState } from "@/app/_components/account/account-state";
import { done, failed } from "@/app/_server/auth/account-answers";
import { requireActor } from "@/app/_server/auth/session";
import { commandIssues } from "@/app/_server/http/command-issues";
import { formText } from "@/app/_server/http/form-text";
import { getStore } from "@/app/_server/store";
import { hashLinkToken, makeLinkToken } from "@/db/auth/link-token";
import { createApiToken } from "@/db/commands/api/create-api-token";
import { revokeApiToken } from "@/db/commands/api/revoke-api-token";
import { apiScopes, tokenPrefix } from "@/lib/records/api-token";

/** Makes a token and shows it once. */
export async function makeToken(_before: AccountState, form: FormData): Promise<AccountState> {
  const actor = await requireActor("editor", "/desk/tokens");
  const values = Object.fromEntries(
    ["name", "days", ...apiScopes].map((name) => [name, formText(form, name)]),
  );
  const token = tokenPrefix + makeLinkToken();
  const scopes = apiScopes.filter((scope) => formText(form, scope) === "on");
  try {
    await createApiToken(getStore(), {
      actor,
      id: crypto.randomUUID(),
      now: Date.now(),
      tokenHash: hashLinkToken(token),
      input: { name: values.name, scopes, days: Number(values.days) },
    });
  } catch (error) {
    const issues = commandIssues(error).map((issue) =>
      issue.path === "scopes" ? { ...issue, path: apiScopes[0] } : issue,
    );
    return failed(issues, values);
  }
  refresh();
  return done("The token is made. Copy it now: it is shown this once.", token);
}

/** Ends a token at once. */
export async function endToken(form: FormData): Promise<void> {
  const actor = await requireActor("editor", "/desk/tokens");
  await revokeApiToken(getStore(), { actor, id: formText(form, "id"), now: Date.now() });
  redirect("/desk/tokens?notice=ended");
}
