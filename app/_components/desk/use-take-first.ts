"use client";

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { KnownRecord } from "./known-record";
import type { RecordSearch } from "./use-record-search";

type TakingKey = "Enter" | "Tab";

/**
 * Enter takes the first suggestion of a type-ahead field, Tab takes it and goes on, also where they are pressed before the
 * answer has come: then nothing is taken from what is typed meanwhile, here or elsewhere. With none, Enter opens the form of a
 * new record and Tab leaves the text as it is. Whoever moves in the list with the arrows chooses there.
 */
export function useTakeFirst(field: {
  text: string;
  isPending: boolean;
  /** A field that adds to a list is free for the next name at once. */
  isList: boolean;
  search: RecordSearch;
  /** Asks for a text at once. */
  ask: (text: string) => Promise<RecordSearch>;
  /** Takes a record for the text that was asked about. */
  choose: (record: KnownRecord, asked: string) => void;
  /** `takesFocus`: whoever typed the name is still at the field and types nothing else there. */
  startNew: (name: string, takesFocus: boolean) => void;
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
  const queue = useRef({ last: Promise.resolve(), length: 0 });
  const wanted = text.trim();
  const isAnswered = isPending && search.text === wanted;

  /** Takes what was found for a text; gives the text back where nothing can be done with it. */
  function take(found: RecordSearch, asked: string, key: TakingKey): void {
    const { choose, startNew, setText } = latest.current;
    const [first] = found.records;
    if (first !== undefined) choose(first, asked);
    else if (key === "Enter" && found.failure === null) startNew(asked, isAwaited(asked));
    else setText((before) => textWith(asked, before));
  }

  /** Whether whoever typed a name waits at the field for what comes of it. */
  function isAwaited(asked: string): boolean {
    const standing = input.current?.value.trim() ?? "";
    const isHere = document.activeElement === input.current;
    return isHere && (standing === "" || standing === asked) && queue.current.length < 2;
  }

  function takeLater(asked: string, key: TakingKey): void {
    latest.current.setText(() => "");
    const line = queue.current;
    line.length += 1;
    line.last = line.last.then(async () => {
      take(await latest.current.ask(asked), asked, key);
      line.length -= 1;
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

/** A name that goes back into its field, before what stands there by now. */
export function textWith(name: string, before: string): string {
  return before.trim() === "" || before.trim() === name ? name : `${name}; ${before}`;
}
