"use client";

import { useGesture } from "@use-gesture/react";
import { type RefObject, useRef } from "react";
import type { DaySpan } from "@/lib/timeline/frame";
import { type FrameView, movedView, zoomedView } from "@/lib/timeline/frame-view";
import type { FrameStore } from "./frame-store";

/** The natural logarithm of the zoom of one px of the wheel; a notch of 100 px makes the frame 16% longer. */
const wheelZoomPerPx = 0.0015;
/** How far a pointer may stray while it clicks, px. */
const clickReachPx = 4;

/**
 * Drag, Ctrl or ⌘ with the wheel, pinch and double-click move the view of a store; nothing is drawn here. Answers whether the
 * last press was a drag, so that a drag that ends over a mark is no click on it; asking clears it.
 */
export function useViewGestures({
  target,
  store,
  bounds,
  onSettle,
}: {
  target: RefObject<HTMLElement | null>;
  store: FrameStore;
  bounds: DaySpan;
  onSettle: (view: FrameView) => void;
}): () => boolean {
  const wasDragged = useRef(false);
  // Measured as a gesture begins: asking in every frame would lay the page out again.
  const box = useRef({ left: 0, width: 1 });
  const measure = () => {
    const rect = target.current?.getBoundingClientRect();
    if (rect !== undefined) box.current = { left: rect.left, width: Math.max(1, rect.width) };
  };
  const shareAt = (clientX: number) =>
    Math.min(1, Math.max(0, (clientX - box.current.left) / box.current.width));
  useGesture(
    {
      onDrag: ({ first, last, movement: [x], memo, tap }) => {
        if (first) measure();
        const start: FrameView = first || memo === undefined ? store.get().view : memo;
        wasDragged.current = !tap && Math.abs(x) > clickReachPx;
        const next = movedView(start, (-x * start.days) / box.current.width, bounds);
        if (last) onSettle(next);
        else store.set(next, true);
        return start;
      },
      onWheel: ({ event, first, last, movement: [, y], delta: [, step], memo }) => {
        if (last) {
          if (store.get().isMoving) onSettle(store.get().view);
          return;
        }
        // A plain wheel scrolls the page.
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        if (first || memo === undefined) measure();
        // From where the turn began: a trackpad sends steps too small to count by themselves.
        const start: { view: FrameView; y: number } = memo ?? { view: store.get().view, y: y - step };
        const factor = Math.exp((y - start.y) * wheelZoomPerPx);
        store.set(zoomedView(start.view, factor, shareAt(event.clientX), bounds), true);
        return start;
      },
      onPinch: ({ first, last, movement: [scale], origin: [x], memo }) => {
        if (first) measure();
        const start: FrameView = first || memo === undefined ? store.get().view : memo;
        const next = zoomedView(start, 1 / scale, shareAt(x), bounds);
        if (last) onSettle(next);
        else store.set(next, true);
        return start;
      },
      onDoubleClick: ({ event }) => {
        measure();
        onSettle(zoomedView(store.get().view, 0.5, shareAt(event.clientX), bounds));
      },
    },
    {
      target,
      eventOptions: { passive: false },
      // The keys walk the marks, and Ctrl with the wheel is read above.
      drag: { filterTaps: true, axis: "x", pointer: { touch: true, keys: false } },
      pinch: { pinchOnWheel: false },
    },
  );
  return () => {
    const was = wasDragged.current;
    wasDragged.current = false;
    return was;
  };
}
