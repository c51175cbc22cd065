"use client";

import { useEffect, useRef } from "react";

/** What a reader sees when a page could not be made: what happened, what was kept, what to do. Takes the focus. */
export function FailureNotice({ reference, retry }: { reference: string | null; retry: () => void }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div className="message-error" role="alert" tabIndex={-1} ref={notice}>
      <h1>This page could not be shown</h1>
      <p>
        Something failed on the server. Nothing that was saved is lost. Try again; if it fails again, come
        back later.
      </p>
      {reference !== null && <p className="note">For the operator’s log: {reference}</p>}
      <p>
        <button type="button" onClick={retry}>
          Try again
        </button>
      </p>
    </div>
  );
}

/** The identifier under which the server logged this error; null where it has none. Never the error's own words. */
export function failureReference(error: unknown): string | null {
  return error instanceof Error && "digest" in error && typeof error.digest === "string"
    ? error.digest
    : null;
}
