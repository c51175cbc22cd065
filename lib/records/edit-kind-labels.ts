import type { EditKind } from "./vocabularies";

/** What a change of a published record is, as forms and the guide call it. */
export const editKindLabels: Record<EditKind, string> = {
  update: "New information",
  correction: "Corrects a mistake",
};
