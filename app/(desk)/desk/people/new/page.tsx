import type { Metadata } from "next";
import { NewVocabularyPage } from "../../vocabulary/new-page";
import "@/app/styles/desk-vocabulary.css";

export const metadata: Metadata = { title: "Add a person" };

/** The form of a new person. */
export default function NewPersonPage() {
  return <NewVocabularyPage kind="person" />;
}
