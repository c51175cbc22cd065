"use client";

import { useSyncExternalStore } from "react";
import { formatDayRange } from "@/lib/dates/format-edtf";
import { boundedEvents, fullCount } from "@/lib/timeline/count-label";
import type { FrameStore } from "./frame-store";
import type { WindowLoader } from "./window-loader";

/** What is in view, for those who hear it, and how a window that is asked for is doing. */
export function WindowStatus({ loader, store }: { loader: WindowLoader; store: FrameStore }) {
  const { window, status } = useSyncExternalStore(loader.subscribe, loader.get, loader.get);
  const isMoving = useSyncExternalStore(
    store.subscribe,
    () => store.get().isMoving,
    () => false,
  );
  if (status === "failed") {
    return (
      <div className="message-error" role="alert">
        <p>These days could not be fetched. What was drawn before stays.</p>
        <button type="button" onClick={() => loader.retry()}>
          Try again
        </button>
      </div>
    );
  }
  const kind = window.level === null ? "single events" : binWords(2 ** window.level);
  const near = `${formatDayRange(window.from, window.to)}, ${boundedEvents(window.matches)}, drawn as ${kind}`;
  return (
    <>
      <span className="note" aria-hidden="true">
        {status === "slow" ? "Loading" : `Drawn as ${kind}`}
      </span>
      <p className="visually-hidden" role="status">
        {status === "slow" ? "Loading" : isMoving ? "" : `Ready: ${near}`}
      </p>
    </>
  );
}

function binWords(days: number): string {
  return days === 1 ? "groups, a day each" : `groups, ${fullCount(days)} days each`;
}
