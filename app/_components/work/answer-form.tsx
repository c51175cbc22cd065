"use client";

import { useActionState } from "react";
import { FaultSummary } from "@/app/_components/forms/fault-summary";
import { LabelledField } from "@/app/_components/forms/labelled-field";
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
  const offered = choices.filter((choice) => choice.state !== "open" || props.initial.state !== "");
  return (
    <form action={submit} className="report-form" noValidate>
      <FaultSummary
        title="Not answered yet"
        level="h3"
        issues={state.issues}
        idOf={(path) => (path === "" ? null : `answer-${path}`)}
      />
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
      <LabelledField
        id="answer-mendedVersion"
        name="mendedVersion"
        label="Version in which it is mended"
        issues={state.issues}
      >
        {(control) => (
          <select key={state.mendedVersion} {...control} defaultValue={state.mendedVersion}>
            <option value="">None</option>
            {props.versions.map(({ version, words }) => (
              <option key={version} value={version}>
                {words}
              </option>
            ))}
          </select>
        )}
      </LabelledField>
      <LabelledField
        id="answer-answer"
        name="answer"
        label="Reason or note"
        hint="For the desk. It is not sent to the reader."
        issues={state.issues}
      >
        {(control) => <textarea {...control} rows={3} maxLength={1000} defaultValue={state.answer} />}
      </LabelledField>
      <div>
        <button type="submit" className="button-primary" aria-disabled={isPending}>
          Store the answer
        </button>
      </div>
    </form>
  );
}
