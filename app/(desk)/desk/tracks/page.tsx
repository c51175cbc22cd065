import type { Metadata } from "next";
import { VocabularyListPage } from "../vocabulary/list-page";
import "@/app/styles/desk-vocabulary.css";

interface ListPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Tracks" };

/** The desk's list of all tracks. */
export default async function DeskTracksPage({ searchParams }: ListPageProps) {
  return <VocabularyListPage kind="track" parameters={await searchParams} />;
}
