"use client";

import type { ReactNode } from "react";
import { FaultSummary } from "@/app/_components/forms/fault-summary";
import { LabelledField } from "@/app/_components/forms/labelled-field";
import type { SourceStepState } from "./source-step-state";

/** The frame of a form that merges sources or marks copies: its faults, the reason, and the button. */
export function StepShell(props: {
  state: SourceStepState;
  submit: (form: FormData) => void;
  isPending: boolean;
  submitLabel: string;
  /** Ids of fields by the paths of faults. */
  anchors: Readonly<Record<string, string>>;
  children?: ReactNode;
}) {
  const { state } = props;
  const anchors: Readonly<Record<string, string>> = { ...props.anchors, reason: "source-reason" };
  return (
    <form action={props.submit} className="source-form" noValidate>
      <FaultSummary
        title="Nothing is changed yet"
        issues={state.issues}
        idOf={(path) => anchors[path] ?? null}
      />
      {props.children}
      <LabelledField
        id="source-reason"
        name="reason"
        label="Reason"
        hint="Stands in the public history of the source."
        issues={state.issues}
      >
        {(control) => (
          <input {...control} type="text" autoComplete="off" maxLength={1000} defaultValue={state.reason} />
        )}
      </LabelledField>
      <div className="desk-buttons">
        <button type="submit" className="button-primary" aria-disabled={props.isPending}>
          {props.submitLabel}
        </button>
      </div>
    </form>
  );
}
