"use client";

import { SelectField } from "@/app/_components/desk/choice-fields";
import { TextField } from "@/app/_components/desk/text-field";
import { partyKindLabels, partyKinds } from "@/lib/records/vocabularies";
import { AliasSection } from "./alias-section";
import { useVocabularyForm } from "./use-vocabulary-form";
import { VocabularyFormFrame } from "./vocabulary-form-frame";
import { partyFormKind } from "./vocabulary-form-kinds";
import { VocabularySection } from "./vocabulary-section";
import type { VocabularyActions, VocabularySetup } from "./vocabulary-setup";

/** The form of a party: name, kind, country code and other names. */
export function PartyEditor({ setup, actions }: { setup: VocabularySetup; actions: VocabularyActions }) {
  const state = useVocabularyForm(partyFormKind, setup, actions);
  const { form, access } = state;
  return (
    <VocabularyFormFrame label="Party" names={partyKindLabels} state={state}>
      <VocabularySection title="Name and kind" path="identity">
        <div className="desk-row">
          <TextField
            label="Name"
            path="name"
            value={form.name}
            onChange={(name) => access.change({ name }, "name")}
          />
          <SelectField
            label="Kind"
            path="kind"
            words={partyKinds}
            labels={partyKindLabels}
            value={form.kind}
            onChange={(kind) => access.change({ kind }, "kind")}
          />
          <TextField
            label="Country code"
            path="isoCode"
            value={form.isoCode}
            placeholder="UA"
            hint="ISO 3166, two letters, of states alone."
            onChange={(isoCode) => access.change({ isoCode }, "isoCode")}
          />
        </div>
      </VocabularySection>
      <AliasSection access={access} title="Other names" />
    </VocabularyFormFrame>
  );
}
