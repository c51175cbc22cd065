import type { Metadata } from "next";
import Link from "next/link";
import { PageFrame } from "./_components/page-frame";

export const metadata: Metadata = { title: "Not found" };

/** Shown for an address that leads nowhere, with where to go on. */
export default function NotFound() {
  return (
    <PageFrame signedInName={null}>
      <h1>There is no page at this address</h1>
      <div className="prose">
        <p>
          The address may be mistyped, or the record may not be published. Addresses of published events stay
          the same when their titles change.
        </p>
        <p>
          <Link href="/" prefetch={false}>
            Go to the timeline
          </Link>
        </p>
      </div>
    </PageFrame>
  );
}
