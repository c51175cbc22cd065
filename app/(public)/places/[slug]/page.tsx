import type { Metadata } from "next";
import { PresentOnlyNotice } from "@/app/_components/past/present-only-notice";
import { RecordBody } from "@/app/_components/records/record-body";
import { openRecord } from "@/app/_server/records/open-record";
import { recordEmbedHref, recordMetadata } from "@/app/_server/records/record-metadata";
import { RecordDeskLink } from "../../record-desk-link";
import "@/app/styles/event.css";
import "@/app/styles/records.css";

interface PlacePageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params, searchParams }: PlacePageProps): Promise<Metadata> {
  return recordMetadata(await openRecord("place", (await params).slug), await searchParams);
}

/** The page of a place. */
export default async function PlacePage({ params, searchParams }: PlacePageProps) {
  const view = await openRecord("place", (await params).slug);
  const asked = await searchParams;
  return (
    <>
      <PresentOnlyNotice path={`/places/${view.record.slug}`} parameters={asked} />
      <RecordBody {...view} embedHref={await recordEmbedHref(view, asked)} />
      <RecordDeskLink kind="place" id={view.record.id} />
    </>
  );
}
