"use client";

import { useDrag } from "@use-gesture/react";
import { type KeyboardEvent, useRef } from "react";
import { Overview } from "@/app/_components/figure/overview";
import { dayNumber } from "@/lib/dates/civil-day";
import { formatDayRange } from "@/lib/dates/format-edtf";
import { frameRect, type PlacedOverview } from "@/lib/timeline/bin-weeks";
import {
  type DaySpan,
  frameAt,
  panFrame,
  resizeFrame,
  spanDays,
  zoomFrame,
  zoomStep,
} from "@/lib/timeline/frame";

/** How near to an edge of the frame the pointer takes that edge, px. */
const edgeReachPx = 14;

type Grip = "from" | "to" | "frame";

/** The overview strip with the frame of the magnified days, moved by pointer or keyboard. */
export function OverviewControl({
  placed,
  frame,
  bounds,
  onMove,
  onSettle,
}: {
  placed: PlacedOverview;
  frame: DaySpan;
  bounds: DaySpan;
  /** While it moves. */
  onMove: (frame: DaySpan) => void;
  /** When it has come to rest. */
  onSettle: (frame: DaySpan) => void;
}) {
  const strip = useRef<HTMLDivElement>(null);
  const dayAt = (clientX: number) => {
    const left = strip.current?.getBoundingClientRect().left ?? 0;
    return dayNumber(placed.from) + (clientX - left - placed.scale.startPx) / placed.scale.pxPerDay;
  };

  const bindDrag = useDrag<PointerEvent>(
    ({ first, last, xy: [x], initial: [startX], memo }) => {
      let start: { grip: Grip; frame: DaySpan } | undefined = memo;
      if (first || start === undefined) start = takeGrip(dayAt(startX), frame, bounds, placed.scale.pxPerDay);
      const moved = dayAt(x) - dayAt(startX);
      const next =
        start.grip === "frame"
          ? panFrame(start.frame, Math.round(moved), bounds)
          : resizeFrame(start.frame, start.grip, dayNumber(start.frame[start.grip]) + moved, bounds);
      onMove(next);
      if (last) onSettle(next);
      return start;
    },
    // Keys have steps of their own below.
    { pointer: { capture: true, keys: false } },
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const next = frameAfterKey(event.key, event.shiftKey, frame, bounds);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onSettle(next);
  };

  return (
    <div
      {...bindDrag()}
      ref={strip}
      className="overview-control"
      role="slider"
      tabIndex={0}
      aria-label="Magnified days. Arrows move, plus and minus zoom."
      aria-valuemin={dayNumber(bounds.from)}
      aria-valuemax={dayNumber(bounds.to)}
      aria-valuenow={dayNumber(frame.from)}
      aria-valuetext={formatDayRange(frame.from, frame.to)}
      onKeyDown={onKeyDown}
    >
      <Overview
        placed={placed}
        frame={frameRect(placed, frame)}
        label="Events a week over the whole period"
      />
    </div>
  );
}

/** What the pointer takes hold of; outside the frame, the frame comes to the pointer first. */
function takeGrip(
  day: number,
  frame: DaySpan,
  bounds: DaySpan,
  pxPerDay: number,
): { grip: Grip; frame: DaySpan } {
  const reach = edgeReachPx / pxPerDay;
  const start = dayNumber(frame.from);
  const end = dayNumber(frame.to) + 1;
  const inner = Math.min(reach, (end - start) / 4);
  if (day >= start - reach && day <= start + inner) return { grip: "from", frame };
  if (day >= end - inner && day <= end + reach) return { grip: "to", frame };
  if (day > start && day < end) return { grip: "frame", frame };
  return { grip: "frame", frame: frameAt(day - spanDays(frame) / 2, spanDays(frame), bounds) };
}

/** The frame after a key of the strip; null for every other key. */
export function frameAfterKey(key: string, isFast: boolean, frame: DaySpan, bounds: DaySpan): DaySpan | null {
  const step = isFast ? 7 : 1;
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return panFrame(frame, -step, bounds);
    case "ArrowRight":
    case "ArrowUp":
      return panFrame(frame, step, bounds);
    case "PageUp":
      return panFrame(frame, spanDays(frame), bounds);
    case "PageDown":
      return panFrame(frame, -spanDays(frame), bounds);
    case "Home":
      return frameAt(dayNumber(bounds.from), spanDays(frame), bounds);
    case "End":
      return frameAt(dayNumber(bounds.to), spanDays(frame), bounds);
    case "+":
    case "=":
      return zoomFrame(frame, 1 / zoomStep, 0.5, bounds);
    case "-":
      return zoomFrame(frame, zoomStep, 0.5, bounds);
    default:
      return null;
  }
}
