import type { Metadata } from "next";
import { NewVocabularyPage } from "../../vocabulary/new-page";
import "@/app/styles/desk-vocabulary.css";

export const metadata: Metadata = { title: "Add a place" };

/** The form of a new place. */
export default function NewPlacePage() {
  return <NewVocabularyPage kind="place" />;
}
