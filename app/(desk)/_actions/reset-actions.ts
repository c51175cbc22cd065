"use server";

import { hashPassword } from "better-auth/crypto";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import type { AccountState } from "@/app/_components/account/account-state";
import { done, failed, refused } from "@/app/_server/auth/account-answers";
import { mailResetLink } from "@/app/_server/auth/mail-reset-link";
import { networkOf } from "@/app/_server/auth/network-of";
import { setNewPassword } from "@/app/_server/auth/set-new-password";
import { tooManyTries } from "@/app/_server/auth/sign-in-fault";
import { createSignInLimiter } from "@/app/_server/auth/sign-in-limiter";
import { readEnvironment } from "@/app/_server/environment";
import { formText, schemaIssues } from "@/app/_server/http/form-text";
import { sendMail } from "@/app/_server/mail/send-mail";
import { getStore } from "@/app/_server/store";
import { newPassword, userEmail } from "@/lib/accounts/account-fields";

const askForm = z.object({ email: userEmail });
const resetForm = z.object({ password: newPassword });

const quarterHourMs = 15 * 60_000;
/** Few, since each may send a mail: nobody's mailbox is to be filled from here. */
const askLimiter = createSignInLimiter({
  perPair: 3,
  perNetwork: 10,
  freePerEmail: 3,
  turnMs: quarterHourMs,
  longestWaitMs: 0,
  windowMs: quarterHourMs,
  maxCounts: 20_000,
});
const resetLimiter = createSignInLimiter();

/** Mails a link to a new password. The answer is the same whether somebody signs in with the address or not. */
export async function askForReset(_before: AccountState, form: FormData): Promise<AccountState> {
  const values = { email: formText(form, "email") };
  const { mail, publicUrl } = readEnvironment();
  if (mail === null) return refused("This site sends no mail. Ask an administrator for a link.", values);
  const parsed = askForm.safeParse(values);
  if (!parsed.success) return failed(schemaIssues(parsed.error), values);
  const { email } = parsed.data;
  const now = Date.now();
  const admission = askLimiter.begin({ network: networkOf(await headers()), email }, now);
  if (!admission.isAllowed && admission.reason === "locked") return refused(tooManyTries, values);
  if (admission.isAllowed) {
    const services = {
      store: getStore(),
      publicUrl,
      now,
      send: (text: Parameters<typeof sendMail>[1]) => sendMail(mail, text),
    };
    after(() => mailResetLink(services, email));
  }
  return done(
    "If somebody signs in with this address, a link is on its way to it. It serves once, for one hour. Look among unwanted mail, too.",
  );
}

/** Sets a new password by a link; every session of its user ends. */
export async function resetByLink(_before: AccountState, form: FormData): Promise<AccountState> {
  const parsed = resetForm.safeParse({ password: formText(form, "password") });
  if (!parsed.success) return failed(schemaIssues(parsed.error));
  const services = { store: getStore(), limiter: resetLimiter, hashPassword, now: Date.now() };
  const network = networkOf(await headers());
  const fault = await setNewPassword(services, { ...parsed.data, token: formText(form, "token"), network });
  if (fault !== null) return failed([fault]);
  redirect("/sign-in?made=password");
}
