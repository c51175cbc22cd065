import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getStore } from "@/app/_server/store";
import { findReportedEvent } from "@/db/queries/reports/find-reported-event";
import { NotFoundError } from "@/lib/errors";

export const metadata: Metadata = { title: "Report received", robots: { index: false, follow: false } };

/** What becomes of a report that was sent. */
export default async function ReportThanksPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const event = await findReportedEvent(getStore(), slug).catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound();
    throw error;
  });
  return (
    <>
      <h1>Your report is with the desk</h1>
      <div className="prose">
        <p>
          Thank you. An editor checks it against the sources. Where the record is wrong it is corrected, and
          the correction stands on the event’s page with its day and what changed.
        </p>
        <p>
          <Link href={`/events/${event.slug}`} prefetch={false}>
            Back to “{event.title}”
          </Link>
        </p>
      </div>
    </>
  );
}
