"use client";

import { useCallback } from "react";
import { dayNumber } from "@/lib/dates/civil-day";
import { type DaySpan, frameAt, spanDays } from "@/lib/timeline/frame";
import { parseFrame } from "./parse-frame";
import { useAddressState } from "./use-address-state";

/** The magnified days as the address names them, inside `bounds`; `openingFrame` where it names none. */
export function useAddressFrame(
  openingFrame: DaySpan,
  bounds: DaySpan,
): {
  /** As they stand in the address; null where it names none. */
  askedWords: string | null;
  /** False also where they are no days. */
  isAsked: boolean;
  settled: DaySpan;
  setFrame: (frame: DaySpan) => void;
} {
  const { get, set } = useAddressState();
  const askedWords = get("frame");
  const asked = parseFrame(askedWords);
  const settled = asked === null ? openingFrame : frameAt(dayNumber(asked.from), spanDays(asked), bounds);
  const setFrame = useCallback(
    (frame: DaySpan) => set("frame", `${frame.from}..${frame.to}`, "replace"),
    [set],
  );
  return { askedWords, isAsked: asked !== null, settled, setFrame };
}
