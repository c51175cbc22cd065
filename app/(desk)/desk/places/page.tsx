import type { Metadata } from "next";
import { VocabularyListPage } from "../vocabulary/list-page";
import "@/app/styles/desk-vocabulary.css";

interface ListPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Places" };

/** The desk's list of all places. */
export default async function DeskPlacesPage({ searchParams }: ListPageProps) {
  return <VocabularyListPage kind="place" parameters={await searchParams} />;
}
