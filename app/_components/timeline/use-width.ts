"use client";

import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** No screen leaves less; a smaller width is that of an element whose styles have not come yet. */
const leastPx = 200;

/** The width of a figure on paper, px: A4 between its margins. */
const paperPx = 656;

/**
 * The width of an element in whole px, null until the browser has measured it; follows it as it changes. While the page is
 * printed it is that of the paper, since what is drawn then is what was drawn before the printer asked.
 */
export function useWidth(element: RefObject<HTMLElement | null>): number | null {
  const [widthPx, setWidthPx] = useState<number | null>(null);
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width >= leastPx) {
        setWidthPx(Math.floor(entry.contentRect.width));
      }
    });
    observer.observe(element.current);
    // The drawing must stand when the event is over, so it is made at once.
    const begin = () => flushSync(() => setIsPrinting(true));
    const end = () => setIsPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, [element]);
  return widthPx !== null && isPrinting ? paperPx : widthPx;
}
