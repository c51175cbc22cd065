"use client";

import { useActionState, useEffect, useRef } from "react";
import type { FieldIssue } from "@/lib/errors";

interface AccountState {
  values: { name: string; email: string };
  issues: FieldIssue[];
}

/** Signing in and taking an invitation up: a plain form that works before any script has loaded. */
export function AccountForm(props: {
  action: (before: AccountState, form: FormData) => Promise<AccountState>;
  /** "welcome" asks for a name and sets a password; "signIn" asks for the one that is set. */
  purpose: "signIn" | "welcome";
  hidden: { name: string; value: string };
  minPasswordLength: number;
  submitLabel: string;
}) {
  const isWelcome = props.purpose === "welcome";
  const [state, submit, isPending] = useActionState(props.action, {
    values: { name: "", email: "" },
    issues: [],
  });
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.issues.length > 0) summary.current?.focus();
  }, [state]);
  return (
    <form action={submit} className="desk-account" noValidate>
      {state.issues.length > 0 && (
        <div className="message-error" role="alert" tabIndex={-1} ref={summary}>
          <h2>{isWelcome ? "You are not signed up yet" : "You are not signed in"}</h2>
          <ul>
            {state.issues.map((issue) => (
              <li key={`${issue.path} ${issue.message}`}>
                {issue.path === "" ? issue.message : <a href={`#account-${issue.path}`}>{issue.message}</a>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <input type="hidden" name={props.hidden.name} value={props.hidden.value} />
      {isWelcome && (
        <AccountField
          name="name"
          label="Name"
          type="text"
          autoComplete="name"
          value={state.values.name}
          issues={state.issues}
          hint="As it stands beside your changes in the public history."
        />
      )}
      <AccountField
        name="email"
        label="E-mail"
        type="email"
        autoComplete="username"
        value={state.values.email}
        issues={state.issues}
      />
      <AccountField
        name="password"
        label="Password"
        type="password"
        autoComplete={isWelcome ? "new-password" : "current-password"}
        value=""
        issues={state.issues}
        {...(isWelcome ? { hint: `At least ${props.minPasswordLength} characters.` } : {})}
      />
      <div className="desk-buttons">
        <button type="submit" className="button-primary" aria-disabled={isPending}>
          {props.submitLabel}
        </button>
      </div>
    </form>
  );
}

function AccountField(props: {
  name: string;
  label: string;
  type: "text" | "email" | "password";
  autoComplete: string;
  value: string;
  issues: readonly FieldIssue[];
  hint?: string;
}) {
  const id = `account-${props.name}`;
  const message = props.issues.find((issue) => issue.path === props.name)?.message;
  const described = [
    props.hint === undefined ? null : `${id}-hint`,
    message === undefined ? null : `${id}-error`,
  ].filter((part) => part !== null);
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        name={props.name}
        type={props.type}
        autoComplete={props.autoComplete}
        defaultValue={props.value}
        aria-invalid={message === undefined ? undefined : true}
        aria-describedby={described.join(" ") || undefined}
      />
      {props.hint !== undefined && (
        <div className="field-hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      {message !== undefined && (
        <div className="field-error" id={`${id}-error`}>
          {message}
        </div>
      )}
    </div>
  );
}
