import type { Metadata } from "next";
import Link from "next/link";
import { DifferenceTable } from "@/app/_components/history/difference-table";
import { VersionPageLinks } from "@/app/_components/history/version-page-links";
import { VersionTable } from "@/app/_components/history/version-table";
import { readPublicVersions } from "@/app/_server/event/public-versions";
import { readChosenVersions } from "@/app/_server/history/chosen-versions";
import { readVersionNumber } from "@/lib/records/history/version-pages";
import { AddressReader } from "@/lib/timeline/address-reader";
import "@/app/styles/event.css";
import "@/app/styles/history.css";

interface VersionsPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: VersionsPageProps): Promise<Metadata> {
  const { event } = await readPublicVersions((await params).slug, "versions");
  return { title: `Versions: ${event.title}`, robots: { index: false, follow: true } };
}

/** Every version of an event, for readers: which there are, why, and what differs between any two. */
export default async function VersionsPage({ params, searchParams }: VersionsPageProps) {
  const asked = await searchParams;
  const before = readVersionNumber(new AddressReader(asked).one("before"));
  const { event, revisions } = await readPublicVersions((await params).slug, "versions", { before });
  const path = `/events/${event.slug}/versions`;
  const chosen = await readChosenVersions("event", event.id, revisions, asked);
  return (
    <>
      <nav className="crumbs" aria-label="Where this page stands">
        <Link href={`/events/${event.slug}`} prefetch={false}>
          {event.title}
        </Link>
      </nav>
      <h1 className="history-title">
        {event.version === 1 ? "The one version of this record" : "The versions of this record"}
      </h1>
      {event.state === "retracted" && <p className="deck">The record is retracted.</p>}
      <section className="section" aria-label="All versions">
        <VersionTable
          type="event"
          revisions={revisions}
          chosen={chosen}
          action={path}
          before={before}
          versionHref={(version) => `${path}/${version}`}
        />
        <VersionPageLinks path={path} isFirstPage={before === null} revisions={revisions} />
      </section>
      {chosen !== null && (
        <section className="section" aria-labelledby="comparison">
          <h2 id="comparison">
            Version {chosen.to} beside version {chosen.from}
          </h2>
          <p className="note differences-key">
            <del>Struck through</del>: no longer there. <ins>Underlined</ins>: new.
          </p>
          <DifferenceTable
            label="What differs"
            differences={chosen.differences.filter(({ isPublic }) => isPublic)}
            names={{ before: `Version ${chosen.from}`, after: `Version ${chosen.to}` }}
          />
        </section>
      )}
    </>
  );
}
