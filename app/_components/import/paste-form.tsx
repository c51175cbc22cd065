"use client";

import { useActionState, useId } from "react";

/** What was pasted, and why it could not be taken; "" where nothing was tried yet. */
export interface PasteState {
  text: string;
  problem: string;
}

/** Rows that are pasted; they stay in the field where they cannot be taken. Works before any script has loaded. */
export function PasteForm({
  action,
}: {
  action: (before: PasteState, form: FormData) => Promise<PasteState>;
}) {
  const [state, submit, isPending] = useActionState(action, { text: "", problem: "" });
  const id = useId();
  return (
    <details className="import-paste" open={state.problem !== ""}>
      <summary>Or paste rows</summary>
      <form action={submit} className="import-form">
        <div className="field">
          <label htmlFor={id}>Rows, with their header</label>
          <span className="field-hint" id={`${id}-hint`}>
            As copied from a spreadsheet, or as CSV. Up to 900 KB; choose a file for more.
          </span>
          <textarea
            id={id}
            name="text"
            rows={6}
            maxLength={900_000}
            defaultValue={state.text}
            spellCheck={false}
            aria-describedby={state.problem === "" ? `${id}-hint` : `${id}-hint ${id}-error`}
            aria-invalid={state.problem !== ""}
          />
          {state.problem !== "" && (
            <span className="field-error" id={`${id}-error`} role="alert">
              {state.problem}
            </span>
          )}
        </div>
        <div className="desk-buttons">
          <button type="submit" aria-disabled={isPending}>
            {isPending ? "Reading" : "Read the rows"}
          </button>
        </div>
      </form>
    </details>
  );
}
