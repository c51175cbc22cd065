import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { SecondStep } from "@/app/_components/account/second-step";
import { requireSession } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { findAccount } from "@/db/queries/instance/find-account";
import { changeSecondStep } from "../../../_actions/second-step-actions";
import "@/app/styles/desk-account.css";

export const metadata: Metadata = { title: "Second step" };

/** Sets up the second step of one's own signing in. */
export default async function SecondStepPage() {
  const { actor } = await requireSession("/desk/account/two-factor");
  const account = await findAccount(getStore(), actor.id);
  if (account === null) notFound();
  return (
    <>
      <p className="kicker">
        <Link href="/desk/account">Your account</Link>
      </p>
      <h1>Second step</h1>
      <p className="deck">
        {account.hasSecondStep
          ? "After the password you are asked for a code of your authenticator app."
          : "After the password, a code of an authenticator app on your phone: a password that somebody learns does not let them in."}
      </p>
      <SecondStep action={changeSecondStep} isOn={account.hasSecondStep} />
    </>
  );
}
