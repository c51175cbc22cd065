"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { AccountState } from "@/app/_components/account/account-state";
import { done, failed, refused } from "@/app/_server/auth/account-answers";
import { getAuth } from "@/app/_server/auth/auth";
import { withPasswordCheck } from "@/app/_server/auth/password-check";
import { requireSession } from "@/app/_server/auth/session";
import { signInFault } from "@/app/_server/auth/sign-in-fault";
import { commandIssues } from "@/app/_server/http/command-issues";
import { formText, schemaIssues } from "@/app/_server/http/form-text";
import { getStore } from "@/app/_server/store";
import { changeOwnName } from "@/db/commands/accounts/change-own-name";
import { endOwnSession } from "@/db/commands/accounts/end-own-session";
import { endOwnSessions } from "@/db/commands/accounts/end-own-sessions";
import { voidOwnResets } from "@/db/commands/accounts/void-own-resets";
import { newPassword, presentPassword } from "@/lib/accounts/account-fields";
import { NotFoundError } from "@/lib/errors";

const page = "/desk/account";

/** Gives whoever is signed in another name. */
export async function changeName(_before: AccountState, form: FormData): Promise<AccountState> {
  const { actor } = await requireSession(page);
  const name = formText(form, "name");
  try {
    await changeOwnName(getStore(), { actor, name, now: Date.now() });
  } catch (error) {
    return failed(commandIssues(error), { name });
  }
  refresh();
  return {
    ...done("Your name is changed. Versions of records that stand keep the earlier one."),
    values: { name: name.trim() },
  };
}

const passwordForm = z.object({ present: presentPassword, password: newPassword });

/** Sets another password, for which the present one is asked. */
export async function changePassword(_before: AccountState, form: FormData): Promise<AccountState> {
  const session = await requireSession(page);
  const values = { others: formText(form, "others") };
  const parsed = passwordForm.safeParse({
    present: formText(form, "present"),
    password: formText(form, "password"),
  });
  if (!parsed.success) return failed(schemaIssues(parsed.error), values);
  const auth = await getAuth();
  const requestHeaders = await headers();
  const endsOthers = values.others === "on";
  try {
    const body = {
      currentPassword: parsed.data.present,
      newPassword: parsed.data.password,
      revokeOtherSessions: endsOthers,
    };
    const checked = await withPasswordCheck(session, () =>
      auth.api.changePassword({ body, headers: requestHeaders }),
    );
    if ("refusal" in checked) return refused(checked.refusal, values);
  } catch (error) {
    return failed([{ path: "present", message: signInFault(error).message }], values);
  }
  await voidOwnResets(getStore(), { actor: session.actor });
  refresh();
  return done(
    endsOthers
      ? "Your password is changed, and your other sessions have ended."
      : "Your password is changed.",
  );
}

/** Ends one session; the one in use like any other. */
export async function endSession(form: FormData): Promise<void> {
  const { actor, sessionId } = await requireSession(page);
  const ended = formText(form, "session");
  try {
    await endOwnSession(getStore(), { actor, sessionId: ended });
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
  }
  redirect(ended === sessionId ? "/sign-in" : `${page}?notice=sessionEnded#sessions`);
}

/** Signs whoever is signed in out of every browser, this one too. */
export async function signOutEverywhere(): Promise<void> {
  const { actor } = await requireSession(page);
  await endOwnSessions(getStore(), { actor });
  redirect("/sign-in?made=signedOut");
}
