"use client";

import { type ReactNode, useEffect, useRef } from "react";
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
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.issues.length > 0) summary.current?.focus();
  }, [state]);
  const message = state.issues.find(({ path }) => path === "reason")?.message;
  const anchors: Readonly<Record<string, string>> = { ...props.anchors, reason: "source-reason" };
  return (
    <form action={props.submit} className="source-form" noValidate>
      {state.issues.length > 0 && (
        <div className="message-error" role="alert" tabIndex={-1} ref={summary}>
          <h2>Nothing is changed yet</h2>
          <ul>
            {state.issues.map(({ path, message: fault }) => (
              <li key={`${path} ${fault}`}>
                {anchors[path] === undefined ? fault : <a href={`#${anchors[path]}`}>{fault}</a>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {props.children}
      <div className="field">
        <label htmlFor="source-reason">Reason</label>
        <input
          id="source-reason"
          name="reason"
          type="text"
          autoComplete="off"
          maxLength={1000}
          defaultValue={state.reason}
          aria-invalid={message === undefined ? undefined : true}
          aria-describedby={
            message === undefined ? "source-reason-hint" : "source-reason-hint source-reason-error"
          }
        />
        <div className="field-hint" id="source-reason-hint">
          Stands in the public history of the source.
        </div>
        {message !== undefined && (
          <div className="field-error" id="source-reason-error">
            {message}
          </div>
        )}
      </div>
      <div className="desk-buttons">
        <button type="submit" className="button-primary" aria-disabled={props.isPending}>
          {props.submitLabel}
        </button>
      </div>
    </form>
  );
}
