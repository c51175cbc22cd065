"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { AccountState } from "@/app/_components/account/account-state";
import { done, failed } from "@/app/_server/auth/account-answers";
import { requireActor } from "@/app/_server/auth/session";
import { readEnvironment } from "@/app/_server/environment";
import { commandIssues } from "@/app/_server/http/command-issues";
import { formText } from "@/app/_server/http/form-text";
import { invitationMail } from "@/app/_server/mail/link-mails";
import { sendMail } from "@/app/_server/mail/send-mail";
import { getStore } from "@/app/_server/store";
import { hashLinkToken, makeLinkToken } from "@/db/auth/link-token";
import { createInvitation } from "@/db/commands/accounts/create-invitation";
import { withdrawInvitation } from "@/db/commands/accounts/withdraw-invitation";
import { NotFoundError } from "@/lib/errors";
import { userRoles } from "@/lib/records/vocabularies";

const page = "/desk/users";
const dayMs = 24 * 60 * 60_000;
const lives = ["1", "7", "30"];

/** Makes an invitation's link, shows it once, and mails it where an address was given and the instance sends mail. */
export async function invite(_before: AccountState, form: FormData): Promise<AccountState> {
  const actor = await requireActor("admin", page);
  const names = ["role", "forWhom", "email", "days"];
  const values = Object.fromEntries(names.map((name) => [name, formText(form, name)]));
  const days = lives.find((known) => known === values.days);
  if (days === undefined) return failed([{ path: "days", message: "Choose how long it serves." }], values);
  const { mail, publicUrl } = readEnvironment();
  const token = makeLinkToken();
  const now = Date.now();
  const expiresAt = now + Number(days) * dayMs;
  const email = formText(form, "email").trim().toLowerCase();
  try {
    await createInvitation(getStore(), {
      actor,
      id: crypto.randomUUID(),
      now,
      tokenHash: hashLinkToken(token),
      role: formText(form, "role"),
      expiresAt,
      forWhom: formText(form, "forWhom"),
      email,
    });
  } catch (error) {
    return failed(commandIssues(error), values);
  }
  refresh();
  const link = `${publicUrl}/welcome/${token}`;
  const role = userRoles.find((known) => known === values.role);
  if (email === "" || role === undefined) return done("The invitation is made. Send the link to them.", link);
  if (mail === null)
    return done("The invitation is made. This site sends no mail: send the link to them.", link);
  const isSent = await sendMail(
    mail,
    invitationMail({ to: email, link, role, invitedBy: actor.name, expiresAt }),
  );
  return done(
    isSent
      ? `The invitation is made, and mailed to ${email}.`
      : "The invitation is made, but the mail server did not take the mail: send the link to them yourself.",
    link,
  );
}

/** Makes the link of an invitation useless. */
export async function withdraw(form: FormData): Promise<void> {
  const actor = await requireActor("admin", page);
  try {
    await withdrawInvitation(getStore(), { actor, id: formText(form, "id"), now: Date.now() });
  } catch (error) {
    if (error instanceof NotFoundError) redirect(`${page}?notice=invitationGone#invitations`);
    throw error;
  }
  redirect(`${page}?notice=withdrawn#invitations`);
}
