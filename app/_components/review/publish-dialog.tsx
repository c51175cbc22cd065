"use client";

import { useId, useState } from "react";
import { FailureWords } from "./failure-words";
import type { QueueRow } from "./queue-row";
import { ReviewDialog } from "./review-dialog";
import type { PublishDraftRequest, PublishDraftResult, ReviewFailure } from "./review-result";

/** Asks before a draft of the queue is published; a change of a published record needs its reason. */
export function PublishDialog({
  row,
  publish,
  onClose,
  onDone,
}: {
  row: QueueRow;
  publish: (request: PublishDraftRequest) => Promise<PublishDraftResult>;
  onClose: () => void;
  onDone: () => void;
}) {
  const [reason, setReason] = useState(row.reason);
  const [failure, setFailure] = useState<ReviewFailure | { status: "lost" } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const isChange = row.changes !== null;

  async function confirm(): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      const request = { draftId: row.id, version: row.version, ...(isChange ? { reason } : {}) };
      const result = await publish(request);
      if (result.status === "published") return onDone();
      setFailure(result);
    } catch {
      setFailure({ status: "lost" });
    }
    setBusy(false);
  }

  return (
    <ReviewDialog
      title={`Publish “${row.title}”?`}
      isBusy={isBusy}
      onClose={onClose}
      onConfirm={() => void confirm()}
      confirm={isBusy ? "Publishing" : "Publish"}
    >
      <p>
        {row.kind}, {row.day}, by {row.author}. Sources: {row.sources}. If published: {row.change.words}.
      </p>
      {isChange && row.correction !== null && (
        <p className="note">It is a correction. Readers are told: {row.correction || "nothing yet"}</p>
      )}
      {isChange ? (
        <div className="field">
          <label htmlFor={`${id}-reason`}>Reason for the change</label>
          <input
            id={`${id}-reason`}
            type="text"
            value={reason}
            maxLength={1000}
            autoComplete="off"
            aria-describedby={`${id}-hint`}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="field-hint" id={`${id}-hint`}>
            Stands in the public history of the record.
          </div>
        </div>
      ) : (
        <p className="note">It becomes version 1 and is public at once.</p>
      )}
      {failure !== null && (
        <div className="message-error" role="alert">
          <FailureWords failure={failure} mend="Open the draft to mend it, or send it back." />
          <p>
            <a href={`/desk/drafts/${row.id}`}>Open the draft</a>
          </p>
        </div>
      )}
    </ReviewDialog>
  );
}
