import type { FormActions } from "@/app/_components/desk/form-setup";
import { addOffice, addRecord, addTopic, findPublisher, preview, readSimilar } from "./record-actions";
import { sendToReview } from "./review-actions";
import { publishEntry, saveFormDraft } from "./save-actions";

/** The server actions that a form of the desk is given. */
export const formActions: FormActions = {
  publish: publishEntry,
  saveDraft: saveFormDraft,
  sendToReview,
  preview,
  readSimilar,
  addRecord,
  addTopic,
  addOffice,
  findPublisher,
};
