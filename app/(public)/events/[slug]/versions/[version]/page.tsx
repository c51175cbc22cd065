import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { VersionFields } from "@/app/_components/history/version-fields";
import { readPublicVersions } from "@/app/_server/event/public-versions";
import { getStore } from "@/app/_server/store";
import { listVersions } from "@/db/queries/history/list-versions";
import { civilDayAt } from "@/lib/dates/civil-day";
import { formatDay } from "@/lib/dates/format-edtf";
import { describeSnapshot } from "@/lib/records/history/describe-snapshot";
import { textOf } from "@/lib/records/history/snapshot-values";
import { readVersionNumber } from "@/lib/records/history/version-pages";
import { revisionByWords } from "@/lib/records/revision-by-words";
import { revisionKindLabels } from "@/lib/records/vocabularies";
import "@/app/styles/event.css";
import "@/app/styles/history.css";

interface VersionPageProps {
  params: Promise<{ slug: string; version: string }>;
}

const readVersion = cache(async (slug: string, asked: string) => {
  const wanted = readVersionNumber(asked) ?? notFound();
  const page = { before: wanted + 1, limit: 1 };
  const { event, revisions } = await readPublicVersions(slug, `versions/${asked}`, page);
  const revision = revisions.find(({ version }) => version === wanted) ?? notFound();
  const held = await listVersions(getStore(), "event", event.id, [revision.version]);
  const snapshot = held.get(revision.version) ?? notFound();
  const title = textOf(snapshot.title) ?? event.title;
  return { event, revision, snapshot, title, day: formatDay(civilDayAt(revision.at, "UTC")) };
});

export async function generateMetadata({ params }: VersionPageProps): Promise<Metadata> {
  const { slug, version } = await params;
  const { title, day } = await readVersion(slug, version);
  return { title: `${title}, as it stood on ${day}`, robots: { index: false, follow: true } };
}

/** One version of an event as it stood then, with the names that were shown, and marked as what it is. */
export default async function VersionPage({ params }: VersionPageProps) {
  const { slug, version } = await params;
  const { event, revision, snapshot, title, day } = await readVersion(slug, version);
  // The title stands over the page, and what its address was says nothing of the event.
  const fields = describeSnapshot("event", snapshot).filter(
    ({ isPublic, name }) => isPublic && name !== "title" && name !== "slug",
  );
  const isLatest = revision.version === event.version;
  return (
    <>
      <nav className="crumbs" aria-label="Where this page stands">
        <Link href={`/events/${event.slug}`} prefetch={false}>
          {event.title}
        </Link>
        {" / "}
        <Link href={`/events/${event.slug}/versions`} prefetch={false}>
          Versions
        </Link>
        {` / ${revision.version}`}
      </nav>
      <h1 className="history-title">{title}</h1>
      <div className="retraction" role="note">
        <p className="retraction-word">As it stood on {day}</p>
        <p className="note">
          Version {revision.version} of {event.version}. {revisionKindLabels[revision.kind]} by{" "}
          {revisionByWords(revision)}
          {revision.reason === null ? "." : `: ${revision.reason}`}{" "}
          {event.state === "retracted"
            ? "The record is retracted. "
            : isLatest
              ? "It is the latest version. "
              : "It was changed since. "}
          <Link href={`/events/${event.slug}`} prefetch={false}>
            The record as it stands now
          </Link>
        </p>
      </div>
      <VersionFields fields={fields} />
    </>
  );
}
