"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { ConflictPanel } from "./conflict-panel";
import { DeskContext } from "./desk-context";
import type { SourceForm } from "./form-fields";
import type { FormSetup } from "./form-setup";
import { formatInstant } from "./format-instant";
import { NoticePanel } from "./notice-panel";
import { TextField } from "./text-field";
import type { useDeskForm } from "./use-desk-form";

type DeskState = ReturnType<typeof useDeskForm<{ title: string; sources: SourceForm[] }>>;
/** What the frame needs of a form's state; it knows nothing of the fields. */
export type DeskFrameState = Pick<
  DeskState,
  | "notice"
  | "issues"
  | "context"
  | "known"
  | "busy"
  | "reason"
  | "setReason"
  | "isChanged"
  | "copies"
  | "restore"
  | "publish"
  | "saveDraft"
  | "resolveConflict"
> & {
  form: object;
  base: object | null;
  conflict: { of: "event" | "draft"; version: number; stored: object } | null;
};

/** The frame round a form's sections: title, what came of a save, buttons and keys, and the preview beside it. */
export function DeskForm(props: {
  title: string;
  setup: FormSetup;
  state: DeskFrameState;
  preview: ReactNode;
  children: ReactNode;
}) {
  const { setup, state } = props;
  const { busy, copies, notice, conflict } = state;
  const isEdit = setup.event !== null;
  const publish = () => void state.publish();
  const saveDraft = () => void state.saveDraft();
  const keys = useRef({ publish, saveDraft });
  keys.current = { publish, saveDraft };
  const isPublisher = setup.actor.isPublisher;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() === "s") {
        event.preventDefault();
        keys.current.saveDraft();
      } else if (event.key === "Enter" && isPublisher) {
        event.preventDefault();
        keys.current.publish();
      }
    }
    // Caught before the fields see it: Enter has a meaning of its own in some.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [isPublisher]);

  return (
    <DeskContext value={state.context}>
      <form
        className="desk-form"
        noValidate
        onSubmit={(event) => event.preventDefault()}
        aria-label={props.title}
      >
        <div className="desk-main">
          <div className="desk-head">
            <h1>{props.title}</h1>
            <p className="note desk-kept" aria-live="polite">
              {keptWords(state.isChanged, copies.isKept)}
            </p>
          </div>
          <noscript>
            <p className="message-note">This form needs JavaScript.</p>
          </noscript>
          {copies.left !== null && (
            <div className="message-note desk-notice">
              <p>
                Something typed here on {formatInstant(copies.left.savedAt)} was not saved. It is kept in this
                browser.
              </p>
              <div className="desk-buttons">
                <button type="button" onClick={() => copies.left && state.restore(copies.left)}>
                  Restore what was typed here
                </button>
                <button
                  type="button"
                  className="button-quiet"
                  onClick={() => copies.left && copies.drop(copies.left)}
                >
                  Discard it
                </button>
              </div>
            </div>
          )}
          {notice !== null && <NoticePanel notice={notice} issues={state.issues} />}
          {conflict !== null && (
            <ConflictPanel
              of={conflict.of}
              version={conflict.version}
              mine={state.form}
              stored={conflict.stored}
              base={state.base}
              known={state.known}
              names={Object.fromEntries(
                [...state.context.topics, ...state.context.tracks].map(({ id, name }) => [id, name]),
              )}
              onResolve={state.resolveConflict}
            />
          )}
          {props.children}
          <div className="desk-section desk-end">
            {isEdit && (
              <TextField
                label="Reason for the change"
                path="reason"
                value={state.reason}
                hint="Stands in the public history of the record."
                onChange={state.setReason}
              />
            )}
            <div className="desk-buttons">
              {isPublisher && (
                <button
                  type="button"
                  className="button-primary"
                  onClick={publish}
                  aria-disabled={busy !== null}
                  aria-keyshortcuts="Control+Enter"
                >
                  {busy === "publishing" ? "Publishing" : isEdit ? "Publish the change" : "Publish"}
                </button>
              )}
              <button
                type="button"
                onClick={saveDraft}
                aria-disabled={busy !== null}
                aria-keyshortcuts="Control+S"
              >
                {busy === "saving" ? "Saving" : "Save draft"}
              </button>
              {setup.event !== null && <a href={`/events/${setup.event.slug}`}>Public page</a>}
            </div>
            <p className="note">
              {publishWords(isPublisher, setup.event)} Ctrl+S saves the draft
              {isPublisher ? ", Ctrl+Enter publishes" : ""}.
            </p>
          </div>
        </div>
        <div className="desk-side">{props.preview}</div>
      </form>
    </DeskContext>
  );
}

function keptWords(isChanged: boolean, isKept: boolean): string {
  if (!isChanged) return "";
  return isKept
    ? "What you type is kept in this browser until it is saved."
    : "This browser keeps no copy. Save a draft before you leave.";
}

function publishWords(isPublisher: boolean, event: FormSetup["event"]): string {
  if (!isPublisher) return "An editor publishes it from the draft.";
  return event === null
    ? "Publishing makes version 1. It can be changed later; each version stays public."
    : "Publishing makes a new version; those before it stay public.";
}
