"use client";

import { useCallback, useEffect, useState } from "react";
import type { KnownRecords } from "./known-record";
import { copyKey, type LocalCopy, listCopies, removeCopy, writeCopy } from "./local-copy";

/** How long typing must rest before the copy is written, in milliseconds. */
const restMs = 400;

/**
 * Keeps a copy of what is typed in this browser while it differs from what is stored, warns before the page is left, and
 * finds copies that an earlier form left behind.
 */
export function useLocalCopy(args: {
  actorId: string;
  place: string;
  formId: string;
  form: object;
  known: KnownRecords;
  isChanged: boolean;
}) {
  const { actorId, place, formId, form, known, isChanged } = args;
  const key = copyKey(actorId, place, formId);
  const [left, setLeft] = useState<LocalCopy | null>(null);
  const [isKept, setKept] = useState(true);
  useEffect(() => {
    setLeft(listCopies(window.localStorage, actorId, place, key)[0] ?? null);
  }, [actorId, place, key]);
  useEffect(() => {
    if (!isChanged) return;
    const write = () =>
      setKept(
        writeCopy(window.localStorage, { key, savedAt: Date.now(), form, known: Object.values(known) }),
      );
    const timer = setTimeout(write, restMs);
    const warn = (event: BeforeUnloadEvent) => {
      write();
      event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("beforeunload", warn);
    };
  }, [key, form, known, isChanged]);
  const forget = useCallback(() => removeCopy(window.localStorage, key), [key]);
  const drop = useCallback((copy: LocalCopy) => {
    removeCopy(window.localStorage, copy.key);
    setLeft(null);
  }, []);
  return { left, isKept, forget, drop };
}
