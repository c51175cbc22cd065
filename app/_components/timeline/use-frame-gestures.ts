"use client";

import { useGesture } from "@use-gesture/react";
import { type RefObject, useRef } from "react";
import { type DaySpan, panFrame, spanDays, zoomFrame } from "@/lib/timeline/frame";
import type { PlacedFigure } from "@/lib/timeline/placed-figure";

/** The natural logarithm of the zoom of one px of the wheel; a notch of 100 px makes the frame 16% longer. */
const wheelZoomPerPx = 0.0015;

/** How far a pointer may stray while it clicks, px. */
const clickReachPx = 4;

/**
 * Drag, Ctrl with the wheel, and pinch on the magnified figure move its frame. Answers whether the last press was a drag, so
 * that a drag that ends over a mark is no click on it; asking clears it.
 */
export function useFrameGestures({
  target,
  placed,
  frame,
  moving,
  bounds,
  onMove,
  onSettle,
}: {
  target: RefObject<HTMLElement | null>;
  /** Null until it is drawn at its true width. */
  placed: PlacedFigure | null;
  frame: DaySpan;
  /** The frame while it moves. */
  moving: DaySpan | null;
  bounds: DaySpan;
  onMove: (frame: DaySpan) => void;
  onSettle: (frame: DaySpan) => void;
}): () => boolean {
  const wasDragged = useRef(false);
  const shareAt = (clientX: number): number => {
    const left = target.current?.getBoundingClientRect().left ?? 0;
    if (placed === null) return 0.5;
    return Math.min(1, Math.max(0, (clientX - left - placed.plot.x) / placed.plot.width));
  };
  useGesture(
    {
      onDrag: ({ first, last, movement: [x], memo, tap }) => {
        const start: DaySpan = first || memo === undefined ? frame : memo;
        const perDay = placed === null ? 1 : placed.plot.width / spanDays(start);
        wasDragged.current = !tap && Math.abs(x) > clickReachPx;
        const next = panFrame(start, Math.round(-x / perDay), bounds);
        if (last) onSettle(next);
        else onMove(next);
        return start;
      },
      onWheel: ({ event, last, movement: [, y], delta: [, step], memo }) => {
        if (last) {
          if (moving !== null) onSettle(moving);
          return;
        }
        // A plain wheel scrolls the page.
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        // From where the turn began: a trackpad sends steps too small to move a frame of whole days by themselves.
        const start: { frame: DaySpan; y: number } = memo ?? { frame, y: y - step };
        const factor = Math.exp((y - start.y) * wheelZoomPerPx);
        onMove(zoomFrame(start.frame, factor, shareAt(event.clientX), bounds));
        return start;
      },
      onPinch: ({ first, last, movement: [scale], origin: [x], memo }) => {
        const start: DaySpan = first || memo === undefined ? frame : memo;
        const next = zoomFrame(start, 1 / scale, shareAt(x), bounds);
        if (last) onSettle(next);
        else onMove(next);
        return start;
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
