import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountForm } from "@/app/_components/desk/account-form";
import { minPasswordLength } from "@/app/_server/auth/auth";
import { safeNextPath } from "@/app/_server/auth/safe-next-path";
import { currentActor } from "@/app/_server/auth/session";
import { signIn } from "../_actions/account-actions";

export const metadata: Metadata = { title: "Sign in" };

/** Signing in; who is signed in already goes on. */
export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[]; made?: string | string[] }>;
}) {
  const { next, made } = await searchParams;
  const path = safeNextPath(typeof next === "string" ? next : "");
  if ((await currentActor()) !== null) redirect(path);
  return (
    <>
      <h1>Sign in</h1>
      <p className="deck">
        {made === "user"
          ? "Your user is made. You could not be signed in at once, perhaps after too many tries from your network. Wait five minutes, then sign in with the address and password that you chose."
          : "The desk is for researchers and editors. An administrator invites them by a link."}
      </p>
      <AccountForm
        action={signIn}
        purpose="signIn"
        hidden={{ name: "next", value: path }}
        minPasswordLength={minPasswordLength}
        submitLabel="Sign in"
      />
    </>
  );
}
