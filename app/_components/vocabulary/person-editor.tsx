"use client";

import { RecordField } from "@/app/_components/desk/record-field";
import { TextField } from "@/app/_components/desk/text-field";
import { AliasSection } from "./alias-section";
import { OfficeSection } from "./office-section";
import { useVocabularyForm } from "./use-vocabulary-form";
import { VocabularyFormFrame } from "./vocabulary-form-frame";
import { personFormKind } from "./vocabulary-form-kinds";
import { VocabularySection } from "./vocabulary-section";
import type { VocabularyActions, VocabularySetup } from "./vocabulary-setup";

/** The form of a person: name, party, spellings and offices. */
export function PersonEditor({ setup, actions }: { setup: VocabularySetup; actions: VocabularyActions }) {
  const state = useVocabularyForm(personFormKind, setup, actions);
  const { form, access } = state;
  return (
    <VocabularyFormFrame label="Person" names={{}} state={state}>
      <VocabularySection title="Name" path="identity">
        <div className="desk-row">
          <TextField
            label="Name"
            path="name"
            value={form.name}
            hint="As this site writes it."
            onChange={(name) => access.change({ name }, "name")}
          />
          <RecordField
            kind="party"
            label="Mostly acts for"
            path="partyId"
            value={form.partyId}
            hint="Offered when they are added to a contact."
            onChoose={(party) => access.change({ partyId: party?.id ?? null }, "partyId")}
          />
        </div>
      </VocabularySection>
      <AliasSection access={access} title="Other spellings" />
      <OfficeSection access={access} />
    </VocabularyFormFrame>
  );
}
