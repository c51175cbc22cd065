import type { Metadata } from "next";
import Link from "next/link";
import { EventSection } from "@/app/_components/event/event-section";
import { NotHeldTable } from "@/app/_components/records/not-held-table";
import { RecordIndex } from "@/app/_components/records/record-index";
import { readNotHeldPage } from "@/app/_server/records/not-held-view";
import { readRecordIndex } from "@/app/_server/records/record-index-view";
import "@/app/styles/event.css";
import "@/app/styles/records.css";

interface TracksPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Tracks", alternates: { canonical: "/tracks" } };

/** Rows of the list of what was not held. */
const mostNotHeld = 6;

/** All tracks, and the latest contacts of any that were planned and not held. */
export default async function TracksPage({ searchParams }: TracksPageProps) {
  const index = await readRecordIndex("track", await searchParams);
  const { rows } = await readNotHeldPage(null);
  return (
    <>
      <RecordIndex {...index} />
      <EventSection
        id="not-held"
        heading="Planned and not held"
        remark={
          <Link href="/contacts/not-held" prefetch={false}>
            All of them
          </Link>
        }
      >
        {rows.length === 0 ? (
          <p className="note">None is recorded.</p>
        ) : (
          <NotHeldTable rows={rows.slice(0, mostNotHeld)} />
        )}
      </EventSection>
    </>
  );
}
