import type { Metadata } from "next";
import { VocabularyListPage } from "../vocabulary/list-page";
import "@/app/styles/desk-vocabulary.css";

interface ListPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Series" };

/** The desk's list of all series. */
export default async function DeskSeriesPage({ searchParams }: ListPageProps) {
  return <VocabularyListPage kind="series" parameters={await searchParams} />;
}
