"use client";

import { useActionState, useEffect, useRef } from "react";
import type { AnswerState } from "./answer-state";

const choices = [
  { state: "mended", label: "Mended: the event was changed for it" },
  { state: "declined", label: "Declined: nothing is changed, for the reason below" },
  { state: "spam", label: "Spam" },
  { state: "open", label: "Open again: it waits for an answer" },
] as const;

/** Answers a report of a mistake. It works before any script has loaded. */
export function AnswerForm(props: {
  action: (before: AnswerState, form: FormData) => Promise<AnswerState>;
  id: string;
  version: number;
  initial: AnswerState;
  /** Versions of the event since the report, the newest first, in words. */
  versions: readonly { version: number; words: string }[];
}) {
  const [state, submit, isPending] = useActionState(props.action, props.initial);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.issues.length > 0) summary.current?.focus();
  }, [state]);
  const messageOf = (path: string) => state.issues.find((issue) => issue.path === path)?.message;
  const answerFault = messageOf("answer");
  const versionFault = messageOf("mendedVersion");
  const offered = choices.filter((choice) => choice.state !== "open" || props.initial.state !== "");
  return (
    <form action={submit} className="report-form" noValidate>
      {state.issues.length > 0 && (
        <div className="message-error" role="alert" tabIndex={-1} ref={summary}>
          <h3>Not answered yet</h3>
          <ul>
            {state.issues.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {path === "" ? message : <a href={`#answer-${path}`}>{message}</a>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <input type="hidden" name="id" value={props.id} />
      <input type="hidden" name="version" value={props.version} />
      <fieldset id="answer-state" className="work-choices" tabIndex={-1}>
        <legend>Answer</legend>
        {offered.map((choice) => (
          <label key={choice.state} className="desk-check">
            <input
              type="radio"
              name="state"
              value={choice.state}
              defaultChecked={state.state === choice.state}
            />
            {choice.label}
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="answer-mendedVersion">Version in which it is mended</label>
        <select
          key={state.mendedVersion}
          id="answer-mendedVersion"
          name="mendedVersion"
          defaultValue={state.mendedVersion}
          aria-invalid={versionFault === undefined ? undefined : true}
          aria-describedby={versionFault === undefined ? undefined : "answer-mendedVersion-error"}
        >
          <option value="">None</option>
          {props.versions.map(({ version, words }) => (
            <option key={version} value={version}>
              {words}
            </option>
          ))}
        </select>
        {versionFault !== undefined && (
          <div className="field-error" id="answer-mendedVersion-error">
            {versionFault}
          </div>
        )}
      </div>
      <div className="field">
        <label htmlFor="answer-answer">Reason or note</label>
        <textarea
          id="answer-answer"
          name="answer"
          rows={3}
          maxLength={1000}
          defaultValue={state.answer}
          aria-invalid={answerFault === undefined ? undefined : true}
          aria-describedby={
            answerFault === undefined ? "answer-answer-hint" : "answer-answer-hint answer-answer-error"
          }
        />
        <div className="field-hint" id="answer-answer-hint">
          For the desk. It is not sent to the reader.
        </div>
        {answerFault !== undefined && (
          <div className="field-error" id="answer-answer-error">
            {answerFault}
          </div>
        )}
      </div>
      <div>
        <button type="submit" className="button-primary" aria-disabled={isPending}>
          Store the answer
        </button>
      </div>
    </form>
  );
}
