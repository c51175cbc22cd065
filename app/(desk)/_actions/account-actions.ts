"use server";

import { hashPassword } from "better-auth/crypto";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { AccountState } from "@/app/_components/account/account-state";
import { failed, refused } from "@/app/_server/auth/account-answers";
import { getAuth } from "@/app/_server/auth/auth";
import { networkOf } from "@/app/_server/auth/network-of";
import { safeNextPath } from "@/app/_server/auth/safe-next-path";
import { currentActor } from "@/app/_server/auth/session";
import { signInFault } from "@/app/_server/auth/sign-in-fault";
import { createSignInLimiter } from "@/app/_server/auth/sign-in-limiter";
import { takeInvitation } from "@/app/_server/auth/take-invitation";
import { formText, schemaIssues } from "@/app/_server/http/form-text";
import { getStore } from "@/app/_server/store";
import { newPassword, presentPassword, userEmail, userName } from "@/lib/accounts/account-fields";

const signInForm = z.object({ email: userEmail, password: presentPassword });
const welcomeForm = z.object({ name: userName, email: userEmail, password: newPassword });

/** Apart from that of sign-ins: a link that is tried often closes nobody's way in. */
const invitationLimiter = createSignInLimiter();

/** Signs in and goes on to where the reader wanted to go, by way of the second step where the user has one. */
export async function signIn(_before: AccountState, form: FormData): Promise<AccountState> {
  const values = { email: formText(form, "email") };
  const parsed = signInForm.safeParse({ email: values.email, password: formText(form, "password") });
  if (!parsed.success) return failed(schemaIssues(parsed.error), values);
  const auth = await getAuth();
  let answer: object;
  try {
    answer = await auth.api.signInEmail({ body: parsed.data, headers: await headers() });
  } catch (error) {
    return refused(signInFault(error).message, values);
  }
  const next = safeNextPath(formText(form, "next"));
  redirect("twoFactorRedirect" in answer ? `/two-factor?next=${encodeURIComponent(next)}` : next);
}

/** The second step: a code of the user's app, or one of their backup codes. */
export async function confirmSignIn(_before: AccountState, form: FormData): Promise<AccountState> {
  const next = safeNextPath(formText(form, "next"));
  // In a session the library would say of any code whether it serves, as often as asked.
  if ((await currentActor()) !== null) redirect(next);
  const code = formText(form, "code").trim();
  if (code === "") return failed([{ path: "code", message: "Write the code." }]);
  const auth = await getAuth();
  const request = { headers: await headers() };
  let isOver = false;
  try {
    if (formText(form, "kind") === "backup") await auth.api.verifyBackupCode({ ...request, body: { code } });
    else await auth.api.verifyTOTP({ ...request, body: { code: code.replaceAll(/\s/g, "") } });
  } catch (error) {
    const fault = signInFault(error);
    if (!fault.isOver) return failed([{ path: "code", message: fault.message }]);
    isOver = true;
  }
  redirect(isOver ? `/sign-in?made=again&next=${encodeURIComponent(next)}` : next);
}

/** Takes an invitation up: makes the user, signs them in and opens the desk. */
export async function welcome(_before: AccountState, form: FormData): Promise<AccountState> {
  const values = { name: formText(form, "name"), email: formText(form, "email") };
  const parsed = welcomeForm.safeParse({ ...values, password: formText(form, "password") });
  if (!parsed.success) return failed(schemaIssues(parsed.error), values);
  const requestHeaders = await headers();
  const services = { store: getStore(), limiter: invitationLimiter, hashPassword, now: Date.now() };
  const token = formText(form, "token");
  const fault = await takeInvitation(services, { ...parsed.data, token, network: networkOf(requestHeaders) });
  if (fault !== null) return failed([fault], values);
  const { email, password } = parsed.data;
  const auth = await getAuth();
  try {
    await auth.api.signInEmail({ body: { email, password }, headers: requestHeaders });
  } catch (error) {
    signInFault(error);
    // The user is made and the link used up: a refusal here, such as too many tries from this network, only delays them.
    redirect("/sign-in?made=user");
  }
  redirect("/desk");
}

/** Ends the session. */
export async function signOut(): Promise<void> {
  const auth = await getAuth();
  await auth.api.signOut({ headers: await headers() });
  redirect("/");
}
