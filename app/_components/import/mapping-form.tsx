"use client";

import { useActionState } from "react";
import { FaultSummary } from "@/app/_components/forms/fault-summary";
import { MappingColumns } from "./mapping-columns";
import { MappingConstants } from "./mapping-constants";
import type { ColumnSample, MappingAction, MappingFormState } from "./mapping-form-state";
import { MappingPeople } from "./mapping-people";
import { MappingWords } from "./mapping-words";

/** How the columns of a file become fields. Works before any script has loaded; a refusal keeps every choice. */
export function MappingForm({
  id,
  action,
  columns,
  start,
}: {
  id: string;
  action: MappingAction;
  columns: readonly ColumnSample[];
  start: MappingFormState;
}) {
  const [state, submit, isPending] = useActionState(action, start);
  const names = columns.map(({ name }) => name);
  return (
    <form action={submit} className="import-mapping" noValidate>
      <input type="hidden" name="id" value={id} />
      <FaultSummary title="The rows cannot be read yet" issues={state.issues} idOf={() => null} />
      <MappingConstants mapping={state.mapping} />
      <MappingColumns mapping={state.mapping} columns={columns} />
      <MappingPeople mapping={state.mapping} columns={names} />
      <MappingWords mapping={state.mapping} lists={state.words} />
      <div className="desk-buttons import-buttons">
        <button
          type="submit"
          name="intent"
          value="check"
          className="button-primary"
          aria-disabled={isPending}
        >
          {isPending ? "Reading" : "Look through the rows"}
        </button>
        <button type="submit" name="intent" value="words" aria-disabled={isPending}>
          Show the words of the chosen columns
        </button>
      </div>
    </form>
  );
}
