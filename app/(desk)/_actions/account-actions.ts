"use server";

import { APIError } from "better-auth/api";
import { hashPassword } from "better-auth/crypto";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { getAuth, minPasswordLength } from "@/app/_server/auth/auth";
import { networkOf } from "@/app/_server/auth/network-of";
import { safeNextPath } from "@/app/_server/auth/safe-next-path";
import { createSignInLimiter } from "@/app/_server/auth/sign-in-limiter";
import { takeInvitation } from "@/app/_server/auth/take-invitation";
import { getStore } from "@/app/_server/store";
import type { FieldIssue } from "@/lib/errors";

/** What a form of this page shows after a try: what was typed (never a password) and every fault. */
export interface AccountState {
  values: { name: string; email: string };
  issues: FieldIssue[];
}

const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("Write an e-mail address, such as ada@example.org.").max(200));

const signInForm = z.object({ email, password: z.string().min(1, "Write your password.").max(200) });

const welcomeForm = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Write your name as others shall see it.")
    .max(100, "Shorten it to 100 characters."),
  email,
  password: z
    .string()
    .min(minPasswordLength, `Choose a password of at least ${minPasswordLength} characters.`)
    .max(200, "Shorten it to 200 characters."),
});

/** Apart from that of sign-ins: a link that is tried often closes nobody's way in. */
const invitationLimiter = createSignInLimiter();

/** Signs in and goes on to where the reader wanted to go. */
export async function signIn(_before: AccountState, form: FormData): Promise<AccountState> {
  const values = { name: "", email: text(form, "email") };
  const parsed = signInForm.safeParse({ email: values.email, password: text(form, "password") });
  if (!parsed.success) return { values, issues: issuesOf(parsed.error) };
  const auth = await getAuth();
  try {
    await auth.api.signInEmail({ body: parsed.data, headers: await headers() });
  } catch (error) {
    return { values, issues: [{ path: "", message: signInFault(error) }] };
  }
  redirect(safeNextPath(text(form, "next")));
}

/** Takes an invitation up: makes the user, signs them in and opens the desk. */
export async function welcome(_before: AccountState, form: FormData): Promise<AccountState> {
  const values = { name: text(form, "name"), email: text(form, "email") };
  const parsed = welcomeForm.safeParse({ ...values, password: text(form, "password") });
  if (!parsed.success) return { values, issues: issuesOf(parsed.error) };
  const requestHeaders = await headers();
  const services = { store: getStore(), limiter: invitationLimiter, hashPassword, now: Date.now() };
  const token = text(form, "token");
  const fault = await takeInvitation(services, { ...parsed.data, token, network: networkOf(requestHeaders) });
  if (fault !== null) return { values, issues: [fault] };
  const { email: address, password } = parsed.data;
  const auth = await getAuth();
  try {
    await auth.api.signInEmail({ body: { email: address, password }, headers: requestHeaders });
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
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

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function issuesOf(error: z.ZodError): FieldIssue[] {
  return error.issues.map((issue) => ({ path: issue.path.map(String).join("."), message: issue.message }));
}

function signInFault(error: unknown): string {
  if (!(error instanceof APIError)) throw error;
  if (error.statusCode === 429) return "Too many tries. Wait five minutes and sign in again.";
  if (error.statusCode === 401) return "No user has this address and password. Check both.";
  throw error;
}
