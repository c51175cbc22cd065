"use client";

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { KnownRecord } from "./known-record";
import type { RecordSearch } from "./use-record-search";

type TakingKey = "Enter" | "Tab";

/**
 * Enter takes the first suggestion of a type-ahead field, Tab takes it and goes on, also where they are pressed before the
 * answer has come. With none, Enter opens the form of a new record and Tab leaves the text as it is. Whoever moves in the list
 * with the arrows chooses there.
 */
export function useTakeFirst(field: {
  text: string;
  isPending: boolean;
  /** A field that adds to a list is free for the next name at once. */
  isList: boolean;
  search: RecordSearch;
  /** Asks for a text at once. */
  ask: (text: string) => Promise<RecordSearch>;
  choose: (record: KnownRecord) => void;
  startNew: (name: string) => void;
  setText: (update: (before: string) => string) => void;
  input: RefObject<HTMLInputElement | null>;
}) {
  const { text, isPending, search, input } = field;
  const [waiting, setWaiting] = useState<{ text: string; key: TakingKey } | null>(null);
  const latest = useRef(field);
  useEffect(() => {
    latest.current = field;
  });
  /** Names of a list are taken one after another, in the order in which they were typed. */
  const queue = useRef<Promise<void>>(Promise.resolve());
  const wanted = text.trim();
  const isAnswered = isPending && search.text === wanted;

  /** Takes what was found for a text; gives the text back where nothing can be done with it. */
  function take(found: RecordSearch, asked: string, key: TakingKey): void {
    const { choose, startNew, setText } = latest.current;
    const [first] = found.records;
    if (first !== undefined) choose(first);
    else if (key === "Enter" && found.failure === null) startNew(asked);
    else
      setText((before) => (before.trim() === "" || before.trim() === asked ? asked : `${asked}; ${before}`));
  }

  function takeLater(asked: string, key: TakingKey): void {
    latest.current.setText(() => "");
    queue.current = queue.current.then(async () => {
      take(await latest.current.ask(asked), asked, key);
      // The list is drawn with it before the next one is added.
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
  }

  useEffect(() => {
    if (waiting === null) return;
    // Who types on has changed their mind.
    if (!isPending || waiting.text !== wanted) setWaiting(null);
    else if (isAnswered) {
      setWaiting(null);
      take(search, wanted, waiting.key);
    }
  });

  return {
    onKeyDownCapture(event: KeyboardEvent): void {
      const { key, target } = event;
      if (target !== input.current || !isPending || (key !== "Enter" && key !== "Tab")) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (input.current?.getAttribute("aria-activedescendant")) return;
      if (key === "Enter") {
        event.preventDefault();
        event.stopPropagation();
      }
      if (isAnswered) take(search, wanted, key);
      else if (field.isList) takeLater(wanted, key);
      else setWaiting({ text: wanted, key });
    },
  };
}
