"use client";

import { memo, useRef } from "react";
import type { FigureLinks } from "@/app/_components/figure/figure-links";
import { TimelineFigure } from "@/app/_components/figure/timeline-figure";
import type { PlacedFigure, PlacedMark } from "@/lib/timeline/placed-figure";
import { stepFrom } from "@/lib/timeline/walk-marks";
import { useRovingMarks } from "./use-roving-marks";

/**
 * A figure whose marks open in place and are walked with the keyboard: one stop of the Tab key, then arrows. Without this
 * component's script every mark is a link of its own.
 */
export const InteractiveFigure = memo(function InteractiveFigure({
  placed,
  idPrefix,
  label,
  links,
  onOpenMark,
  onOtherKey,
}: {
  placed: PlacedFigure;
  idPrefix: string;
  label: string;
  links: FigureLinks;
  onOpenMark: (mark: PlacedMark) => void;
  /** A key that the figure itself has no use for; true where it was used. */
  onOtherKey: (key: string) => boolean;
}) {
  const container = useRef<HTMLDivElement>(null);
  const markOf = (key: string | null) => placed.marks.find((mark) => mark.key === key) ?? null;
  const handlers = useRovingMarks({
    container,
    step: (key, step) => stepFrom(placed, markOf(key), step)?.key ?? null,
    onOpen: (key) => {
      const mark = markOf(key);
      if (mark !== null) onOpenMark(mark);
    },
    onOtherKey,
  });
  return (
    // The links inside take the focus; the container only listens.
    <div ref={container} className="interactive-figure" {...handlers}>
      <TimelineFigure placed={placed} idPrefix={idPrefix} label={label} links={links} hasKeys />
    </div>
  );
});
