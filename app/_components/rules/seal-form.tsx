"use client";

import Link from "next/link";
import { useActionState, useEffect, useRef } from "react";

export interface SealState {
  /** Why the rule was not sealed; empty before a try. */
  messages: string[];
}

/** Seals a rule for good. Works before any script has loaded. */
export function SealForm(props: {
  action: (before: SealState, form: FormData) => Promise<SealState>;
  ruleId: string;
  slug: string;
}) {
  const [state, submit, isPending] = useActionState(props.action, { messages: [] });
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.messages.length > 0) summary.current?.focus();
  }, [state]);
  return (
    <form action={submit} className="desk-account">
      {state.messages.length > 0 && (
        <div className="message-error" role="alert" tabIndex={-1} ref={summary}>
          <h2>The rule is not sealed</h2>
          {state.messages.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      )}
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
