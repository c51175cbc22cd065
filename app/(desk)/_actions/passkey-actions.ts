"use server";

import { isAPIError } from "better-auth/api";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { AccountState } from "@/app/_components/account/account-state";
import { done, failed, refused } from "@/app/_server/auth/account-answers";
import { getAuth } from "@/app/_server/auth/auth";
import { requireSession } from "@/app/_server/auth/session";
import { formText, schemaIssues } from "@/app/_server/http/form-text";

const page = "/desk/account";
const gone = "This passkey was removed already.";

const passkeyForm = z.object({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1, "Write a name for the passkey.").max(100, "Shorten it to 100 characters."),
});

/** Gives one's own passkey another name. */
export async function renamePasskey(_before: AccountState, form: FormData): Promise<AccountState> {
  await requireSession(page);
  const values = { name: formText(form, "name") };
  const parsed = passkeyForm.safeParse({ id: formText(form, "id"), ...values });
  if (!parsed.success) return failed(schemaIssues(parsed.error), values);
  const auth = await getAuth();
  try {
    await auth.api.updatePasskey({ body: parsed.data, headers: await headers() });
  } catch (error) {
    if (!isAPIError(error)) throw error;
    return refused(gone, values);
  }
  refresh();
  return { ...done("The passkey is renamed."), values: { name: parsed.data.name } };
}

/** Forgets one's own passkey; the device may still offer it, in vain. */
export async function removePasskey(form: FormData): Promise<void> {
  await requireSession(page);
  const auth = await getAuth();
  try {
    await auth.api.deletePasskey({ body: { id: formText(form, "id") }, headers: await headers() });
  } catch (error) {
    if (!isAPIError(error)) throw error;
  }
  redirect(`${page}?notice=passkeyRemoved#passkeys`);
}
