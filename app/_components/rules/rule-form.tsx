"use client";

import { useActionState } from "react";
import { FaultSummary } from "@/app/_components/forms/fault-summary";
import { LabelledField } from "@/app/_components/forms/labelled-field";
import { type RuleFormState, type RuleFormValues, ruleFormFields } from "./rule-form-fields";

/**
 * Saves a rule of the page Coincidences under a name, or corrects the name and words of a stored one: a plain form that works
 * before any script has loaded.
 */
export function RuleForm(props: {
  action: (before: RuleFormState, form: FormData) => Promise<RuleFormState>;
  /** What else the action needs, by name: the address of a new rule, or which version of which rule is corrected. */
  hidden: Readonly<Record<string, string>>;
  submitLabel: string;
  values: RuleFormValues;
}) {
  const [state, submit, isPending] = useActionState(props.action, { values: props.values, issues: [] });
  return (
    <form action={submit} className="desk-account" noValidate>
      <FaultSummary
        title="Nothing is saved yet"
        issues={state.issues}
        idOf={(path) => (isField(path) ? `rule-${path}` : null)}
      />
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {ruleFormFields.map(({ name, label, hint }) => (
        <LabelledField
          key={name}
          id={`rule-${name}`}
          name={name}
          label={label}
          hint={hint}
          issues={state.issues}
        >
          {(control) => {
            const shared = { ...control, defaultValue: state.values[name], required: true };
            return name === "reason" ? (
              <textarea {...shared} rows={4} />
            ) : (
              <input {...shared} type="text" autoComplete="off" />
            );
          }}
        </LabelledField>
      ))}
      <div className="desk-buttons">
        <button type="submit" className="button-primary" aria-disabled={isPending}>
          {props.submitLabel}
        </button>
      </div>
    </form>
  );
}

function isField(path: string): boolean {
  return ruleFormFields.some(({ name }) => name === path);
}
