"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { AccountState } from "@/app/_components/account/account-state";
import { done, failed } from "@/app/_server/auth/account-answers";
import { makeResetLink, resetLinkLife } from "@/app/_server/auth/make-reset-link";
import { requireActor } from "@/app/_server/auth/session";
import { readEnvironment } from "@/app/_server/environment";
import { commandIssues } from "@/app/_server/http/command-issues";
import { formText } from "@/app/_server/http/form-text";
import { getStore } from "@/app/_server/store";
import { endUserSessions } from "@/db/commands/accounts/end-user-sessions";
import { readmitUser } from "@/db/commands/accounts/readmit-user";
import { removeSecondStep } from "@/db/commands/accounts/remove-second-step";
import { setUserRole } from "@/db/commands/accounts/set-user-role";
import { suspendUser } from "@/db/commands/accounts/suspend-user";
import type { Store } from "@/db/store";
import type { Actor } from "@/lib/records/user";
import { userRoleLabels, userRoles } from "@/lib/records/vocabularies";

/** Gives a user another role. */
export async function changeRole(_before: AccountState, form: FormData): Promise<AccountState> {
  const typed = formText(form, "role");
  return change(form, async ({ store, actor, userId, now }) => {
    const role = userRoles.find((known) => known === typed);
    if (role === undefined) return failed([{ path: "role", message: "Choose a role." }]);
    await setUserRole(store, { actor, userId, role, now });
    return { ...done(`They are ${userRoleLabels[role].toLowerCase()} now.`), values: { role } };
  });
}

/** Makes a link with which a user sets a new password, and shows it once. */
export async function makeUserResetLink(_before: AccountState, form: FormData): Promise<AccountState> {
  return change(form, async ({ store, actor, userId, now }) => {
    const { publicUrl } = readEnvironment();
    const lifeMs = resetLinkLife.byAdministrator;
    const link = await makeResetLink(store, { actor, userId, publicUrl, now, lifeMs });
    return done(
      "The link serves once, for 24 hours; earlier ones serve no more. Hand it to nobody else.",
      link,
    );
  });
}

/** Signs a user out everywhere. */
export async function endSessionsOf(_before: AccountState, form: FormData): Promise<AccountState> {
  return change(form, async ({ store, actor, userId }) => {
    const ended = await endUserSessions(store, { actor, userId });
    return done(ended === 0 ? "No session was open." : `Ended: ${ended}.`);
  });
}

/** Lets a user who lost their device sign in by the password alone. */
export async function turnOffSecondStep(_before: AccountState, form: FormData): Promise<AccountState> {
  return change(form, async ({ store, actor, userId, now }) => {
    await removeSecondStep(store, { actor, userId, now });
    // The form goes with the step, so the page says what was done.
    redirect(`/desk/users/${encodeURIComponent(userId)}?notice=secondStepOff`);
  });
}

/** Keeps a user from signing in. */
export async function suspend(_before: AccountState, form: FormData): Promise<AccountState> {
  return change(form, async ({ store, actor, userId, now }) => {
    await suspendUser(store, { actor, userId, now });
    return done("They are suspended: they cannot sign in, and their sessions have ended.");
  });
}

/** Lets a suspended user sign in again. */
export async function readmit(_before: AccountState, form: FormData): Promise<AccountState> {
  return change(form, async ({ store, actor, userId, now }) => {
    await readmitUser(store, { actor, userId, now });
    return done("They can sign in again.");
  });
}

interface UserChange {
  store: Store;
  actor: Actor;
  userId: string;
  now: number;
}

async function change(
  form: FormData,
  work: (change: UserChange) => Promise<AccountState>,
): Promise<AccountState> {
  const actor = await requireActor("admin", "/desk/users");
  try {
    const state = await work({ store: getStore(), actor, userId: formText(form, "user"), now: Date.now() });
    refresh();
    return state;
  } catch (error) {
    return failed(commandIssues(error));
  }
}
