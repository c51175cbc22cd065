import type { Metadata } from "next";
import Link from "next/link";
import { NotHeldTable } from "@/app/_components/records/not-held-table";
import { readNotHeldPage } from "@/app/_server/records/not-held-view";
import "@/app/styles/records.css";

interface NotHeldPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = {
  title: "Planned and not held",
  alternates: { canonical: "/contacts/not-held" },
};

/** Every contact that was planned or rumoured and is not recorded as held, a page at a time. */
export default async function NotHeldPage({ searchParams }: NotHeldPageProps) {
  const { before } = await searchParams;
  const beforeSlug = typeof before === "string" && before !== "" ? before : null;
  const { rows, nextBefore } = await readNotHeldPage(beforeSlug);
  return (
    <>
      <nav className="crumbs" aria-label="Where this page stands">
        <Link href="/tracks" prefetch={false}>
          Tracks
        </Link>
      </nav>
      <h1>Planned and not held</h1>
      <p className="deck">
        Postponed, cancelled, announced and rumoured contacts, the latest first. What the same parties held on
        the day planned or within 30 days of it stands beside each; that is a fact of dates, and nothing says
        that one stands for the other.
      </p>
      {rows.length === 0 ? (
        <p className="prose">
          {beforeSlug === null
            ? "None is recorded. Contacts of any other status than held would stand here."
            : "There are no earlier ones."}
        </p>
      ) : (
        <NotHeldTable rows={rows} />
      )}
      <p className="pages">
        {beforeSlug !== null && (
          <Link href="/contacts/not-held" prefetch={false}>
            The latest
          </Link>
        )}
        {nextBefore !== null && (
          <Link href={`/contacts/not-held?before=${nextBefore}`} prefetch={false}>
            Earlier ones
          </Link>
        )}
      </p>
    </>
  );
}
