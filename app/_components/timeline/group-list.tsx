"use client";

import { useEffect, useRef, useState } from "react";
import { formatDayRange, formatEdtf } from "@/lib/dates/format-edtf";
import { fullCount } from "@/lib/timeline/count-label";
import type { DaySpan } from "@/lib/timeline/frame";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { fetchEventPage } from "./fetch-window";
import { PanelEntry, PanelLinks, SidePanel } from "./side-panel";

/** The events of a lane in some days, as a mark counts them. */
export interface OpenedGroup extends DaySpan {
  laneId: string;
  laneName: string;
  count: number;
}

/** The list behind a counted mark, fetched a page at a time. */
export function GroupList({
  group,
  query,
  onClose,
  onOpen,
  onMagnify,
}: {
  group: OpenedGroup;
  /** The view's query without its dates. */
  query: string;
  onClose: () => void;
  onOpen: (event: TimelineEvent) => void;
  onMagnify: (from: string, to: string) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [events, setEvents] = useState<TimelineEvent[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const [status, setStatus] = useState<"loading" | "ready" | "failed">("loading");
  /** What is asked for now: null at the beginning, else the place after which to go on. */
  const [asked, setAsked] = useState<{ after: number | null }>({ after: null });
  const { laneId, from, to } = group;
  useEffect(() => {
    const abort = new AbortController();
    setStatus("loading");
    fetchEventPage(query, { laneId, from, to }, asked.after, abort.signal).then(
      (page) => {
        setEvents((old) => (asked.after === null ? page.events : [...old, ...page.events]));
        setNext(page.next);
        setStatus("ready");
        // The button that asked may be gone: the focus goes on with the first of what came.
        if (asked.after !== null) {
          requestAnimationFrame(() => {
            const { children } = list.current ?? { children: [] };
            const first = children[children.length - page.events.length];
            first?.querySelector("button")?.focus();
          });
        }
      },
      () => {
        if (!abort.signal.aborted) setStatus("failed");
      },
    );
    return () => abort.abort();
  }, [query, laneId, from, to, asked]);
  return (
    <SidePanel
      kind={`${group.laneName}, ${formatDayRange(from, to)}`}
      heading={`${fullCount(group.count)} ${group.count === 1 ? "event" : "events"}`}
      onClose={onClose}
    >
      <PanelLinks onMagnify={() => onMagnify(from, to)} />
      <ul ref={list}>
        {events.map((event) => (
          <PanelEntry
            key={event.id}
            title={event.title}
            when={formatEdtf(event.date)}
            onOpen={() => onOpen(event)}
          />
        ))}
      </ul>
      <p className="note" role="status">
        {status === "loading" && "Loading"}
        {status === "ready" && `${fullCount(events.length)} of ${fullCount(group.count)} listed`}
      </p>
      {status === "failed" && (
        <div className="message-error" role="alert">
          <p>The list could not be fetched. What is listed stays.</p>
          <button type="button" onClick={() => setAsked({ after: asked.after })}>
            Try again
          </button>
        </div>
      )}
      {status === "ready" && next !== null && (
        <button type="button" onClick={() => setAsked({ after: next })}>
          List more
        </button>
      )}
    </SidePanel>
  );
}
