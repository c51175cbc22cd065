"use client";

import { useActionState, useEffect, useRef } from "react";
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
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.issues.length > 0) summary.current?.focus();
  }, [state]);
  return (
    <form action={submit} className="desk-account" noValidate>
      {state.issues.length > 0 && (
        <div className="message-error" role="alert" tabIndex={-1} ref={summary}>
          <h2>Nothing is saved yet</h2>
          <ul>
            {state.issues.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {isField(path) ? <a href={`#rule-${path}`}>{message}</a> : message}
              </li>
            ))}
          </ul>
        </div>
      )}
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {ruleFormFields.map(({ name, label, hint }) => {
        const id = `rule-${name}`;
        const message = state.issues.find((issue) => issue.path === name)?.message;
        const described = message === undefined ? `${id}-hint` : `${id}-hint ${id}-error`;
        const shared = {
          id,
          name,
          defaultValue: state.values[name],
          required: true,
          "aria-invalid": message === undefined ? undefined : true,
          "aria-describedby": described,
        };
        return (
          <div className="field" key={name}>
            <label htmlFor={id}>{label}</label>
            {name === "reason" ? (
              <textarea {...shared} rows={4} />
            ) : (
              <input {...shared} type="text" autoComplete="off" />
            )}
            <div className="field-hint" id={`${id}-hint`}>
              {hint}
            </div>
            {message !== undefined && (
              <div className="field-error" id={`${id}-error`}>
                {message}
              </div>
            )}
          </div>
        );
      })}
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
