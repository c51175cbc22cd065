"use client";

import { useId, useState } from "react";
import { maxStepTextLength } from "@/lib/records/review-step";
import { FailureWords } from "./failure-words";
import type { QueueRow } from "./queue-row";
import { ReviewDialog } from "./review-dialog";
import type { ReviewFailure, SendBackRequest, SendBackResult } from "./review-result";

/** Sends a draft of the queue back, with what its author is to do. */
export function SendBackDialog({
  row,
  sendBack,
  onClose,
  onDone,
}: {
  row: QueueRow;
  sendBack: (request: SendBackRequest) => Promise<SendBackResult>;
  onClose: () => void;
  onDone: () => void;
}) {
  const [text, setText] = useState("");
  const [failure, setFailure] = useState<ReviewFailure | { status: "lost" } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const missing =
    failure?.status === "invalid" ? failure.issues.map(({ message }) => message).join(" ") : null;

  async function confirm(): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      const result = await sendBack({ draftId: row.id, version: row.version, text });
      if (result.status === "sentBack") return onDone();
      setFailure(result);
    } catch {
      setFailure({ status: "lost" });
    }
    setBusy(false);
  }

  return (
    <ReviewDialog
      title={`Send “${row.title}” back?`}
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirm={isBusy ? "Sending" : "Send back"}
    >
      <div className="field">
        <label htmlFor={`${id}-text`}>What is to be done</label>
        <textarea
          id={`${id}-text`}
          value={text}
          maxLength={maxStepTextLength}
          aria-invalid={missing === null ? undefined : true}
          aria-describedby={missing === null ? `${id}-hint` : `${id}-hint ${id}-error`}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="field-hint" id={`${id}-hint`}>
          {row.author} reads it with the draft. It is never public.
        </div>
        {missing !== null && (
          <div className="field-error" id={`${id}-error`} role="alert">
            {missing}
          </div>
        )}
      </div>
      {failure !== null && missing === null && (
        <div className="message-error" role="alert">
          <FailureWords failure={failure} mend="Open the draft." />
        </div>
      )}
    </ReviewDialog>
  );
}
