import type { Metadata } from "next";
import Link from "next/link";

export const metadata: Metadata = { title: "Not for this role" };

/** Shown to somebody who is signed in and whose role does not suffice. */
export default function NoAccessPage() {
  return (
    <>
      <h1>The desk is for researchers and editors</h1>
      <p className="deck">
        You are signed in, but your role does not open this page. An administrator can change it. The{" "}
        <Link href="/">timeline</Link> is open to everybody, and{" "}
        <Link href="/desk/account">your account</Link> to you.
      </p>
    </>
  );
}
