"use client";

import { AddRowButton } from "./add-row-button";
import { useDesk } from "./desk-context";
import { type FormAccess, withoutRow, withRow } from "./form-access";
import { type ReactionForm, reactionForm } from "./form-fields";
import { FormRow, FormSection } from "./form-section";
import { knownName } from "./known-record";
import { RowDateField, RowPartyField, RowSourceField } from "./row-fields";
import { TextField } from "./text-field";

/** Dated public statements of parties about the event. */
export function ReactionsSection({ access }: { access: FormAccess<{ reactions: ReactionForm[] }> }) {
  const { form, change, removeRow } = access;
  const { known } = useDesk();
  const rows = form.reactions;
  return (
    <FormSection
      title="Reactions"
      note="Public statements of a party about it."
      path="reactions"
      guide="readouts"
    >
      {rows.map((row, index) => {
        const at = (field: string) => `reactions.${index}.${field}`;
        const set = (patch: Partial<ReactionForm>, field: string) =>
          change({ reactions: withRow(rows, index, patch) }, at(field));
        return (
          <FormRow
            key={row.rowKey}
            path={`reactions.${index}`}
            name={`reaction ${index + 1} ${knownName(known, row.partyId)}`}
            onRemove={() => removeRow({ reactions: withoutRow(rows, index) }, "reactions", index)}
          >
            <RowPartyField row={row} at={at} set={set} />
            <RowDateField row={row} at={at} set={set} />
            <RowSourceField row={row} at={at} set={set} />
            <TextField
              label="What was said"
              path={at("summary")}
              rows={2}
              className="desk-whole"
              value={row.summary}
              onChange={(summary) => set({ summary }, "summary")}
            />
          </FormRow>
        );
      })}
      <AddRowButton
        list="reactions"
        count={rows.length}
        onAdd={() => change({ reactions: [...rows, reactionForm.parse({})] }, "reactions")}
      >
        Add a reaction
      </AddRowButton>
    </FormSection>
  );
}
