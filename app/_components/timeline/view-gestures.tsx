"use client";

import type { RefObject } from "react";
import type { DaySpan } from "@/lib/timeline/frame";
import { type FrameView, movedView, zoomedView } from "@/lib/timeline/frame-view";
import type { FrameStore } from "./frame-store";
import { useMoveGestures } from "./use-move-gestures";

/** The gestures of a view in a store, as a part that is loaded after the page; it draws nothing itself. */
export function ViewGestures({
  target,
  store,
  bounds,
  onSettle,
}: {
  target: RefObject<HTMLElement | null>;
  store: FrameStore;
  bounds: DaySpan;
  onSettle: (view: FrameView) => void;
}) {
  useMoveGestures<FrameView>({
    target,
    plot: null,
    shown: () => store.get().view,
    moving: () => (store.get().isMoving ? store.get().view : null),
    pan: (start, share) => movedView(start, share * start.days, bounds),
    zoom: (start, factor, at) => zoomedView(start, factor, at, bounds),
    onMove: (view) => store.set(view, true),
    onSettle,
  });
  return null;
}
