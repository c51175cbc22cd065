import type { Metadata } from "next";
import { NewVocabularyPage } from "../../vocabulary/new-page";
import "@/app/styles/desk-vocabulary.css";

export const metadata: Metadata = { title: "Add a topic" };

/** The form of a new topic. */
export default function NewTopicPage() {
  return <NewVocabularyPage kind="topic" />;
}
