"use client";

import Link from "next/link";
import { useActionState } from "react";
import { FaultSummary } from "@/app/_components/forms/fault-summary";
import type { FieldIssue } from "@/lib/errors";

export interface SealState {
  /** Why the rule was not sealed; none before a try. */
  issues: readonly FieldIssue[];
}

/** Seals a rule for good. Works before any script has loaded. */
export function SealForm(props: {
  action: (before: SealState, form: FormData) => Promise<SealState>;
  ruleId: string;
  slug: string;
}) {
  const [state, submit, isPending] = useActionState(props.action, { issues: [] });
  return (
    <form action={submit} className="desk-account">
      <FaultSummary title="The rule is not sealed" issues={state.issues} idOf={() => null} />
      <input type="hidden" name="id" value={props.ruleId} />
      <input type="hidden" name="slug" value={props.slug} />
      <div className="desk-buttons">
        <button type="submit" className="button-primary" aria-disabled={isPending}>
          Seal the rule for good
        </button>
        <Link href="/desk/rules">Back to the rules, without sealing</Link>
      </div>
    </form>
  );
}
