import type { Metadata } from "next";
import { VocabularyListPage } from "../vocabulary/list-page";
import "@/app/styles/desk-vocabulary.css";

interface ListPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Parties" };

/** The desk's list of all parties. */
export default async function DeskPartiesPage({ searchParams }: ListPageProps) {
  return <VocabularyListPage kind="party" parameters={await searchParams} />;
}
