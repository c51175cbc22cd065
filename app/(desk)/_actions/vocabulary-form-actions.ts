import type { VocabularyActions } from "@/app/_components/vocabulary/vocabulary-setup";
import { addOffice, addRecord, addTopic, findPublisher } from "./record-actions";
import { saveVocabulary } from "./vocabulary-actions";

/** The server actions that the form of a record is given. */
export const vocabularyFormActions: VocabularyActions = {
  save: saveVocabulary,
  addRecord,
  addTopic,
  addOffice,
  findPublisher,
};
