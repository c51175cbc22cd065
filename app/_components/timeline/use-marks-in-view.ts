"use client";

import { type RefObject, useEffect } from "react";
import { dayNumber } from "@/lib/dates/civil-day";
import type { DaySpan } from "@/lib/timeline/frame";
import type { FrameStore } from "./frame-store";

/** At rest, marks beyond the edges of the view are hidden from everybody: they take no focus and are not read. */
export function useMarksInView(
  viewport: RefObject<HTMLDivElement | null>,
  store: FrameStore,
  daysOf: (key: string) => DaySpan | null,
): void {
  useEffect(() => {
    const own = viewport.current;
    if (own === null) return;
    let frame = 0;
    // From the view, not measured: measuring would lay hundreds of marks out once more.
    const hide = () => {
      const { view } = store.get();
      for (const link of own.querySelectorAll<HTMLElement | SVGElement>("a[data-mark]")) {
        const days = daysOf(link.getAttribute("data-mark") ?? "");
        const isOut =
          days === null ||
          dayNumber(days.to) + 1 <= view.start + 1e-6 ||
          dayNumber(days.from) >= view.start + view.days - 1e-6;
        link.toggleAttribute("data-out", isOut);
      }
    };
    const follow = () => {
      const { isMoving } = store.get();
      own.classList.toggle("is-moving", isMoving);
      cancelAnimationFrame(frame);
      if (!isMoving) frame = requestAnimationFrame(hide);
    };
    follow();
    const unsubscribe = store.subscribe(follow);
    return () => {
      cancelAnimationFrame(frame);
      unsubscribe();
    };
  });
}
