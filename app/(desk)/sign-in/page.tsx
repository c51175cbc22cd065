import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AccountForm } from "@/app/_components/account/account-form";
import { PasskeySignIn } from "@/app/_components/account/passkey-sign-in";
import { safeNextPath } from "@/app/_server/auth/safe-next-path";
import { currentActor } from "@/app/_server/auth/session";
import { signIn } from "../_actions/account-actions";
import "@/app/styles/desk-account.css";

export const metadata: Metadata = { title: "Sign in" };

/** What came before, for somebody who was sent here. */
const decks = new Map([
  [
    "user",
    "Your user is made. You could not be signed in at once, perhaps after too many tries from your network. Wait five minutes, then sign in with the address and password that you chose.",
  ],
  [
    "password",
    "Your new password is set, and you are signed out everywhere. Sign in with it. Passkeys and API tokens serve as before: if somebody else may have come in, look through them in your account.",
  ],
  [
    "again",
    "The sign-in is over: it took longer than ten minutes, five codes were wrong, or the second step was changed meanwhile. Begin again with the password.",
  ],
  ["signedOut", "You are signed out everywhere."],
]);

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
        {decks.get(typeof made === "string" ? made : "") ??
          "The desk is for researchers and editors. An administrator invites them by a link."}
      </p>
      <AccountForm
        action={signIn}
        fields={[
          { name: "email", label: "E-mail", type: "email", autoComplete: "username" },
          { name: "password", label: "Password", type: "password", autoComplete: "current-password" },
        ]}
        hidden={{ next: path }}
        submitLabel="Sign in"
        failTitle="You are not signed in"
        isPrimary
      >
        <Link href="/reset">Forgot your password?</Link>
      </AccountForm>
      <PasskeySignIn next={path} />
    </>
  );
}
