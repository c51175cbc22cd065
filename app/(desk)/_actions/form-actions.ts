import type { FormActions } from "@/app/_components/desk/form-setup";
import { addRecord, addTopic, preview } from "./record-actions";
import { publishEntry, saveFormDraft } from "./save-actions";

/** The server actions that a form of the desk is given. */
export const formActions: FormActions = {
  publish: publishEntry,
  saveDraft: saveFormDraft,
  preview,
  addRecord,
  addTopic,
};
