"use client";

import { useActionState, useEffect, useRef } from "react";
import { type RuleFormState, type RuleFormValues, ruleFormFields } from "./rule-form-fields";

/** Saves a rule of the page Coincidences under a name: a plain form that works before any script has loaded. */
export function RuleForm(props: {
  action: (before: RuleFormState, form: FormData) => Promise<RuleFormState>;
  /** The address of the rule, that of the page Coincidences. */
  query: string;
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
          <h2>The rule is not saved yet</h2>
          <ul>
            {state.issues.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {isField(path) ? <a href={`#rule-${path}`}>{message}</a> : message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <input type="hidden" name="query" value={props.query} />
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
          Save the rule
        </button>
      </div>
    </form>
  );
}

function isField(path: string): boolean {
  return ruleFormFields.some(({ name }) => name === path);
}
