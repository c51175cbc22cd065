"use client";

import type { DeskFrameState } from "./desk-form";
import type { FormSetup } from "./form-setup";
import { SourcingRemarks } from "./sourcing-remarks";

/** The buttons at the end of a form, and its keys. */
export function FormEnd(props: {
  type: "contact" | "announcement";
  setup: FormSetup;
  state: Pick<DeskFrameState, "form" | "busy" | "isEdit" | "publish" | "sendToReview" | "saveDraft">;
}) {
  const { type, setup, state } = props;
  const { busy, isEdit } = state;
  const { isPublisher } = setup.actor;
  const isDisabled = { "aria-disabled": busy !== null };
  const sendLabel = busy === "sending" ? "Sending" : "Send to review";
  return (
    <div className="desk-end">
      <SourcingRemarks form={state.form} />
      <div className="desk-buttons">
        {isPublisher ? (
          <>
            <button
              type="button"
              className="button-primary"
              onClick={() => void state.publish()}
              {...isDisabled}
              aria-keyshortcuts="Control+Enter"
            >
              {busy === "publishing" ? "Publishing" : isEdit ? "Publish the change" : "Publish"}
            </button>
            {!isEdit && (
              <button type="button" onClick={() => void state.publish("another")} {...isDisabled}>
                Publish and log another
              </button>
            )}
            <button type="button" onClick={() => void state.sendToReview()} {...isDisabled}>
              {sendLabel}
            </button>
          </>
        ) : (
          <>
            <button
              type="button"
              className="button-primary"
              onClick={() => void state.sendToReview()}
              {...isDisabled}
              aria-keyshortcuts="Control+Enter"
            >
              {sendLabel}
            </button>
            {!isEdit && (
              <button type="button" onClick={() => void state.sendToReview("another")} {...isDisabled}>
                Send and log another
              </button>
            )}
          </>
        )}
        <button
          type="button"
          onClick={() => void state.saveDraft()}
          {...isDisabled}
          aria-keyshortcuts="Control+S"
        >
          {busy === "saving" ? "Saving" : "Save draft"}
        </button>
      </div>
      {setup.event !== null && (
        <p className="desk-buttons">
          <a href={`/events/${setup.event.slug}`}>Public page</a>
          <a href={`/desk/${type}s/new?from=${setup.event.id}`}>Duplicate this event</a>
        </p>
      )}
      <p className="note">{endWords(isPublisher, isEdit)}</p>
      <p className="note desk-keys">
        Keys: Tab goes on, Enter takes the suggestion, Escape closes it, Ctrl+S saves the draft, Ctrl+Enter{" "}
        {isPublisher ? "publishes" : "sends to review"}, Alt+Page Down and Alt+Page Up go from section to
        section, Alt+End to the sources. <a href="/desk/guide#keyboard">All keys</a>
      </p>
    </div>
  );
}

function endWords(isPublisher: boolean, isEdit: boolean): string {
  if (!isPublisher) return "An editor publishes it, or sends it back with a word on what is to be done.";
  return isEdit
    ? "Publishing makes a new version; those before it stay public."
    : "Publishing makes version 1. It can be changed later; each version stays public.";
}
