import type { Metadata } from "next";
import { VocabularyListPage } from "../vocabulary/list-page";
import "@/app/styles/desk-vocabulary.css";

interface ListPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Topics" };

/** The desk's list of all topics. */
export default async function DeskTopicsPage({ searchParams }: ListPageProps) {
  return <VocabularyListPage kind="topic" parameters={await searchParams} />;
}
