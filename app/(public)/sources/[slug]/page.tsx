import type { Metadata } from "next";
import Link from "next/link";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { EventSection } from "@/app/_components/event/event-section";
import { FactRow } from "@/app/_components/event/fact-row";
import { PresentOnlyNotice } from "@/app/_components/past/present-only-notice";
import { SourceDerivation } from "@/app/_components/sources/source-derivation";
import { sourceFacts } from "@/app/_components/sources/source-facts";
import { SourceVersions } from "@/app/_components/sources/source-versions";
import { SupportedEvents } from "@/app/_components/sources/supported-events";
import { currentActor } from "@/app/_server/auth/session";
import { readEnvironment } from "@/app/_server/environment";
import { readSourceView, type SourceView } from "@/app/_server/sources/source-view";
import { NotFoundError } from "@/lib/errors";
import type { NamedSource } from "@/lib/records/source-detail";
import { sourceTitle } from "@/lib/records/source-words";
import { canWriteDrafts } from "@/lib/records/user";
import "@/app/styles/event.css";
import "@/app/styles/records.css";
import "@/app/styles/sources.css";

interface SourcePageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Read once for metadata and page. */
const readView = cache(async (slug: string, after: string | null): Promise<SourceView> => {
  try {
    const found = await readSourceView(slug, after);
    if (found.status === "found") return found.view;
    permanentRedirect(`/sources/${encodeURIComponent(found.slug)}`);
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
});

async function viewOf({ params, searchParams }: SourcePageProps): Promise<SourceView> {
  const { after } = await searchParams;
  return readView((await params).slug, typeof after === "string" && after !== "" ? after : null);
}

export async function generateMetadata(props: SourcePageProps): Promise<Metadata> {
  const { source } = await viewOf(props);
  return {
    title: sourceTitle(source),
    description: `A source by ${source.publisher}, with the events that it supports`,
    alternates: { canonical: `/sources/${source.slug}` },
  };
}

/** The permanent page of a source: what it is, what it was made from, and the events that it supports. */
export default async function SourcePage(props: SourcePageProps) {
  const { source, copies, hasMoreCopies, events, versions } = await viewOf(props);
  const actor = await currentActor();
  const path = `/sources/${encodeURIComponent(source.slug)}`;
  const address = `${readEnvironment().publicUrl}${path}`;
  const { after } = await props.searchParams;
  return (
    <>
      <PresentOnlyNotice path={path} parameters={await props.searchParams} />
      <nav className="crumbs" aria-label="Where this page stands">
        <Link href="/sources" prefetch={false}>
          Sources
        </Link>
      </nav>
      <p className="event-kind">
        <strong>Source</strong>, {source.publisher}
      </p>
      <h1 className="source-heading">{sourceTitle(source)}</h1>
      {source.quotation !== null && (
        <blockquote className="source-page-quotation">“{source.quotation}”</blockquote>
      )}
      <FactRow facts={sourceFacts(source)} />
      <EventSection id="derivation" heading="What it was made from">
        <SourceDerivation source={source} copies={copies} hasMore={hasMoreCopies} hrefOf={publicHref} />
      </EventSection>
      <EventSection id="events" heading="Events that it supports">
        <SupportedEvents events={events.events} />
        {(events.next !== null || after !== undefined) && (
          <nav className="pages" aria-label="Pages of the events">
            {after !== undefined && (
              <Link href={`${path}#events`} prefetch={false}>
                Latest events
              </Link>
            )}
            {events.next !== null && (
              <Link href={`${path}?after=${encodeURIComponent(events.next)}#events`} prefetch={false}>
                Earlier events
              </Link>
            )}
          </nav>
        )}
      </EventSection>
      <EventSection id="changes" heading="Changes to this source">
        <SourceVersions versions={versions} />
      </EventSection>
      <footer className="section event-foot note">
        <p>
          Permanent address: <a href={address}>{address}</a>. Data: CC BY 4.0.
        </p>
        {actor !== null && canWriteDrafts(actor.role) && (
          <p>
            <Link href={`/desk/sources/${source.id}`} prefetch={false}>
              This source at the desk
            </Link>
          </p>
        )}
      </footer>
    </>
  );
}

function publicHref({ slug, isPublic }: NamedSource): string | null {
  return isPublic ? `/sources/${encodeURIComponent(slug)}` : null;
}
