"use client";

import { useMemo, useSyncExternalStore } from "react";
import { placeOverviewBins } from "@/lib/timeline/bin-weeks";
import type { DaySpan } from "@/lib/timeline/frame";
import { type FrameView, frameOfView, viewOf } from "@/lib/timeline/frame-view";
import { binSpan } from "@/lib/timeline/pixel-bins";
import type { FrameStore } from "./frame-store";
import type { GroupedView } from "./grouped-view";
import { OverviewControl } from "./overview-control";
import { parseFrame } from "./parse-frame";

/** The strip of a record with many events: its bars come counted, its frame follows the view. */
export function GroupedOverview({
  view: { density, period },
  plotPx,
  namesPx,
  freePx,
  store,
  onSettle,
}: {
  view: Pick<GroupedView, "density" | "period">;
  plotPx: number;
  /** Beside the plot, left and right, px. */
  namesPx: number;
  freePx: number;
  store: FrameStore;
  onSettle: (view: FrameView) => void;
}) {
  const placed = useMemo(
    () =>
      placeOverviewBins(
        density.bins.map(({ bin, contacts, announcements }) => ({
          ...binSpan(bin, density.level),
          contacts,
          announcements,
        })),
        period,
        { widthPx: namesPx + plotPx + freePx, startPx: namesPx, endPx: namesPx + plotPx },
      ),
    [density, period, plotPx, namesPx, freePx],
  );
  // A text, so that the strip is drawn anew only where a whole day has changed.
  const words = () => {
    const frame = frameOfView(store.get().view, period);
    return `${frame.from}..${frame.to}`;
  };
  const frame: DaySpan = parseFrame(useSyncExternalStore(store.subscribe, words, words)) ?? period;
  return (
    <OverviewControl
      placed={placed}
      frame={frame}
      bounds={period}
      onMove={(next) => store.set(viewOf(next), true)}
      onSettle={(next) => onSettle(viewOf(next))}
    />
  );
}
