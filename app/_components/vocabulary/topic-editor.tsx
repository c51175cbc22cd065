"use client";

import { TextField } from "@/app/_components/desk/text-field";
import { useVocabularyForm } from "./use-vocabulary-form";
import { VocabularyFormFrame } from "./vocabulary-form-frame";
import { topicFormKind } from "./vocabulary-form-kinds";
import { VocabularySection } from "./vocabulary-section";
import type { VocabularyActions, VocabularySetup } from "./vocabulary-setup";

/** The form of a topic: its name in the controlled list. */
export function TopicEditor({ setup, actions }: { setup: VocabularySetup; actions: VocabularyActions }) {
  const state = useVocabularyForm(topicFormKind, setup, actions);
  return (
    <VocabularyFormFrame label="Topic" names={{}} state={state}>
      <VocabularySection title="Name" path="identity">
        <TextField
          label="Name"
          path="name"
          value={state.form.name}
          onChange={(name) => state.access.change({ name }, "name")}
        />
      </VocabularySection>
    </VocabularyFormFrame>
  );
}
