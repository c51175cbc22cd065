"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { channelWords } from "@/app/_components/figure/group-frame";
import { addDays, dayNumber } from "@/lib/dates/civil-day";
import type { DaySpan } from "@/lib/timeline/frame";
import { type FrameView, movedView, shownDays } from "@/lib/timeline/frame-view";
import type { NextCoincidence } from "@/lib/timeline/next-coincidence";
import { fetchCoincidence } from "./fetch-window";
import type { FrameStore } from "./frame-store";

/** Moves the view to the next coincidence after it, round the end of the period, and says what was found. */
export function useNextCoincidence({
  store,
  period,
  query,
  settle,
}: {
  store: FrameStore;
  period: DaySpan;
  /** The view's query without its dates. */
  query: string;
  settle: (view: FrameView) => void;
}): {
  said: string;
  /** The day of the contact that was gone to, as a number, until a mark takes the focus there. */
  soughtDay: RefObject<number | null>;
  goToNext: () => void;
} {
  const [said, setSaid] = useState("");
  const soughtDay = useRef<number | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const shownStart = useRef<number | null>(null);
  // What was said is of the days in view; elsewhere it would be stale.
  useEffect(
    () =>
      store.subscribe(() => {
        if (store.get().view.start !== shownStart.current) setSaid("");
      }),
    [store],
  );

  const find = async (signal: AbortSignal): Promise<NextCoincidence> => {
    const after = addDays(shownDays(store.get().view).to, 1);
    if (after <= period.to) {
      const later = await fetchCoincidence(query, { from: after, to: period.to }, signal);
      if (later.found !== null || !later.isSearched || later.lookedTo < period.to) return later;
    }
    return fetchCoincidence(query, period, signal);
  };
  const show = ({ found, isSearched, lookedTo }: NextCoincidence) => {
    if (found === null) {
      const isWhole = lookedTo >= period.to;
      setSaid(
        !isSearched
          ? channelWords
          : isWhole
            ? "The rule has no coincidence in these dates."
            : "No coincidence was found among the next two hundred.",
      );
      return;
    }
    const { view } = store.get();
    // Of a pair with a vague date that is wider than the view, its contact.
    const [first, last] =
      dayNumber(found.to) - dayNumber(found.from) < view.days
        ? [found.from, found.to]
        : [found.day, found.day];
    const middle = (dayNumber(first) + dayNumber(last) + 1) / 2;
    soughtDay.current = dayNumber(found.day);
    settle(movedView(view, middle - view.days / 2 - view.start, period));
    shownStart.current = store.get().view.start;
    setSaid(found.words);
  };
  const goToNext = () => {
    abort.current?.abort();
    const own = new AbortController();
    abort.current = own;
    find(own.signal).then(show, () => {
      if (!own.signal.aborted) setSaid("The next coincidence could not be fetched.");
    });
  };
  return { said, soughtDay, goToNext };
}
