"use client";

import { useSyncExternalStore } from "react";
import { formatDayRange } from "@/lib/dates/format-edtf";
import { shownDays } from "@/lib/timeline/frame-view";
import type { FrameStore } from "./frame-store";

/** The magnified days in words, following the view; drawn anew only where the words change. */
export function LiveHeading({ store }: { store: FrameStore }) {
  const words = () => {
    const { from, to } = shownDays(store.get().view);
    return formatDayRange(from, to);
  };
  return <h3>Magnified: {useSyncExternalStore(store.subscribe, words, words)}</h3>;
}
