"use client";

import { type ReactNode, useActionState, useEffect, useId, useRef } from "react";
import { FaultSummary } from "@/app/_components/forms/fault-summary";
import { type AccountField, AccountFieldRow } from "./account-field";
import { type AccountAction, type AccountState, untriedAccount } from "./account-state";
import { OneTimeLink } from "./one-time-link";

export interface AccountFormProps {
  action: AccountAction;
  fields?: readonly AccountField[];
  hidden?: Readonly<Record<string, string>>;
  submitLabel: string;
  /** Heads the faults of a try, such as "You are not signed in". */
  failTitle: string;
  /** The one thing that the page is for; else a plain button. */
  isPrimary?: boolean;
  /** What is shown once, where it is no link. */
  secretLabel?: string;
  /** Stands beside the button. */
  children?: ReactNode;
}

/** A form of the account pages. Plain HTML: it works before any script has loaded, and keeps what was typed. */
export function AccountForm(props: AccountFormProps) {
  const [state, submit, isPending] = useActionState(props.action, untriedAccount);
  const id = useId();
  return (
    <form action={submit} className="desk-account" noValidate>
      <FormOutcome state={state} title={props.failTitle} id={id} secretLabel={props.secretLabel} />
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.fields?.map((field) => (
        <AccountFieldRow
          key={field.name}
          field={field}
          id={`${id}-${field.name}`}
          value={state.values[field.name] ?? field.value ?? ""}
          issues={state.issues}
        />
      ))}
      <div className="desk-buttons">
        <button
          type="submit"
          {...(props.isPrimary ? { className: "button-primary" } : {})}
          aria-disabled={isPending}
        >
          {props.submitLabel}
        </button>
        {props.children}
      </div>
    </form>
  );
}

/** What came of the last try. It takes the focus, so that it is read first. */
export function FormOutcome({
  state,
  title,
  id,
  secretLabel = "The link, shown this once",
}: {
  state: Pick<AccountState, "issues" | "done" | "link">;
  title: string;
  id: string;
  secretLabel?: string | undefined;
}) {
  const outcome = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.done !== null) outcome.current?.focus();
  }, [state]);
  if (state.issues.length > 0) {
    return (
      <FaultSummary
        title={title}
        level="h3"
        issues={state.issues}
        idOf={(path) => (path === "" ? null : `${id}-${path}`)}
      />
    );
  }
  if (state.done === null) return null;
  return (
    <div className="message-note account-done" role="status" tabIndex={-1} ref={outcome}>
      <p>{state.done}</p>
      {state.link !== null && <OneTimeLink link={state.link} id={`${id}-link`} label={secretLabel} />}
    </div>
  );
}
