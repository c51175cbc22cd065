import type { Metadata } from "next";
import Link from "next/link";
import { currentActor } from "@/app/_server/auth/session";
import { canWriteDrafts } from "@/lib/records/user";
import { userRoleLabels } from "@/lib/records/vocabularies";

export const metadata: Metadata = { title: "Not for this role" };

/** Whom a page is for, by the least role that opens it. */
const audiences = new Map([
  ["editor", { heading: "This page is for editors", opens: "It opens for editors and administrators." }],
  ["admin", { heading: "This page is for administrators", opens: "It opens for administrators." }],
]);
const ofTheDesk = {
  heading: "The desk is for researchers and editors",
  opens: "It opens for researchers, editors and administrators.",
};

/** Shown to somebody who is signed in and whose role does not suffice; `role` in the address is the least that would. */
export default async function NoAccessPage({
  searchParams,
}: {
  searchParams: Promise<{ role?: string | string[] }>;
}) {
  const { role } = await searchParams;
  const actor = await currentActor();
  const { heading, opens } = audiences.get(typeof role === "string" ? role : "") ?? ofTheDesk;
  return (
    <>
      <h1>{heading}</h1>
      <p className="deck">
        {actor === null
          ? "You are not signed in."
          : `You are signed in; your role is ${userRoleLabels[actor.role].toLowerCase()}.`}{" "}
        {opens} An administrator can change your role. The <Link href="/">timeline</Link> is open to
        everybody, and <Link href="/desk/account">your account</Link>
        {actor !== null && canWriteDrafts(actor.role) ? (
          <>
            {" "}
            and <Link href="/desk">the queue</Link>
          </>
        ) : null}{" "}
        to you.
      </p>
    </>
  );
}
