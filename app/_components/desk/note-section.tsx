"use client";

import { type Confidence, confidenceLabels, confidences } from "@/lib/records/vocabularies";
import { SegmentField } from "./choice-fields";
import type { FormAccess } from "./form-access";
import { FormSection } from "./form-section";
import { TextField } from "./text-field";

/** The record's own note and how sure it is, both shown with it. */
export function NoteSection({ access }: { access: FormAccess<{ note: string; confidence: Confidence }> }) {
  const { form, change } = access;
  return (
    <FormSection
      title="Note and confidence"
      note="Public: what is uncertain, disputed or missing."
      path="notes"
      guide="note"
    >
      <SegmentField
        label="Confidence"
        path="confidence"
        words={confidences}
        labels={confidenceLabels}
        value={form.confidence}
        onChange={(confidence) => change({ confidence }, "confidence")}
      />
      <TextField
        label="Note"
        path="note"
        rows={3}
        value={form.note}
        onChange={(note) => change({ note }, "note")}
      />
    </FormSection>
  );
}
