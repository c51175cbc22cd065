import type { Metadata } from "next";
import { VocabularyRecordPage } from "../../vocabulary/record-page";
import "@/app/styles/history.css";
import "@/app/styles/desk-vocabulary.css";

interface RecordPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "A place" };

/** The desk's page of a place. */
export default async function DeskPlacePage({ params, searchParams }: RecordPageProps) {
  const { id } = await params;
  return <VocabularyRecordPage kind="place" id={id} notice={(await searchParams).notice} />;
}
