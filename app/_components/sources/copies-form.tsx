"use client";

import { useActionState } from "react";
import { OriginField } from "./origin-field";
import { emptySourceStep, type SourceStepState } from "./source-step-state";
import { StepShell } from "./step-shell";

/** A source that was chosen as a copy, or as the report itself. */
export interface ChosenSource {
  id: string;
  version: number;
  path: string;
  words: string;
}

/** Marks the chosen sources as copies of one of them, of another stored source, or of a wire. */
export function CopiesForm(props: {
  action: (before: SourceStepState, form: FormData) => Promise<SourceStepState>;
  chosen: readonly ChosenSource[];
}) {
  const [state, submit, isPending] = useActionState(props.action, emptySourceStep);
  return (
    <StepShell
      state={state}
      submit={submit}
      isPending={isPending}
      submitLabel="Mark as copies"
      anchors={{ derivedFrom: "source-derivedFrom" }}
    >
      <fieldset className="source-choice">
        <legend>Which is the report itself?</legend>
        {props.chosen.map(({ id, version, path, words }) => (
          <div key={id}>
            <input type="hidden" name="copy" value={`${id} ${version}`} />
            <label className="desk-check">
              <input type="radio" name="report" value={path} defaultChecked={state.report === path} />
              {words}
            </label>
          </div>
        ))}
        <label className="desk-check">
          <input type="radio" name="report" value="" defaultChecked={state.report === ""} />
          None of them: the one named below
        </label>
      </fieldset>
      <OriginField
        id="source-derivedFrom"
        name="derivedFrom"
        label="The report behind them"
        hint="Type to choose a stored source, or write the name of a wire such as AFP."
        defaultValue={state.derivedFrom}
        issues={state.issues}
        exceptId=""
      />
    </StepShell>
  );
}
