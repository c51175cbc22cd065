"use client";

import { useCallback, useEffect, useRef } from "react";

/** How long typing must rest before the draft goes to the server, in milliseconds. */
const restMs = 1_500;
/** How often it is tried again where that failed, in milliseconds. */
const againMs = 15_000;

/**
 * Saves by itself: after a pause in typing, on leaving a field (`onBlur`), and again once the connection or the window is back.
 * `state` is anything that changes with what is typed or saved.
 */
export function useAutosave(args: {
  isChanged: boolean;
  isPaused: boolean;
  state: readonly [form: object, saved: object];
  isRunning: () => boolean;
  save: () => Promise<unknown>;
}): { onBlur: () => void } {
  const { isChanged, isPaused, state } = args;
  const [form, saved] = state;
  const latest = useRef(args);
  useEffect(() => {
    latest.current = args;
  });
  const saveNow = useCallback(() => {
    const { isChanged: isStillChanged, isPaused: isNowPaused, isRunning, save } = latest.current;
    // A save that is under way is followed by another, once its answer has changed `saved`.
    if (isStillChanged && !isNowPaused && !isRunning()) void save();
  }, []);

  // The pause begins anew with every change of the form and with every answer.
  useEffect(() => {
    if (!isChanged || isPaused || form === saved) return;
    const timer = setTimeout(saveNow, restMs);
    return () => clearTimeout(timer);
  }, [isChanged, isPaused, form, saved, saveNow]);

  useEffect(() => {
    if (!isChanged || isPaused) return;
    const whenVisible = () => {
      if (document.visibilityState === "visible") saveNow();
    };
    const timer = setInterval(whenVisible, againMs);
    window.addEventListener("online", saveNow);
    window.addEventListener("focus", saveNow);
    document.addEventListener("visibilitychange", saveNow);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", saveNow);
      window.removeEventListener("focus", saveNow);
      document.removeEventListener("visibilitychange", saveNow);
    };
  }, [isChanged, isPaused, saveNow]);

  // What the field leaves behind is in the state a moment later.
  const onBlur = useCallback(() => void setTimeout(saveNow, 0), [saveNow]);
  return { onBlur };
}
