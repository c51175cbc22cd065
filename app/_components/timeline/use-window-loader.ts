"use client";

import { useEffect, useMemo } from "react";
import { leastBinPx, leastTouchBinPx } from "@/lib/timeline/pixel-bins";
import { unpackTimelineWindow } from "@/lib/timeline/timeline-window-wire";
import { fetchWindow } from "./fetch-window";
import type { GroupedView } from "./grouped-view";
import { WindowLoader } from "./window-loader";

/** One loader for each view; a filter that changes brings windows of its own. */
export function useWindowLoader(view: GroupedView, query: string): WindowLoader {
  const loader = useMemo(
    () =>
      new WindowLoader({
        first: unpackTimelineWindow(view.opening),
        bounds: view.period,
        leastBinPx: matchMedia("(pointer: coarse)").matches ? leastTouchBinPx : leastBinPx,
        fetch: (span, level, signal) => fetchWindow(query, span, level, signal),
      }),
    [view, query],
  );
  useEffect(() => () => loader.stop(), [loader]);
  return loader;
}
