import type { Metadata } from "next";
import Link from "next/link";
import { AccountForm } from "@/app/_components/account/account-form";
import { readEnvironment } from "@/app/_server/environment";
import { askForReset } from "../_actions/reset-actions";
import "@/app/styles/desk-account.css";

export const metadata: Metadata = { title: "Forgotten password" };

/** Asks for a link to a new password by mail, where the instance sends mail. */
export default function ResetPage() {
  const sendsMail = readEnvironment().mail !== null;
  return (
    <>
      <h1>Forgotten password</h1>
      <p className="deck">
        {sendsMail
          ? "Write the address that you sign in with. A link to a new password is mailed to it."
          : "This site sends no mail. Ask an administrator of it: they can make you a link to a new password."}
      </p>
      {sendsMail && (
        <AccountForm
          action={askForReset}
          fields={[{ name: "email", label: "E-mail", type: "email", autoComplete: "username" }]}
          submitLabel="Mail me a link"
          failTitle="No mail was sent"
          isPrimary
        />
      )}
      <p className="account-aside">
        <Link href="/sign-in">Back to signing in</Link>
      </p>
    </>
  );
}
