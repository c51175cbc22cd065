"use client";

import type { AnyForm } from "./form-fields";
import { FormSection } from "./form-section";
import { TextField } from "./text-field";

/** A word to the editor, which goes along when the draft is sent to review. */
export function ReviewNoteSection(props: {
  form: Pick<AnyForm, "reviewNote">;
  change: (patch: Pick<AnyForm, "reviewNote">, path: string) => void;
  isPublisher: boolean;
}) {
  return (
    <FormSection title="Note for the reviewer" path="review" guide="review">
      <TextField
        label="What is uncertain, what is still missing"
        path="reviewNote"
        value={props.form.reviewNote}
        placeholder="Not public"
        hint={
          props.isPublisher
            ? "Goes along if it is sent to review; it is left out of what is published."
            : "Goes along with the draft; it is never public."
        }
        onChange={(reviewNote) => props.change({ reviewNote }, "reviewNote")}
      />
    </FormSection>
  );
}
