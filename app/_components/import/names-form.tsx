"use client";

import { useActionState } from "react";
import { FaultSummary } from "@/app/_components/forms/fault-summary";
import { NameChoices } from "./name-choices";
import type { NamesAction, NamesFormState, NameToDecide } from "./names-form-state";

const nothing: NamesFormState = { values: {}, issues: [] };

/** The names of a page, each with its answers. Works before any script has loaded; what cannot be taken comes back as typed. */
export function NamesForm({
  id,
  action,
  names,
}: {
  id: string;
  action: NamesAction;
  names: readonly NameToDecide[];
}) {
  const [state, submit, isPending] = useActionState(action, nothing);
  return (
    <form action={submit} className="import-names" noValidate>
      <input type="hidden" name="id" value={id} />
      <FaultSummary title="Nothing was saved" issues={state.issues} idOf={() => null} />
      {names.map((name, index) => (
        <NameChoices
          key={name.key}
          name={name}
          number={index}
          values={state.values}
          message={state.issues.find(({ path }) => path === name.key)?.message ?? null}
        />
      ))}
      <div className="desk-buttons import-buttons">
        <button type="submit" className="button-primary" aria-disabled={isPending}>
          {isPending ? "Saving" : "Save these answers"}
        </button>
      </div>
    </form>
  );
}
