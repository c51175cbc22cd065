import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageLinks } from "@/app/_components/desk/page-links";
import { FactRow } from "@/app/_components/event/fact-row";
import { SourceDerivation } from "@/app/_components/sources/source-derivation";
import { sourceFacts } from "@/app/_components/sources/source-facts";
import { SourceForm } from "@/app/_components/sources/source-form";
import { sourceFormValues } from "@/app/_components/sources/source-form-fields";
import { SourceVersions } from "@/app/_components/sources/source-versions";
import { SupportedEvents } from "@/app/_components/sources/supported-events";
import { requireActor } from "@/app/_server/auth/session";
import { type DeskSourceView, readDeskSource } from "@/app/_server/sources/desk-source-view";
import { NotFoundError } from "@/lib/errors";
import { sourceTitle } from "@/lib/records/source-words";
import { canPublish } from "@/lib/records/user";
import { saveSource } from "../../../_actions/source-actions";
import { MergeSection } from "./merge-section";
import "@/app/styles/event.css";
import "@/app/styles/records.css";
import "@/app/styles/sources.css";

export const metadata: Metadata = { title: "A source, desk" };

const notices = new Map([
  ["saved", "The source is saved. Every event that cites it shows it so."],
  ["merged", "The two sources are one now. What cited the other cites this one."],
]);

interface DeskSourcePageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** A source at the desk: researchers read it, editors correct it and merge it with one that is the same. */
export default async function DeskSourcePage({ params, searchParams }: DeskSourcePageProps) {
  const { id } = await params;
  const actor = await requireActor("researcher", `/desk/sources/${id}`);
  const { notice, after: asked } = await searchParams;
  const after = typeof asked === "string" ? asked : null;
  const view = await readOrNotFound(id, after);
  const { source, events } = view;
  const words = typeof notice === "string" ? notices.get(notice) : undefined;
  const isEditor = canPublish(actor.role);
  return (
    <>
      <nav className="crumbs" aria-label="Where this page stands">
        <Link href="/desk/sources" prefetch={false}>
          Sources
        </Link>
      </nav>
      <h1 className="source-heading">{sourceTitle(source)}</h1>
      <p className="note">
        {source.publisher}, version {source.version}.{" "}
        {source.isPublic ? (
          <Link href={`/sources/${source.slug}`} prefetch={false}>
            Its public page
          </Link>
        ) : (
          "No published event cites it, so it has no public page."
        )}
      </p>
      {words !== undefined && (
        <p className="message-note" role="status">
          {words}
        </p>
      )}
      {isEditor ? (
        <section className="section source-desk" aria-labelledby="correct">
          <h2 id="correct">Correct it</h2>
          <p className="note source-form-note">
            For every event that cites it. The events get no version of their own; the source keeps its
            history.
          </p>
          <SourceForm
            key={source.version}
            action={saveSource}
            id={id}
            version={source.version}
            values={sourceFormValues(source)}
          />
        </section>
      ) : (
        <FactRow facts={sourceFacts(source)} />
      )}
      <section className="section source-desk" aria-labelledby="derivation">
        <h2 id="derivation">What it was made from</h2>
        <SourceDerivation
          source={source}
          copies={view.copies}
          hasMore={view.hasMoreCopies}
          hrefOf={({ id: otherId }) => `/desk/sources/${otherId}`}
        />
      </section>
      <section className="section source-desk" aria-labelledby="events">
        <h2 id="events">Events that it supports</h2>
        {events.events.length === 0 ? (
          <p className="desk-empty">No event cites it any more.</p>
        ) : (
          <SupportedEvents events={events.events} />
        )}
        <PageLinks
          label="Pages of the events"
          previousHref={after === null ? null : `/desk/sources/${id}#events`}
          previousWords="Latest events"
          nextHref={
            events.next === null
              ? null
              : `/desk/sources/${id}?after=${encodeURIComponent(events.next)}#events`
          }
          nextWords="Earlier events"
        />
      </section>
      <section className="section source-desk" aria-labelledby="changes">
        <h2 id="changes">Changes to this source</h2>
        <SourceVersions versions={view.versions} />
      </section>
      {isEditor && <MergeSection source={source} sameAddress={view.sameAddress} />}
    </>
  );
}

async function readOrNotFound(id: string, after: string | null): Promise<DeskSourceView> {
  try {
    return await readDeskSource(id, after);
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}
