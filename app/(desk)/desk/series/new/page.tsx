import type { Metadata } from "next";
import { NewVocabularyPage } from "../../vocabulary/new-page";
import "@/app/styles/desk-vocabulary.css";

export const metadata: Metadata = { title: "Add a series" };

/** The form of a new series. */
export default function NewSeriesPage() {
  return <NewVocabularyPage kind="series" />;
}
