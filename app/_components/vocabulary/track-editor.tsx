"use client";

import { SelectField } from "@/app/_components/desk/choice-fields";
import { TextField } from "@/app/_components/desk/text-field";
import { useVocabularyForm } from "./use-vocabulary-form";
import { VocabularyFormFrame } from "./vocabulary-form-frame";
import { trackFormKind } from "./vocabulary-form-kinds";
import { VocabularySection } from "./vocabulary-section";
import type { VocabularyActions, VocabularySetup } from "./vocabulary-setup";

/** The form of a track: name, what it holds, and the series that numbers it. */
export function TrackEditor({ setup, actions }: { setup: VocabularySetup; actions: VocabularyActions }) {
  const state = useVocabularyForm(trackFormKind, setup, actions);
  const { form, access } = state;
  const names = Object.fromEntries(setup.series.map(({ id, name }) => [id, name]));
  return (
    <VocabularyFormFrame label="Track" names={names} state={state}>
      <VocabularySection title="Name and what it holds" path="identity">
        <TextField
          label="Name"
          path="name"
          value={form.name}
          onChange={(name) => access.change({ name }, "name")}
        />
        <TextField
          label="Description"
          path="description"
          rows={4}
          value={form.description}
          hint="Which contacts stand on it. Readers see it in the list of tracks."
          onChange={(description) => access.change({ description }, "description")}
        />
        <SelectField
          label="Series that numbers it"
          path="seriesId"
          words={setup.series.map(({ id }) => id)}
          labels={names}
          none="None: its contacts stay unnumbered"
          value={form.seriesId}
          onChange={(seriesId) => access.change({ seriesId }, "seriesId")}
        />
      </VocabularySection>
    </VocabularyFormFrame>
  );
}
