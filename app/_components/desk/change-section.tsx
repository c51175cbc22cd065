"use client";

import { editKindLabels } from "@/lib/records/edit-kind-labels";
import { editKinds } from "@/lib/records/vocabularies";
import { SegmentField } from "./choice-fields";
import type { AnyForm } from "./form-fields";
import { FormSection } from "./form-section";
import { TextField } from "./text-field";

/** What a change of a published record is, why it is made, and what readers are told of a correction. */
export function ChangeSection(props: {
  form: Pick<AnyForm, "change">;
  change: (patch: Pick<AnyForm, "change">, path: string) => void;
}) {
  const { change: words } = props.form;
  const set = (patch: Partial<AnyForm["change"]>, path: string) =>
    props.change({ change: { ...words, ...patch } }, path);
  const isCorrection = words.kind === "correction";
  return (
    <FormSection title="This change" note="Stands in the public history." path="change" guide="changes">
      <SegmentField
        label="Kind of change"
        path="kind-of-change"
        words={editKinds}
        labels={editKindLabels}
        value={words.kind}
        onChange={(kind) => set({ kind }, "publicNote")}
      />
      {(isCorrection || words.publicNote !== "") && (
        <TextField
          label={isCorrection ? "Public note" : "Public note, if readers should be told"}
          path="publicNote"
          rows={2}
          value={words.publicNote}
          hint="What was wrong and what is right now; it stands on the event’s page and in the list of corrections."
          onChange={(publicNote) => set({ publicNote }, "publicNote")}
        />
      )}
      <TextField
        label="Reason for the change"
        path="reason"
        value={words.reason}
        hint="What it rests on, in a line."
        onChange={(reason) => set({ reason }, "reason")}
      />
    </FormSection>
  );
}
