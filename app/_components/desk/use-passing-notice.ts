"use client";

import { type Dispatch, type SetStateAction, useEffect } from "react";
import type { FormNotice } from "./form-notice";

/**
 * Takes a notice that the server was not reached away once it was: with a draft that was saved since (`savedAt`, epoch
 * milliseconds), or, where nothing was left to save, once the browser is back on the network.
 */
export function usePassingNotice(
  setNotice: Dispatch<SetStateAction<FormNotice | null>>,
  { savedAt, isChanged }: { savedAt: number | null; isChanged: boolean },
): void {
  useEffect(() => {
    if (savedAt !== null) setNotice(afterReaching);
  }, [savedAt, setNotice]);
  useEffect(() => {
    if (isChanged) return;
    const pass = () => setNotice(afterReaching);
    window.addEventListener("online", pass);
    return () => window.removeEventListener("online", pass);
  }, [isChanged, setNotice]);
}

/** What is said after the server was reached in place of what was said before. */
export function afterReaching(notice: FormNotice | null): FormNotice | null {
  return notice?.afterwards === undefined ? notice : notice.afterwards;
}
