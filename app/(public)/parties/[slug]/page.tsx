import type { Metadata } from "next";
import { PresentOnlyNotice } from "@/app/_components/past/present-only-notice";
import { RecordBody } from "@/app/_components/records/record-body";
import { openRecord } from "@/app/_server/records/open-record";
import { recordEmbedHref, recordMetadata } from "@/app/_server/records/record-metadata";
import { RecordDeskLink } from "../../record-desk-link";
import "@/app/styles/event.css";
import "@/app/styles/records.css";

interface PartyPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: PartyPageProps): Promise<Metadata> {
  return recordMetadata(await openRecord("party", (await params).slug), await searchParams);
}

/** The page of a party. */
export default async function PartyPage({ params, searchParams }: PartyPageProps) {
  const view = await openRecord("party", (await params).slug);
  const asked = await searchParams;
  return (
    <>
      <PresentOnlyNotice path={`/parties/${view.record.slug}`} parameters={asked} />
      <RecordBody {...view} embedHref={await recordEmbedHref(view, asked)} />
      <RecordDeskLink kind="party" id={view.record.id} />
    </>
  );
}
