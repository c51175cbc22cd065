"use client";

import { type ReactNode, useId, useLayoutEffect, useRef } from "react";

/** A question over the page. Escape and “Cancel” close it; what it was opened from has the focus again then. */
export function ReviewDialog({
  title,
  isBusy,
  onClose,
  onConfirm,
  confirm,
  children,
}: {
  title: string;
  isBusy: boolean;
  onClose: () => void;
  onConfirm: () => void;
  /** What the button says that does it. */
  confirm: ReactNode;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  // Closed before it leaves the page: only then is the focus given back.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="review-dialog"
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault();
        if (!isBusy) onClose();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) onConfirm();
        }}
      >
        <h2 id={headingId}>{title}</h2>
        {children}
        <div className="desk-buttons">
          <button type="submit" className="button-primary" aria-disabled={isBusy}>
            {confirm}
          </button>
          <button type="button" onClick={onClose} aria-disabled={isBusy}>
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}
