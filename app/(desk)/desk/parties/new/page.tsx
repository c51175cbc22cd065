import type { Metadata } from "next";
import { NewVocabularyPage } from "../../vocabulary/new-page";
import "@/app/styles/desk-vocabulary.css";

export const metadata: Metadata = { title: "Add a party" };

/** The form of a new party. */
export default function NewPartyPage() {
  return <NewVocabularyPage kind="party" />;
}
