"use client";

import { SelectField } from "@/app/_components/desk/choice-fields";
import { RecordField } from "@/app/_components/desk/record-field";
import { TextField } from "@/app/_components/desk/text-field";
import { contactFormatLabels, contactFormats } from "@/lib/records/vocabularies";
import { useVocabularyForm } from "./use-vocabulary-form";
import { VocabularyFormFrame } from "./vocabulary-form-frame";
import { seriesFormKind } from "./vocabulary-form-kinds";
import { VocabularySection } from "./vocabulary-section";
import type { VocabularyActions, VocabularySetup } from "./vocabulary-setup";

/** The form of a series: the two people whose contacts it counts, and in which format. */
export function SeriesEditor({ setup, actions }: { setup: VocabularySetup; actions: VocabularyActions }) {
  const state = useVocabularyForm(seriesFormKind, setup, actions);
  const { form, access } = state;
  return (
    <VocabularyFormFrame label="Series" names={contactFormatLabels} state={state}>
      <VocabularySection
        title="What it counts"
        note="Held contacts with both as principals, for different parties."
        path="identity"
      >
        <TextField
          label="Name"
          path="name"
          value={form.name}
          placeholder="Witkoff – Putin"
          onChange={(name) => access.change({ name }, "name")}
        />
        <div className="desk-row">
          <RecordField
            kind="person"
            label="First person"
            path="firstPersonId"
            value={form.firstPersonId}
            onChoose={(person) => access.change({ firstPersonId: person?.id ?? null }, "firstPersonId")}
          />
          <RecordField
            kind="person"
            label="Second person"
            path="secondPersonId"
            value={form.secondPersonId}
            onChoose={(person) => access.change({ secondPersonId: person?.id ?? null }, "secondPersonId")}
          />
          <SelectField
            label="Format"
            path="format"
            words={contactFormats}
            labels={contactFormatLabels}
            none="Every format"
            value={form.format}
            onChange={(format) => access.change({ format }, "format")}
          />
        </div>
      </VocabularySection>
    </VocabularyFormFrame>
  );
}
