"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { type SourceFieldName, sourceFieldNames } from "@/lib/records/source";
import {
  sourceCredibilities,
  sourceCredibilityLabels,
  sourceReliabilities,
  sourceReliabilityLabels,
} from "@/lib/records/vocabularies";
import { OriginField, type SuggestSources } from "./origin-field";
import type { SourceFormState, SourceFormValues } from "./source-form-fields";
import { sourceFieldLabels } from "./source-versions";

const dateHint = "As you like: 2 Dec 2025, late Nov 2025, 2025-11~";
const hints: Partial<Record<SourceFieldName | "reason", string>> = {
  url: "Where it was published. Nothing is requested from there.",
  language: "A code such as en, uk, ru, or the name of the language.",
  published: dateHint,
  publishedPrinted: "As the source writes it, where that differs.",
  readOn: dateHint,
  archivedOn: dateHint,
  quotation: "A few lines at most.",
  reason: "Stands in the public history of the source.",
};

/**
 * Corrects a source for all events that cite it: a plain form that works before any script has loaded. Where somebody else saved
 * meanwhile, what they stored stands beside each field that differs, and nothing typed is lost.
 */
export function SourceForm(props: {
  action: (before: SourceFormState, form: FormData) => Promise<SourceFormState>;
  id: string;
  version: number;
  values: SourceFormValues;
  suggest: SuggestSources;
}) {
  const [state, submit, isPending] = useActionState(props.action, {
    values: props.values,
    issues: [],
    version: props.version,
    meanwhile: null,
  });
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.issues.length > 0) summary.current?.focus();
  }, [state]);
  const shared = (name: SourceFieldName | "reason") => fieldOf(name, state);
  const line = (name: SourceFieldName | "reason", attributes: { inputMode?: "url" } = {}) => (
    <Field {...shared(name)}>
      <input type="text" autoComplete="off" {...attributes} {...controlOf(shared(name))} />
    </Field>
  );
  return (
    <form action={submit} className="source-form" noValidate>
      {state.issues.length > 0 && (
        <div className="message-error" role="alert" tabIndex={-1} ref={summary}>
          <h2>
            {state.meanwhile === null ? "Nothing is saved yet" : "Somebody else saved this source meanwhile"}
          </h2>
          <ul>
            {state.issues.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {isField(path) ? <a href={`#source-${path}`}>{message}</a> : message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <input type="hidden" name="id" value={props.id} />
      <input type="hidden" name="version" value={state.version} />
      {line("title")}
      <div className="source-form-row">
        {line("publisher")}
        {line("url", { inputMode: "url" })}
      </div>
      <div className="source-form-row">
        {line("published")}
        {line("publishedPrinted")}
        {line("language")}
      </div>
      <div className="source-form-row">
        {line("readOn")}
        {line("archivedUrl", { inputMode: "url" })}
        {line("archivedOn")}
      </div>
      <Field {...shared("quotation")}>
        <textarea rows={3} {...controlOf(shared("quotation"))} />
      </Field>
      <OriginField
        key={`origin ${state.version}`}
        id="source-derivedFrom"
        name="derivedFrom"
        label="Derived from"
        hint={`The wire or first report: type to choose a stored source, or write a name such as AFP. ${meanwhileWords("derivedFrom", state)}`}
        defaultValue={state.values.derivedFrom}
        message={shared("derivedFrom").message}
        exceptId={props.id}
        suggest={props.suggest}
      />
      <div className="source-form-row">
        <Field {...shared("reliability")} label="Reliability of the source">
          <select key={state.values.reliability} {...controlOf(shared("reliability"))}>
            <option value="">Not graded</option>
            {sourceReliabilities.map((letter) => (
              <option key={letter} value={letter}>
                {letter}, {sourceReliabilityLabels[letter].toLowerCase()}
              </option>
            ))}
          </select>
        </Field>
        <Field {...shared("credibility")} label="Credibility of what it says">
          <select key={state.values.credibility} {...controlOf(shared("credibility"))}>
            <option value="">Not graded</option>
            {sourceCredibilities.map((digit) => (
              <option key={digit} value={digit}>
                {digit}, {sourceCredibilityLabels[digit].toLowerCase()}
              </option>
            ))}
          </select>
        </Field>
      </div>
      {line("reason")}
      <div className="desk-buttons">
        <button type="submit" className="button-primary" aria-disabled={isPending}>
          {state.meanwhile === null ? "Save the source" : "Save over what is stored"}
        </button>
      </div>
    </form>
  );
}

interface FieldProps {
  name: SourceFieldName | "reason";
  label: string;
  value: string;
  hint: string;
  message: string | undefined;
}

function fieldOf(name: SourceFieldName | "reason", state: SourceFormState): FieldProps {
  return {
    name,
    label: name === "reason" ? "Reason for the change" : sourceFieldLabels[name],
    value: state.values[name],
    hint: [hints[name] ?? "", meanwhileWords(name, state)].filter((part) => part !== "").join(" "),
    message: state.issues.find((issue) => issue.path === name)?.message,
  };
}

/** What somebody else stored in a field meanwhile, where it differs from what is typed. */
function meanwhileWords(name: SourceFieldName | "reason", { meanwhile, values }: SourceFormState): string {
  if (meanwhile === null || name === "reason" || meanwhile[name] === values[name]) return "";
  return meanwhile[name] === "" ? "Stored meanwhile: nothing." : `Stored meanwhile: “${meanwhile[name]}”.`;
}

function controlOf({ name, value, hint, message }: FieldProps) {
  const id = `source-${name}`;
  const described = [hint === "" ? null : `${id}-hint`, message === undefined ? null : `${id}-error`];
  return {
    id,
    name,
    defaultValue: value,
    "aria-invalid": message === undefined ? undefined : (true as const),
    "aria-describedby": described.filter((part) => part !== null).join(" ") || undefined,
  };
}

function Field({ name, label, hint, message, children }: FieldProps & { children: ReactNode }) {
  const id = `source-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
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

function isField(path: string): boolean {
  return path === "reason" || sourceFieldNames.some((name) => name === path);
}
