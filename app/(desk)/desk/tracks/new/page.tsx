import type { Metadata } from "next";
import { NewVocabularyPage } from "../../vocabulary/new-page";
import "@/app/styles/desk-vocabulary.css";

export const metadata: Metadata = { title: "Add a track" };

/** The form of a new track. */
export default function NewTrackPage() {
  return <NewVocabularyPage kind="track" />;
}
