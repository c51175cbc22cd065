"use client";

import { useActionState, useId } from "react";
import { FaultSummary } from "@/app/_components/forms/fault-summary";
import { LabelledField } from "@/app/_components/forms/labelled-field";
import { type ChangeAction, emptyChange } from "./change-form-state";

/**
 * Asks why a published record changes and what readers are told of it, and does it. It works before any script has loaded,
 * and a refusal keeps what was typed.
 */
export function ChangeForm({
  action,
  hidden,
  submitLabel,
  isPrimary = false,
  note,
}: {
  action: ChangeAction;
  /** What else the action needs, by name. */
  hidden: Readonly<Record<string, string>>;
  submitLabel: string;
  isPrimary?: boolean;
  /** How the public note is asked for; null where there is none. */
  note: { hint: string; isRequired: boolean } | null;
}) {
  const [state, submit, isPending] = useActionState(action, emptyChange);
  const id = useId();
  const fields = [
    ...(note === null
      ? []
      : [
          { name: "publicNote" as const, label: "Public note", hint: note.hint, isRequired: note.isRequired },
        ]),
    {
      name: "reason" as const,
      label: "Reason",
      hint: "Stands in the history of the record.",
      isRequired: true,
    },
  ];
  return (
    <form action={submit} className="change-form" noValidate>
      <FaultSummary
        title="Nothing was changed"
        level="h3"
        issues={state.issues}
        idOf={(path) => (fields.some(({ name }) => name === path) ? `${id}-${path}` : null)}
      />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, label, hint, isRequired }) => (
        <LabelledField
          key={name}
          id={`${id}-${name}`}
          name={name}
          label={
            <>
              {label}
              {!isRequired && <span className="field-optional"> optional</span>}
            </>
          }
          hint={hint}
          issues={state.issues}
        >
          {(control) => (
            <textarea
              {...control}
              rows={2}
              maxLength={1000}
              defaultValue={state.values[name]}
              required={isRequired}
            />
          )}
        </LabelledField>
      ))}
      <div className="desk-buttons">
        <button type="submit" className={isPrimary ? "button-primary" : undefined} aria-disabled={isPending}>
          {submitLabel}
        </button>
      </div>
    </form>
  );
}
