"use client";

import type { FormAccess } from "./form-access";
import { FormSection } from "./form-section";
import { TextField } from "./text-field";

/**
 * Title and summary; `suggestion` is a title made of what is typed so far, "" where that is too little. It is taken where the
 * title is left empty.
 */
export function TitleSection(props: {
  access: FormAccess<{ title: string; summary: string }>;
  suggestion: string;
}) {
  const { form, change } = props.access;
  const { suggestion } = props;
  const isOffered = suggestion !== "" && suggestion !== form.title.trim();
  return (
    <FormSection title="Title and summary" path="words" guide="wording">
      <TextField
        label="Title"
        path="title"
        value={form.title}
        placeholder={suggestion}
        hint={
          isOffered ? (
            <>
              {form.title.trim() === "" && "Left empty, the title is made of the fields above. "}
              <button
                type="button"
                className="button-quiet desk-small"
                onClick={() => change({ title: suggestion }, "title")}
              >
                Use “{suggestion}”
              </button>
            </>
          ) : (
            "Neutral words, without a number: ordinals are derived."
          )
        }
        onChange={(title) => change({ title }, "title")}
      />
      <TextField
        label="Summary"
        path="summary"
        rows={3}
        value={form.summary}
        onChange={(summary) => change({ summary }, "summary")}
      />
    </FormSection>
  );
}
