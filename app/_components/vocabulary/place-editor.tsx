"use client";

import { SelectField } from "@/app/_components/desk/choice-fields";
import { DateField } from "@/app/_components/desk/date-field";
import { RecordField } from "@/app/_components/desk/record-field";
import { TextField } from "@/app/_components/desk/text-field";
import { placeKindLabels, placeKinds } from "@/lib/records/vocabularies";
import { AliasSection } from "./alias-section";
import { useVocabularyForm } from "./use-vocabulary-form";
import { VocabularyFormFrame } from "./vocabulary-form-frame";
import { placeFormKind } from "./vocabulary-form-kinds";
import type { PlaceForm } from "./vocabulary-forms";
import { VocabularySection } from "./vocabulary-section";
import type { VocabularyActions, VocabularySetup } from "./vocabulary-setup";

type LineField = "latitude" | "longitude" | "zone" | "wikidataId" | "population" | "populationSource";

/** The form of a place: names, kind, country, where it lies, and its population with the day that it is of. */
export function PlaceEditor({ setup, actions }: { setup: VocabularySetup; actions: VocabularyActions }) {
  const state = useVocabularyForm(placeFormKind, setup, actions);
  const { form, access } = state;
  const line = (field: LineField, label: string, extra: { hint?: string; placeholder?: string } = {}) => (
    <TextField
      label={label}
      path={field}
      value={form[field]}
      onChange={(text) => access.change({ [field]: text } satisfies Partial<PlaceForm>, field)}
      {...extra}
    />
  );
  return (
    <VocabularyFormFrame label="Place" names={placeKindLabels} state={state}>
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
            words={placeKinds}
            labels={placeKindLabels}
            value={form.kind}
            onChange={(kind) => access.change({ kind }, "kind")}
          />
          <RecordField
            kind="party"
            label="Country"
            path="countryId"
            value={form.countryId}
            hint="Under international law; none at sea."
            onChoose={(party) => access.change({ countryId: party?.id ?? null }, "countryId")}
          />
        </div>
      </VocabularySection>
      <AliasSection access={access} title="Other names" />
      <VocabularySection title="Where it lies" path="position">
        <div className="desk-row">
          {line("latitude", "Latitude", { placeholder: "48.28" })}
          {line("longitude", "Longitude", { placeholder: "37.18" })}
          {line("zone", "Time zone", { placeholder: "Europe/Kyiv", hint: "Civil days are counted there." })}
          {line("wikidataId", "Wikidata id", { placeholder: "Q42" })}
        </div>
      </VocabularySection>
      <VocabularySection title="Population" note="A number with the day that it is of." path="people">
        <div className="desk-row">
          {line("population", "Population")}
          <DateField
            label="Of which day"
            path="populationAsOf"
            value={form.populationAsOf}
            onChange={(populationAsOf) => access.change({ populationAsOf }, "populationAsOf")}
            printed={{
              path: "populationAsOfPrinted",
              value: form.populationAsOfPrinted,
              onChange: (populationAsOfPrinted) =>
                access.change({ populationAsOfPrinted }, "populationAsOfPrinted"),
            }}
          />
          {line("populationSource", "Source of the number")}
        </div>
      </VocabularySection>
    </VocabularyFormFrame>
  );
}
