"use client";

import { type ReactNode, useRef } from "react";
import type { Choices } from "@/app/_components/desk/compare-forms";
import { ConflictPanel } from "@/app/_components/desk/conflict-panel";
import { DeskContext, type DeskContextValue } from "@/app/_components/desk/desk-context";
import type { FormNotice } from "@/app/_components/desk/form-notice";
import type { KnownRecords } from "@/app/_components/desk/known-record";
import { LeftCopyNotice } from "@/app/_components/desk/left-copy-notice";
import type { LocalCopy } from "@/app/_components/desk/local-copy";
import { NoticePanel } from "@/app/_components/desk/notice-panel";
import { TextField } from "@/app/_components/desk/text-field";
import { useDeskKeys } from "@/app/_components/desk/use-desk-keys";
import type { FieldIssue } from "@/lib/errors";

/** What the frame needs of a form's state; it knows nothing of the fields. */
export interface VocabularyFrameState {
  form: object;
  base: object;
  context: DeskContextValue;
  known: KnownRecords;
  isNew: boolean;
  notice: FormNotice | null;
  issues: readonly FieldIssue[];
  conflict: { version: number; stored: object } | null;
  reason: string;
  setReason(text: string): void;
  isBusy: boolean;
  isChanged: boolean;
  copies: { left: LocalCopy | null; isKept: boolean; drop(copy: LocalCopy): void };
  restore(copy: LocalCopy): void;
  save(): Promise<void>;
  resolveConflict(choices: Choices): void;
}

/** The frame round a record's fields: what came of a save, two versions to choose from, the reason, and the button. */
export function VocabularyFormFrame({
  label,
  names,
  state,
  children,
}: {
  label: string;
  /** Words of codes and names of records that the form holds, for comparing versions. */
  names: Readonly<Record<string, string>>;
  state: VocabularyFrameState;
  children: ReactNode;
}) {
  const { conflict, copies, isBusy, isNew, notice } = state;
  const form = useRef<HTMLFormElement>(null);
  const save = () => void state.save();
  useDeskKeys(form, { saveDraft: save, finish: save });
  return (
    <DeskContext value={state.context}>
      <form
        ref={form}
        className="desk-form vocabulary-form"
        noValidate
        aria-label={label}
        onSubmit={(event) => event.preventDefault()}
      >
        <div className="desk-main">
          <noscript>
            <p className="message-note">This form needs JavaScript.</p>
          </noscript>
          <LeftCopyNotice copy={copies.left} onRestore={state.restore} onDiscard={copies.drop} />
          {notice !== null && <NoticePanel notice={notice} issues={state.issues} />}
          {conflict !== null && (
            <ConflictPanel
              of="event"
              version={conflict.version}
              mine={state.form}
              stored={conflict.stored}
              base={state.base}
              known={state.known}
              names={names}
              isFocused
              onResolve={state.resolveConflict}
            />
          )}
          {children}
          <div className="desk-section desk-end">
            {!isNew && (
              <TextField
                label="Reason for the change"
                path="reason"
                value={state.reason}
                hint="Stands in the history of the record."
                onChange={state.setReason}
              />
            )}
            <div className="desk-buttons">
              <button
                type="button"
                className="button-primary"
                onClick={save}
                aria-disabled={isBusy || conflict !== null}
                aria-keyshortcuts="Control+Enter Control+S"
              >
                {isBusy ? "Saving" : isNew ? "Add" : "Save the change"}
              </button>
              <p className="note" aria-live="polite">
                {keptWords(state.isChanged, copies.isKept)}
              </p>
            </div>
          </div>
        </div>
      </form>
    </DeskContext>
  );
}

function keptWords(isChanged: boolean, isKept: boolean): string {
  if (!isChanged) return "";
  return isKept
    ? "What you type is kept in this browser until it is saved."
    : "This browser keeps no copy. Save before you leave.";
}
