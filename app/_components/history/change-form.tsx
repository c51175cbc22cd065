"use client";

import { useActionState, useEffect, useId, useRef } from "react";
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
  const summary = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (state.issues.length > 0) summary.current?.focus();
  }, [state]);
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
      {state.issues.length > 0 && (
        <div className="message-error" role="alert" tabIndex={-1} ref={summary}>
          <h3>Nothing was changed</h3>
          <ul>
            {state.issues.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {fields.some(({ name }) => name === path) ? (
                  <a href={`#${id}-${path}`}>{message}</a>
                ) : (
                  message
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, label, hint, isRequired }) => {
        const own = `${id}-${name}`;
        const message = state.issues.find((issue) => issue.path === name)?.message;
        return (
          <div className="field" key={name}>
            <label htmlFor={own}>
              {label}
              {!isRequired && <span className="field-optional"> optional</span>}
            </label>
            <textarea
              id={own}
              name={name}
              rows={2}
              maxLength={1000}
              defaultValue={state.values[name]}
              required={isRequired}
              aria-invalid={message === undefined ? undefined : true}
              aria-describedby={message === undefined ? `${own}-hint` : `${own}-hint ${own}-error`}
            />
            <div className="field-hint" id={`${own}-hint`}>
              {hint}
            </div>
            {message !== undefined && (
              <div className="field-error" id={`${own}-error`}>
                {message}
              </div>
            )}
          </div>
        );
      })}
      <div className="desk-buttons">
        <button type="submit" className={isPrimary ? "button-primary" : undefined} aria-disabled={isPending}>
          {submitLabel}
        </button>
      </div>
    </form>
  );
}
