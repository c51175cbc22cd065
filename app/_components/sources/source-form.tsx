"use client";

import { useActionState } from "react";
import { FaultSummary } from "@/app/_components/forms/fault-summary";
import { LabelledField } from "@/app/_components/forms/labelled-field";
import { type SourceFieldName, sourceFieldNames } from "@/lib/records/source";
import {
  sourceCredibilities,
  sourceCredibilityLabels,
  sourceReliabilities,
  sourceReliabilityLabels,
} from "@/lib/records/vocabularies";
import { OriginField } from "./origin-field";
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
}) {
  const [state, submit, isPending] = useActionState(props.action, {
    values: props.values,
    issues: [],
    version: props.version,
    meanwhile: null,
  });
  const { values, issues } = state;
  const shared = (name: SourceFieldName | "reason") => ({ ...fieldOf(name, state), issues });
  const line = (name: SourceFieldName | "reason", attributes: { inputMode?: "url" } = {}) => (
    <LabelledField {...shared(name)}>
      {(control) => (
        <input {...control} {...attributes} type="text" autoComplete="off" defaultValue={values[name]} />
      )}
    </LabelledField>
  );
  return (
    <form action={submit} className="source-form" noValidate>
      <FaultSummary
        title={
          state.meanwhile === null ? "Nothing is saved yet" : "Somebody else saved this source meanwhile"
        }
        issues={state.issues}
        idOf={(path) => (isField(path) ? `source-${path}` : null)}
      />
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
      <LabelledField {...shared("quotation")}>
        {(control) => <textarea {...control} rows={3} defaultValue={values.quotation} />}
      </LabelledField>
      <OriginField
        key={`origin ${state.version}`}
        id="source-derivedFrom"
        name="derivedFrom"
        label="Derived from"
        hint={`The wire or first report: type to choose a stored source, or write a name such as AFP. ${meanwhileWords("derivedFrom", state)}`}
        defaultValue={values.derivedFrom}
        issues={issues}
        exceptId={props.id}
      />
      <div className="source-form-row">
        <LabelledField {...shared("reliability")} label="Reliability of the source">
          {(control) => (
            <select key={values.reliability} {...control} defaultValue={values.reliability}>
              <option value="">Not graded</option>
              {sourceReliabilities.map((letter) => (
                <option key={letter} value={letter}>
                  {letter}, {sourceReliabilityLabels[letter].toLowerCase()}
                </option>
              ))}
            </select>
          )}
        </LabelledField>
        <LabelledField {...shared("credibility")} label="Credibility of what it says">
          {(control) => (
            <select key={values.credibility} {...control} defaultValue={values.credibility}>
              <option value="">Not graded</option>
              {sourceCredibilities.map((digit) => (
                <option key={digit} value={digit}>
                  {digit}, {sourceCredibilityLabels[digit].toLowerCase()}
                </option>
              ))}
            </select>
          )}
        </LabelledField>
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

function fieldOf(name: SourceFieldName | "reason", state: SourceFormState) {
  return {
    id: `source-${name}`,
    name,
    label: name === "reason" ? "Reason for the change" : sourceFieldLabels[name],
    hint: [hints[name] ?? "", meanwhileWords(name, state)].filter((part) => part !== "").join(" "),
  };
}

/** What somebody else stored in a field meanwhile, where it differs from what is typed. */
function meanwhileWords(name: SourceFieldName | "reason", { meanwhile, values }: SourceFormState): string {
  if (meanwhile === null || name === "reason" || meanwhile[name] === values[name]) return "";
  return meanwhile[name] === "" ? "Stored meanwhile: nothing." : `Stored meanwhile: “${meanwhile[name]}”.`;
}

function isField(path: string): boolean {
  return path === "reason" || sourceFieldNames.some((name) => name === path);
}
