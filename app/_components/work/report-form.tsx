"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { longestReport, type ReportedField, reportedFieldLabel } from "@/lib/records/mistake-report";
import { noReport, type ReportState, type ReportValues, trapField } from "./report-state";

type FieldName = keyof ReportValues;

/** Reports a mistake in an event. A plain form that works before any script has loaded, and without one. */
export function ReportForm(props: {
  action: (before: ReportState, form: FormData) => Promise<ReportState>;
  slug: string;
  stamp: string;
  fields: readonly ReportedField[];
}) {
  const [state, submit, isPending] = useActionState(props.action, {
    values: noReport,
    issues: [],
    stamp: props.stamp,
  });
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.issues.length > 0) summary.current?.focus();
  }, [state]);
  const field = (name: FieldName, hint: string) => {
    const id = `report-${name}`;
    const message = state.issues.find(({ path }) => path === name)?.message;
    const described = [hint === "" ? null : `${id}-hint`, message === undefined ? null : `${id}-error`];
    return {
      shell: { id, hint, message },
      control: {
        id,
        name,
        defaultValue: state.values[name],
        "aria-invalid": message === undefined ? undefined : (true as const),
        "aria-describedby": described.filter((part) => part !== null).join(" ") || undefined,
      },
    };
  };
  const what = field("field", "");
  const message = field("message", "What is wrong, and what it should say instead.");
  const source = field(
    "sourceUrl",
    "Where we can read it. We look at it ourselves; nothing is requested by machine.",
  );
  const email = field(
    "email",
    "For questions alone. Only the desk’s editors see it; it is never published or passed on.",
  );
  return (
    <form action={submit} className="report-form" noValidate>
      {state.issues.length > 0 && (
        <div className="message-error" role="alert" tabIndex={-1} ref={summary}>
          <h2>Not sent yet</h2>
          <ul>
            {state.issues.map(({ path, message: fault }) => (
              <li key={`${path} ${fault}`}>
                {Object.hasOwn(noReport, path) ? <a href={`#report-${path}`}>{fault}</a> : fault}
              </li>
            ))}
          </ul>
        </div>
      )}
      <input type="hidden" name="slug" value={props.slug} />
      <input type="hidden" name="stamp" value={state.stamp} />
      <Field label="What is wrong" {...what.shell}>
        <select key={state.values.field} {...what.control} required>
          <option value="">Choose</option>
          {props.fields.map((name) => (
            <option key={name} value={name}>
              {reportedFieldLabel(name)}
            </option>
          ))}
        </select>
      </Field>
      <Field label="What should it say" {...message.shell}>
        <textarea rows={6} maxLength={longestReport} required {...message.control} />
      </Field>
      <Field label="Address of a source" isOptional {...source.shell}>
        <input type="text" inputMode="url" autoComplete="off" placeholder="https://" {...source.control} />
      </Field>
      <Field label="Your e-mail address" isOptional {...email.shell}>
        <input type="email" autoComplete="email" {...email.control} />
      </Field>
      <div className="report-trap" aria-hidden="true">
        <label htmlFor="report-trap">Leave this empty</label>
        <input
          id="report-trap"
          type="text"
          name={trapField}
          tabIndex={-1}
          autoComplete="off"
          defaultValue=""
        />
      </div>
      <div>
        <button type="submit" className="button-primary" aria-disabled={isPending}>
          Send the report
        </button>
      </div>
    </form>
  );
}

function Field({
  id,
  label,
  isOptional = false,
  hint,
  message,
  children,
}: {
  id: string;
  label: string;
  isOptional?: boolean;
  hint: string;
  message: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {isOptional && <span className="report-optional">, if you like</span>}
      </label>
      {children}
      {hint !== "" && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {message !== undefined && (
        <div className="field-error" id={`${id}-error`}>
          {message}
        </div>
      )}
    </div>
  );
}
