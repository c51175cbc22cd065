"use client";

import { standingLabels, standings } from "@/lib/records/vocabularies";
import { AddRowButton } from "./add-row-button";
import { type AnnouncementForm, announcementForm } from "./announcement-form";
import { AssessmentRemarks } from "./assessment-remarks";
import { SelectField } from "./choice-fields";
import { type FormAccess, withoutRow, withRow } from "./form-access";
import { FormRow, FormSection } from "./form-section";
import { RowDateField, RowPartyField, RowSourceField } from "./row-fields";
import { TextField } from "./text-field";

/** How the claim stands: a history, one row an assessment, the latest the standing now. */
export function VerificationSection({ access }: { access: FormAccess<AnnouncementForm> }) {
  const rows = access.form.verifications;
  return (
    <FormSection
      title="Verification"
      note="A history in the order of its dates: the latest is the standing now. With none it is claimed."
      path="verifications"
      guide="verification"
    >
      {rows.map((row, index) => {
        const at = (field: string) => `verifications.${index}.${field}`;
        const set = (patch: Partial<(typeof rows)[number]>, field: string) =>
          access.change({ verifications: withRow(rows, index, patch) }, at(field));
        return (
          <FormRow
            key={row.rowKey}
            path={`verifications.${index}`}
            name={`assessment ${index + 1}`}
            onRemove={() =>
              access.removeRow({ verifications: withoutRow(rows, index) }, "verifications", index)
            }
          >
            <SelectField
              label="Standing"
              path={at("standing")}
              words={standings}
              labels={standingLabels}
              value={row.standing}
              onChange={(standing) => set({ standing }, "standing")}
            />
            <RowDateField row={row} at={at} set={set} />
            <TextField
              label="Assessed by, as printed"
              path={at("assessor")}
              value={row.assessor}
              onChange={(assessor) => set({ assessor }, "assessor")}
            />
            <RowPartyField row={row} at={at} set={set} label="Party, if it is one" />
            <RowSourceField row={row} at={at} set={set} />
          </FormRow>
        );
      })}
      <AssessmentRemarks form={access.form} />
      <AddRowButton
        list="verifications"
        count={rows.length}
        onAdd={() => {
          const added = announcementForm.parse({ verifications: [{}] }).verifications;
          access.change({ verifications: [...rows, ...added] }, "verifications");
        }}
      >
        Add an assessment
      </AddRowButton>
    </FormSection>
  );
}
