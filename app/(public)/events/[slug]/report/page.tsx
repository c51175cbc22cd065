import type { Metadata } from "next";
import Link from "next/link";
import { notFound, permanentRedirect } from "next/navigation";
import { ReportForm } from "@/app/_components/work/report-form";
import { authSecret } from "@/app/_server/auth/auth-secret";
import { readEnvironment } from "@/app/_server/environment";
import { getStore } from "@/app/_server/store";
import { stampFor } from "@/app/_server/work/take-mistake-report";
import { findReportedEvent } from "@/db/queries/reports/find-reported-event";
import { NotFoundError } from "@/lib/errors";
import { reportedFieldsOf } from "@/lib/records/mistake-report";
import { sendReport } from "./send-report-action";
import "@/app/styles/event.css";
import "@/app/styles/work.css";

export const metadata: Metadata = { title: "Report a mistake", robots: { index: false, follow: false } };

/** A stamp is made for each visit, so the page is never the same twice. */
export const dynamic = "force-dynamic";

/** Asks what is wrong in an event, of whoever reads it. */
export default async function ReportPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const event = await findReportedEvent(getStore(), slug).catch((error: unknown) => {
    if (error instanceof NotFoundError) notFound();
    throw error;
  });
  if (event.slug !== slug) permanentRedirect(`/events/${encodeURIComponent(event.slug)}/report`);
  const stamp = stampFor(
    { secret: await authSecret(readEnvironment()), now: Date.now(), newId: () => crypto.randomUUID() },
    event.id,
  );
  return (
    <>
      <nav className="crumbs" aria-label="Where this page stands">
        <Link href={`/events/${event.slug}`} prefetch={false}>
          {event.title}
        </Link>
      </nav>
      <h1>Report a mistake</h1>
      <p className="deck">
        In “{event.title}”. An editor reads every report, checks it against the sources, and corrects the
        record in public where it is wrong.
      </p>
      <ReportForm action={sendReport} slug={event.slug} stamp={stamp} fields={reportedFieldsOf(event.type)} />
    </>
  );
}
