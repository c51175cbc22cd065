"use client";

import { useGesture } from "@use-gesture/react";
import { type RefObject, useEffect, useRef } from "react";
import { useStable } from "./use-stable";

/** The natural logarithm of the zoom of one px of the wheel; a notch of 100 px makes the frame 16% longer. */
const wheelZoomPerPx = 0.0015;
/** How far a pointer may stray while it clicks, px. */
const clickReachPx = 4;
/** What a double-click leaves of the days. */
const doubleClickZoom = 0.5;

/** How a hand moves the days that are shown, whatever they are kept as. */
export interface Movable<View> {
  target: RefObject<HTMLElement | null>;
  /** Where time is drawn inside the target, px; null where it fills it. */
  plot: { x: number; width: number } | null;
  /** What is shown now. */
  shown: () => View;
  /** The same while it moves; null where it rests. */
  moving: () => View | null;
  /** Moves by a share of what is shown. */
  pan: (start: View, share: number) => View;
  /** Shows so many times the days; what lies at the share `at` of the width stays there. */
  zoom: (start: View, factor: number, at: number) => View;
  onMove: (view: View) => void;
  onSettle: (view: View) => void;
}

/**
 * Drag, Ctrl or ⌘ with the wheel, pinch and double-click beside the marks move the days of the target; nothing is drawn here. A
 * drag that ends over a mark is no click on it.
 */
export function useMoveGestures<View>({
  target,
  plot,
  shown,
  moving,
  pan,
  zoom,
  onMove,
  onSettle,
}: Movable<View>): void {
  const wasDragged = useRef(false);
  // Measured as a gesture begins: asking in every frame would lay the page out again.
  const box = useRef({ left: 0, width: 1 });
  const measure = () => {
    const rect = target.current?.getBoundingClientRect();
    if (rect === undefined) return;
    const { x, width } = plot ?? { x: 0, width: rect.width };
    box.current = { left: rect.left + x, width: Math.max(1, width) };
  };
  const shareAt = (clientX: number) =>
    Math.min(1, Math.max(0, (clientX - box.current.left) / box.current.width));
  useGesture(
    {
      onDrag: ({ first, last, movement: [x], memo, tap }) => {
        if (first) measure();
        const start: View = first || memo === undefined ? shown() : memo;
        wasDragged.current = !tap && Math.abs(x) > clickReachPx;
        const next = pan(start, -x / box.current.width);
        if (last) onSettle(next);
        else onMove(next);
        return start;
      },
      onWheel: ({ event, first, last, movement: [, y], delta: [, step], memo }) => {
        if (last) {
          const rest = moving();
          if (rest !== null) onSettle(rest);
          return;
        }
        // A plain wheel scrolls the page.
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        if (first || memo === undefined) measure();
        // From where the turn began: a trackpad sends steps too small to count by themselves.
        const start: { view: View; y: number } = memo ?? { view: shown(), y: y - step };
        onMove(zoom(start.view, Math.exp((y - start.y) * wheelZoomPerPx), shareAt(event.clientX)));
        return start;
      },
      onPinch: ({ first, last, movement: [scale], origin: [x], memo }) => {
        if (first) measure();
        const start: View = first || memo === undefined ? shown() : memo;
        const next = zoom(start, 1 / scale, shareAt(x));
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
  // Not a handler of useGesture, which would listen for "doubleclick", an event that there is not.
  const onDoubleClick = useStable((event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest("a") !== null) return;
    measure();
    onSettle(zoom(shown(), doubleClickZoom, shareAt(event.clientX)));
  });
  useEffect(() => {
    const own = target.current;
    if (own === null) return;
    const onClick = (event: MouseEvent) => {
      if (!wasDragged.current) return;
      wasDragged.current = false;
      event.preventDefault();
      event.stopPropagation();
    };
    // The browser would drag the link under the pointer instead of the days.
    const onDragStart = (event: DragEvent) => event.preventDefault();
    own.addEventListener("click", onClick, { capture: true });
    own.addEventListener("dragstart", onDragStart);
    own.addEventListener("dblclick", onDoubleClick);
    return () => {
      own.removeEventListener("click", onClick, { capture: true });
      own.removeEventListener("dragstart", onDragStart);
      own.removeEventListener("dblclick", onDoubleClick);
    };
  }, [target, onDoubleClick]);
}
