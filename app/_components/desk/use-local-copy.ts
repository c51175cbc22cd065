"use client";

import { useCallback, useEffect, useState } from "react";
import type { KnownRecords } from "./known-record";
import {
  copyKey,
  forgetOldCopies,
  type LocalCopy,
  listCopies,
  readCopy,
  removeCopy,
  writeCopy,
} from "./local-copy";

/** How long typing must rest before the copy is written, in milliseconds. */
const restMs = 400;

/** What a form's copy in this browser is made of. */
export interface CopiedForm {
  actorId: string;
  /** What the form changes, while it is no draft yet: "contact:new", "contact:<id of a record>". */
  place: string;
  type: string;
  draft: { id: string; version: number | null };
  form: object;
  /** The form as the server holds it. */
  saved: object;
  known: KnownRecords;
  /** Whether the form differs from what the server holds. */
  isChanged: boolean;
  /** Whether anything was typed here at all. */
  isTouched: boolean;
}

/**
 * Keeps a copy of what is typed in this browser, warns before a page is left with what the server lacks, and finds copies that
 * an earlier form left behind. `own` is that of this very draft, where it says more than the server.
 */
export function useLocalCopy(args: CopiedForm) {
  const { actorId, place, type, draft, form, saved, known, isChanged, isTouched } = args;
  const isDraft = draft.version !== null;
  const key = copyKey(actorId, isDraft ? `${type}:draft` : place, draft.id);
  const [left, setLeft] = useState<LocalCopy | null>(null);
  const [own, setOwn] = useState<LocalCopy | null>(null);
  const [isKept, setKept] = useState(true);
  const [opened] = useState({ key, isDraft });
  useEffect(() => {
    forgetOldCopies(window.localStorage, actorId, Date.now());
    if (opened.isDraft) {
      const copy = readCopy(window.localStorage, opened.key);
      setOwn(copy === null || copy.isOnServer ? null : copy);
    } else setLeft(listCopies(window.localStorage, actorId, place, opened.key)[0] ?? null);
  }, [actorId, place, opened]);
  useEffect(() => {
    if (!isTouched) return;
    const write = () => {
      const copy = { savedAt: Date.now(), form, known: Object.values(known), isOnServer: !isChanged };
      const isWritten = writeCopy(window.localStorage, { key, ...copy, draftVersion: draft.version, saved });
      setKept(isWritten);
      // Once it is a draft its copy lies with those of drafts.
      if (isWritten && isDraft && !opened.isDraft) removeCopy(window.localStorage, opened.key);
    };
    const timer = setTimeout(write, restMs);
    const warn = (event: BeforeUnloadEvent) => {
      write();
      if (isChanged) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("beforeunload", warn);
    };
  }, [key, form, saved, known, isChanged, isTouched, draft.version, isDraft, opened]);
  const forget = useCallback(() => {
    removeCopy(window.localStorage, key);
    removeCopy(window.localStorage, opened.key);
  }, [key, opened]);
  const drop = useCallback((copy: LocalCopy) => {
    removeCopy(window.localStorage, copy.key);
    setLeft(null);
  }, []);
  const takeOwn = useCallback(() => setOwn(null), []);
  return { left, own, takeOwn, isKept, forget, drop };
}
