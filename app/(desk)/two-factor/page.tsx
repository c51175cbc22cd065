import type { Metadata } from "next";
import { cookies } from "next/headers";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AccountForm } from "@/app/_components/account/account-form";
import { safeNextPath } from "@/app/_server/auth/safe-next-path";
import { currentActor } from "@/app/_server/auth/session";
import { confirmSignIn } from "../_actions/account-actions";
import "@/app/styles/desk-account.css";

export const metadata: Metadata = { title: "Second step" };

/** The second step of signing in: a code of the user's app, or a backup code. */
export default async function TwoFactorPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[]; with?: string | string[] }>;
}) {
  const { next, with: kind } = await searchParams;
  const path = safeNextPath(typeof next === "string" ? next : "");
  if ((await currentActor()) !== null) redirect(path);
  const query = `next=${encodeURIComponent(path)}`;
  // Nobody comes here but from the password, which leaves this cookie for ten minutes.
  const isBegun = (await cookies()).getAll().some(({ name }) => name.endsWith("backchannel.two_factor"));
  if (!isBegun) redirect(`/sign-in?${query}`);
  const isBackup = kind === "backup";
  return (
    <>
      <h1>Second step</h1>
      <p className="deck">
        {isBackup
          ? "Write one of the ten backup codes that were shown when you set up the second step. Each serves once."
          : "Write the six digits that your authenticator app shows for Backchannel."}
      </p>
      <AccountForm
        key={isBackup ? "backup" : "app"}
        action={confirmSignIn}
        fields={[{ name: "code", label: isBackup ? "Backup code" : "Code", type: "code" }]}
        hidden={{ next: path, kind: isBackup ? "backup" : "app" }}
        submitLabel="Go on"
        failTitle="You are not signed in yet"
        isPrimary
      />
      <p className="account-aside">
        {isBackup ? (
          <Link href={`/two-factor?${query}`}>Use a code of the app</Link>
        ) : (
          <Link href={`/two-factor?with=backup&${query}`}>Use a backup code</Link>
        )}
        . Whoever has lost both asks an administrator of this site.
      </p>
    </>
  );
}
