"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { ChangeSection } from "./change-section";
import { ConflictPanel } from "./conflict-panel";
import { DeskContext, type DeskContextValue } from "./desk-context";
import { FormEnd } from "./form-end";
import type { AnyForm } from "./form-fields";
import type { FormSetup } from "./form-setup";
import { KeptWords } from "./kept-words";
import { LeftCopyNotice } from "./left-copy-notice";
import { NoticePanel } from "./notice-panel";
import { ReviewNoteSection } from "./review-note-section";
import type { useDeskForm } from "./use-desk-form";
import { useDeskKeys } from "./use-desk-keys";

type DeskState = ReturnType<typeof useDeskForm<AnyForm>>;
/** What the frame needs of a form's state; it knows nothing of the fields. */
export type DeskFrameState = Pick<
  DeskState,
  | "notice"
  | "issues"
  | "known"
  | "busy"
  | "isEdit"
  | "isChanged"
  | "isTouched"
  | "copies"
  | "restore"
  | "publish"
  | "sendToReview"
  | "saveDraft"
  | "resolveConflict"
  | "onBlur"
> & {
  form: AnyForm;
  access: Pick<DeskState["access"], "change">;
  draft: Pick<DeskState["draft"], "problem" | "savedAt" | "startAnew">;
  base: object | null;
  conflict: { of: "event" | "draft"; version: number; stored: object } | null;
};

/** The frame round a form's sections: title, what came of a save, buttons and keys, and the preview beside it. */
export function DeskForm(props: {
  title: string;
  type: "contact" | "announcement";
  setup: FormSetup;
  state: DeskFrameState;
  context: DeskContextValue;
  preview: ReactNode;
  children: ReactNode;
}) {
  const { setup, state, context } = props;
  const { copies, notice, conflict } = state;
  const form = useRef<HTMLFormElement>(null);
  const isPublisher = setup.actor.isPublisher;
  useDeskKeys(form, {
    saveDraft: () => void state.saveDraft(),
    finish: () => void (isPublisher ? state.publish() : state.sendToReview()),
  });
  const isNew = setup.event === null && setup.draft.version === null;
  useEffect(() => {
    // Whoever opens an empty form begins to type at once.
    if (!isNew) return;
    const first = form.current?.querySelector<HTMLElement>(".desk-section .field");
    (first?.querySelector<HTMLElement>("input:checked") ?? first?.querySelector("input"))?.focus();
  }, [isNew]);

  return (
    <DeskContext value={context}>
      <form
        ref={form}
        className="desk-form"
        noValidate
        onSubmit={(event) => event.preventDefault()}
        onBlur={state.onBlur}
        aria-label={props.title}
      >
        <div className="desk-main">
          <div className="desk-head">
            <h1>{props.title}</h1>
          </div>
          <noscript>
            <p className="message-note">This form needs JavaScript.</p>
          </noscript>
          <LeftCopyNotice copy={copies.left} onRestore={state.restore} onDiscard={copies.drop} />
          {notice !== null && <NoticePanel notice={notice} issues={state.issues} />}
          {conflict !== null && (
            <ConflictPanel
              key={`${conflict.of} ${conflict.version}`}
              of={conflict.of}
              version={conflict.version}
              mine={state.form}
              stored={conflict.stored}
              base={state.base}
              known={state.known}
              names={namesById(context)}
              isFocused={!isInField(form.current)}
              onResolve={state.resolveConflict}
            />
          )}
          {props.children}
          {state.isEdit && <ChangeSection form={state.form} change={state.access.change} />}
          <ReviewNoteSection form={state.form} change={state.access.change} isPublisher={isPublisher} />
          <FormEnd type={props.type} setup={setup} state={state} />
        </div>
        <div className="desk-side">
          <KeptWords
            isTouched={state.isTouched}
            isChanged={state.isChanged}
            isConflict={conflict !== null}
            isKept={copies.isKept}
            problem={state.draft.problem}
            savedAt={state.draft.savedAt}
            onStartAnew={state.draft.startAnew}
          />
          {props.preview}
        </div>
      </form>
    </DeskContext>
  );
}

/** Topics and tracks by id, for setting versions side by side. */
export function namesById({ topics, tracks }: Pick<DeskContextValue, "topics" | "tracks">) {
  return Object.fromEntries([...topics, ...tracks].map(({ id, name }) => [id, name]));
}

/** Whether somebody is typing in the form. */
function isInField(form: HTMLFormElement | null): boolean {
  const active = form?.ownerDocument.activeElement;
  return form?.contains(active ?? null) === true && active?.matches("input, textarea, select") === true;
}
