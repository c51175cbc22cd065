"use client";

import { type ReactNode, useActionState, useEffect, useId, useState } from "react";
import { maxStepTextLength } from "@/lib/records/review-step";
import { useSeenVersion } from "./draft-workspace";
import { FailureWords } from "./failure-words";
import type { ReviewDecision, ReviewFormAction, ReviewOutcome } from "./review-outcome";

const idle: ReviewOutcome = { status: "idle" };

/** What can be said with a decision. */
export interface ReviewText {
  label: string;
  hint: string;
  /** What stands there to begin with. */
  initial?: string;
  /** The fields of the draft's form that it can be about, by name. */
  fields?: readonly { name: string; label: string }[];
}

/** One decision about a draft: what is said with it, and its button. It works without a script too. */
export function ReviewForm({
  action,
  draftId,
  decision,
  title,
  about,
  text,
  confirm,
  isPrimary = false,
}: {
  action: ReviewFormAction;
  draftId: string;
  decision: ReviewDecision;
  title: string;
  about?: ReactNode;
  text?: ReviewText;
  confirm: string;
  isPrimary?: boolean;
}) {
  const [outcome, submit, isBusy] = useActionState(action, idle);
  const version = useSeenVersion();
  const id = useId();
  const failed = outcome.status === "failed" ? outcome : null;
  const [typed, setTyped] = useState(failed?.text ?? text?.initial ?? "");
  const [field, setField] = useState(failed?.field ?? "");
  useEffect(() => {
    if (outcome.status !== "done") return;
    setTyped("");
    setField("");
  }, [outcome]);
  const missing =
    failed?.failure.status === "invalid"
      ? (failed.failure.issues.find(({ path }) => path === "text" || path === "reason")?.message ?? null)
      : null;
  return (
    <form action={submit} className="review-act" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      {about !== undefined && <p className="note">{about}</p>}
      <input type="hidden" name="draftId" value={draftId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="decision" value={decision} />
      {text?.fields !== undefined && (
        <div className="field">
          <label htmlFor={`${id}-field`}>About</label>
          <select
            id={`${id}-field`}
            name="field"
            value={field}
            onChange={(event) => setField(event.target.value)}
          >
            <option value="">the whole draft</option>
            {text.fields.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )}
      {text !== undefined && (
        <div className="field">
          <label htmlFor={`${id}-text`}>{text.label}</label>
          <textarea
            id={`${id}-text`}
            name="text"
            value={typed}
            maxLength={maxStepTextLength}
            aria-invalid={missing === null ? undefined : true}
            aria-describedby={missing === null ? `${id}-hint` : `${id}-hint ${id}-error`}
            onChange={(event) => setTyped(event.target.value)}
          />
          <div className="field-hint" id={`${id}-hint`}>
            {text.hint}
          </div>
          {missing !== null && (
            <div className="field-error" id={`${id}-error`} role="alert">
              {missing}
            </div>
          )}
        </div>
      )}
      {failed !== null && missing === null && (
        <div className="message-error" role="alert">
          <FailureWords
            failure={failed.failure}
            mend="Mend it in the form above, save the draft, then try again."
          />
        </div>
      )}
      <button type="submit" className={isPrimary ? "button-primary" : undefined} aria-disabled={isBusy}>
        {confirm}
      </button>
      <p className="queue-said" role="status">
        {outcome.status === "done" ? outcome.words : ""}
      </p>
    </form>
  );
}
