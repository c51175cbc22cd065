"use client";

import type { RefObject } from "react";
import { type DaySpan, panFrame, spanDays, zoomFrame } from "@/lib/timeline/frame";
import type { PlacedFigure } from "@/lib/timeline/placed-figure";
import { useMoveGestures } from "./use-move-gestures";

/** The gestures of a magnified figure of single events, as a part that is loaded after the page; it draws nothing itself. */
export function FrameGestures({
  target,
  placed,
  frame,
  moving,
  bounds,
  onMove,
  onSettle,
}: {
  target: RefObject<HTMLElement | null>;
  placed: PlacedFigure;
  frame: DaySpan;
  /** The frame while it moves. */
  moving: DaySpan | null;
  bounds: DaySpan;
  onMove: (frame: DaySpan) => void;
  onSettle: (frame: DaySpan) => void;
}) {
  useMoveGestures<DaySpan>({
    target,
    plot: placed.plot,
    shown: () => frame,
    moving: () => moving,
    pan: (start, share) => panFrame(start, Math.round(share * spanDays(start)), bounds),
    zoom: (start, factor, at) => zoomFrame(start, factor, at, bounds),
    onMove,
    onSettle,
  });
  return null;
}
