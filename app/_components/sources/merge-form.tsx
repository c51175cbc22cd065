"use client";

import { useActionState } from "react";
import { emptySourceStep, type SourceStepState } from "./source-step-state";
import { StepShell } from "./step-shell";

/** Asks why two sources are one, and makes them one. It works before any script has loaded. */
export function MergeForm(props: {
  action: (before: SourceStepState, form: FormData) => Promise<SourceStepState>;
  kept: { id: string; version: number };
  merged: { id: string; version: number };
}) {
  const [state, submit, isPending] = useActionState(props.action, emptySourceStep);
  return (
    <StepShell
      state={state}
      submit={submit}
      isPending={isPending}
      submitLabel="Merge the two sources"
      anchors={{}}
    >
      <input type="hidden" name="kept" value={props.kept.id} />
      <input type="hidden" name="keptVersion" value={props.kept.version} />
      <input type="hidden" name="merged" value={props.merged.id} />
      <input type="hidden" name="mergedVersion" value={props.merged.version} />
    </StepShell>
  );
}
