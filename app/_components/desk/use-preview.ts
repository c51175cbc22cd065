"use client";

import { useEffect, useState } from "react";
import type { FormActions } from "./form-setup";
import type { PreviewResult } from "./preview-result";

/** How long typing must rest before the server is asked, in milliseconds. */
const restMs = 450;

export interface Preview {
  result: PreviewResult | null;
  isLoading: boolean;
  isFailed: boolean;
}

/** How the entry would stand, asked for once typing rests; the last answer stays while the next is on its way. */
export function usePreview(
  actions: Pick<FormActions, "preview">,
  question: {
    type: "contact" | "announcement";
    entry: unknown;
    eventId: string | null;
    draftId: string | null;
  },
  /** Asks again when it changes. */
  turn: number,
): Preview {
  const { type, eventId, draftId } = question;
  const text = JSON.stringify(question.entry, (key, value: unknown) =>
    key === "rowKey" ? undefined : value,
  );
  const [preview, setPreview] = useState<Preview>({ result: null, isLoading: false, isFailed: false });
  const ask = actions.preview;
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      setPreview((before) => ({ ...before, isLoading: true }));
      // A record that was added meanwhile changes the answer to the same question.
      void turn;
      try {
        const result = await ask({ type, entry: JSON.parse(text), eventId, draftId });
        if (isCurrent) setPreview({ result, isLoading: false, isFailed: false });
      } catch {
        if (isCurrent) setPreview((before) => ({ ...before, isLoading: false, isFailed: true }));
      }
    }, restMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [ask, type, eventId, draftId, text, turn]);
  return preview;
}
