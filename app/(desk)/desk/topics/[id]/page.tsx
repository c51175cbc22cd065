import type { Metadata } from "next";
import { VocabularyRecordPage } from "../../vocabulary/record-page";
import "@/app/styles/history.css";
import "@/app/styles/desk-vocabulary.css";

interface RecordPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "A topic" };

/** The desk's page of a topic. */
export default async function DeskTopicPage({ params, searchParams }: RecordPageProps) {
  const { id } = await params;
  return <VocabularyRecordPage kind="topic" id={id} notice={(await searchParams).notice} />;
}
