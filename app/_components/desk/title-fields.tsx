"use client";

import type { FormAccess } from "./form-access";
import { TextField } from "./text-field";

/** Title and summary; `suggestion` is a title made of what is typed so far, "" where that is too little. */
export function TitleFields(props: {
  access: FormAccess<{ title: string; summary: string }>;
  suggestion: string;
}) {
  const { form, change } = props.access;
  const { suggestion } = props;
  return (
    <>
      <TextField
        label="Title"
        path="title"
        value={form.title}
        hint={
          suggestion !== "" && suggestion !== form.title.trim() ? (
            <button
              type="button"
              className="button-quiet desk-small"
              onClick={() => change({ title: suggestion }, "title")}
            >
              Use “{suggestion}”
            </button>
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
    </>
  );
}
