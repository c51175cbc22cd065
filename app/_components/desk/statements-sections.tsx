"use client";

import { acknowledgementStandingLabels, acknowledgementStandings } from "@/lib/records/vocabularies";
import { AddRowButton } from "./add-row-button";
import { SelectField } from "./choice-fields";
import { type ContactForm, contactForm } from "./contact-form";
import { useDesk } from "./desk-context";
import { type FormAccess, withoutRow, withRow } from "./form-access";
import { FormRow, FormSection } from "./form-section";
import { knownName } from "./known-record";
import { RowDateField, RowPartyField, RowSourceField } from "./row-fields";
import { SourceField } from "./source-field";
import { TextField } from "./text-field";

/** Which side confirmed the contact, denied it or kept silent. */
export function AcknowledgementsSection({ access }: { access: FormAccess<ContactForm> }) {
  const { known } = useDesk();
  const rows = access.form.acknowledgements;
  return (
    <FormSection
      title="Acknowledgements"
      note="Which side confirmed it."
      path="acknowledgements"
      guide="acknowledgements"
    >
      {rows.map((row, index) => {
        const at = (field: string) => `acknowledgements.${index}.${field}`;
        const set = (patch: Partial<(typeof rows)[number]>, field: string) =>
          access.change({ acknowledgements: withRow(rows, index, patch) }, at(field));
        return (
          <FormRow
            key={row.rowKey}
            path={`acknowledgements.${index}`}
            name={`acknowledgement ${index + 1} ${knownName(known, row.partyId)}`}
            onRemove={() =>
              access.removeRow({ acknowledgements: withoutRow(rows, index) }, "acknowledgements", index)
            }
          >
            <RowPartyField row={row} at={at} set={set} />
            <SelectField
              label="Standing"
              path={at("standing")}
              words={acknowledgementStandings}
              labels={acknowledgementStandingLabels}
              value={row.standing}
              onChange={(standing) => set({ standing }, "standing")}
            />
            <RowDateField row={row} at={at} set={set} />
            <RowSourceField row={row} at={at} set={set} />
            <TextField
              label="Note"
              path={at("note")}
              className="desk-whole"
              value={row.note}
              onChange={(note) => set({ note }, "note")}
            />
          </FormRow>
        );
      })}
      <AddRowButton
        list="acknowledgements"
        count={rows.length}
        onAdd={() => {
          const added = contactForm.parse({ acknowledgements: [{}] }).acknowledgements;
          access.change({ acknowledgements: [...rows, ...added] }, "acknowledgements");
        }}
      >
        Add an acknowledgement
      </AddRowButton>
    </FormSection>
  );
}

/** What each side said about the contact afterwards, in our words. */
export function ReadoutsSection({ access }: { access: FormAccess<ContactForm> }) {
  const { known } = useDesk();
  const rows = access.form.readouts;
  return (
    <FormSection title="What each side said" note="Readouts, in our words." path="readouts" guide="readouts">
      {rows.map((row, index) => {
        const at = (field: string) => `readouts.${index}.${field}`;
        const set = (patch: Partial<(typeof rows)[number]>, field: string) =>
          access.change({ readouts: withRow(rows, index, patch) }, at(field));
        return (
          <FormRow
            key={row.rowKey}
            path={`readouts.${index}`}
            name={`readout ${index + 1} ${knownName(known, row.partyId)}`}
            onRemove={() => access.removeRow({ readouts: withoutRow(rows, index) }, "readouts", index)}
          >
            <RowPartyField row={row} at={at} set={set} label="Side" />
            <RowDateField row={row} at={at} set={set} />
            <RowSourceField row={row} at={at} set={set} />
            <TextField
              label="What it said"
              path={at("summary")}
              rows={3}
              className="desk-whole"
              value={row.summary}
              onChange={(summary) => set({ summary }, "summary")}
            />
          </FormRow>
        );
      })}
      <AddRowButton
        list="readouts"
        count={rows.length}
        onAdd={() => {
          const added = contactForm.parse({ readouts: [{}] }).readouts;
          access.change({ readouts: [...rows, ...added] }, "readouts");
        }}
      >
        Add a readout
      </AddRowButton>
    </FormSection>
  );
}

/** The numbers that others gave the contact. */
export function OutsideCountsSection({ access }: { access: FormAccess<ContactForm> }) {
  const rows = access.form.outsideCounts;
  return (
    <FormSection
      title="Outside counts"
      note="The number that somebody else gave it; our own ordinals are derived."
      path="outsideCounts"
      guide="outside-counts"
    >
      {rows.map((row, index) => {
        const at = (field: string) => `outsideCounts.${index}.${field}`;
        const set = (patch: Partial<(typeof rows)[number]>, field: string) =>
          access.change({ outsideCounts: withRow(rows, index, patch) }, at(field));
        return (
          <FormRow
            key={row.rowKey}
            path={`outsideCounts.${index}`}
            name={`outside count ${index + 1}`}
            onRemove={() =>
              access.removeRow({ outsideCounts: withoutRow(rows, index) }, "outsideCounts", index)
            }
          >
            <TextField
              label="Number"
              path={at("count")}
              inputMode="numeric"
              value={row.count}
              onChange={(count) => set({ count }, "count")}
            />
            <TextField
              label="What was counted"
              path={at("what")}
              placeholder="meetings this year"
              value={row.what}
              onChange={(what) => set({ what }, "what")}
            />
            <TextField
              label="Counted by"
              path={at("countedBy")}
              value={row.countedBy}
              onChange={(countedBy) => set({ countedBy }, "countedBy")}
            />
            <SourceField
              path={at("source")}
              value={row.source}
              onChange={(source) => set({ source }, "source")}
            />
          </FormRow>
        );
      })}
      <AddRowButton
        list="outsideCounts"
        count={rows.length}
        onAdd={() => {
          const added = contactForm.parse({ outsideCounts: [{}] }).outsideCounts;
          access.change({ outsideCounts: [...rows, ...added] }, "outsideCounts");
        }}
      >
        Add an outside count
      </AddRowButton>
    </FormSection>
  );
}
