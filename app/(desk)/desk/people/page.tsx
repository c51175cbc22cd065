import type { Metadata } from "next";
import { VocabularyListPage } from "../vocabulary/list-page";
import "@/app/styles/desk-vocabulary.css";

interface ListPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "People" };

/** The desk's list of all people. */
export default async function DeskPeoplePage({ searchParams }: ListPageProps) {
  return <VocabularyListPage kind="person" parameters={await searchParams} />;
}
