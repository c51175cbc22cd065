"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { PublishDialog } from "./publish-dialog";
import type { QueueRow } from "./queue-row";
import type {
  PublishDraftRequest,
  PublishDraftResult,
  SendBackRequest,
  SendBackResult,
} from "./review-result";
import { SendBackDialog } from "./send-back-dialog";

/** The server actions that the queue needs; its page passes them in. */
export interface QueueActions {
  publish(request: PublishDraftRequest): Promise<PublishDraftResult>;
  sendBack(request: SendBackRequest): Promise<SendBackResult>;
}

/** A row with a decision being made about it. */
type Asked = { what: "publish" | "sendBack"; row: QueueRow };

/**
 * Keys for the queue's table: j and k move, Enter opens, and for editors p and b decide. They act only while the focus is in the
 * table, so that no letter typed elsewhere does anything. Everything they do can be done from the draft's page.
 */
export function QueueKeys({
  rows,
  isPublisher,
  actions,
  children,
}: {
  rows: readonly QueueRow[];
  isPublisher: boolean;
  actions: QueueActions;
  children: ReactNode;
}) {
  const router = useRouter();
  const table = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState("");
  const [isReady, setReady] = useState(false);

  const links = () => [...(table.current?.querySelectorAll<HTMLElement>("[data-queue-link]") ?? [])];
  const currentIndex = () =>
    links().findIndex((link) => link.closest("tr")?.contains(document.activeElement) === true);

  function move(by: 1 | -1): void {
    const all = links();
    const at = currentIndex();
    const next = at === -1 ? (by === 1 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
    all[next]?.focus();
  }

  function ask(what: Asked["what"]): void {
    const row = rows[currentIndex()];
    if (row === undefined) setSaid("Move to a draft with j first.");
    else if (row.state !== "inReview") setSaid(`“${row.title}” is not in review. Enter opens it.`);
    else {
      setSaid("");
      setAsked({ what, row });
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keyActs[event.key];
    if (act === undefined || ((act === "publish" || act === "sendBack") && !isPublisher)) return;
    event.preventDefault();
    if (act === "next") move(1);
    else if (act === "previous") move(-1);
    else ask(act);
  }

  const keys = useRef(onKeyDown);
  keys.current = onKeyDown;
  useEffect(() => {
    const box = table.current;
    const listener = (event: KeyboardEvent) => keys.current(event);
    box?.addEventListener("keydown", listener);
    setReady(true);
    return () => box?.removeEventListener("keydown", listener);
  }, []);

  /** Where the focus goes once the dialog is gone: behind an open one nothing can have it. */
  const goingTo = useRef<string | null>(null);
  useEffect(() => {
    const href = goingTo.current;
    if (asked !== null || href === null) return;
    goingTo.current = null;
    const all = [...(table.current?.querySelectorAll<HTMLElement>("[data-queue-link]") ?? [])];
    const link = all.find((each) => each.getAttribute("href") === href);
    (link ?? table.current?.querySelector<HTMLElement>("[tabindex]"))?.focus();
  }, [asked]);

  /** The row leaves the list or changes its standing: the focus goes to the one that follows. */
  function finish(row: QueueRow, words: string): void {
    const at = rows.indexOf(row);
    const all = links();
    goingTo.current = (all[at + 1] ?? all[at - 1])?.getAttribute("href") ?? "";
    setAsked(null);
    setSaid(words);
    router.refresh();
  }

  return (
    <>
      <div ref={table}>{children}</div>
      {isReady && rows.length > 0 && (
        <p className="note queue-keys">
          In the table j and k move, Enter opens{isPublisher ? ", p publishes, b sends back with a note" : ""}
          .
        </p>
      )}
      <p className="queue-said" role="status">
        {said}
      </p>
      {asked?.what === "publish" && (
        <PublishDialog
          row={asked.row}
          publish={actions.publish}
          onClose={() => setAsked(null)}
          onDone={() => finish(asked.row, `Published: ${asked.row.title}.`)}
        />
      )}
      {asked?.what === "sendBack" && (
        <SendBackDialog
          row={asked.row}
          sendBack={actions.sendBack}
          onClose={() => setAsked(null)}
          onDone={() => finish(asked.row, `Sent back to ${asked.row.author}: ${asked.row.title}.`)}
        />
      )}
    </>
  );
}

const keyActs: Readonly<Record<string, "next" | "previous" | "publish" | "sendBack" | undefined>> = {
  j: "next",
  k: "previous",
  p: "publish",
  b: "sendBack",
};
