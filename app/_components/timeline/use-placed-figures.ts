"use client";

import { useMemo } from "react";
import { type PlacedOverview, placeOverview } from "@/lib/timeline/bin-weeks";
import type { FigureInput } from "@/lib/timeline/figure-input";
import type { DaySpan } from "@/lib/timeline/frame";
import { placeFigure } from "@/lib/timeline/place-figure";
import { placeTurnedFigure } from "@/lib/timeline/place-turned-figure";
import type { PlacedFigure } from "@/lib/timeline/placed-figure";

/** Below this width the figure turns: time runs down, and there is nothing to magnify. */
const turnBelowPx = 600;

/** What the stage draws, placed at its true width; all null until that is measured. */
export interface PlacedFigures {
  isTurned: boolean;
  year: PlacedFigure | null;
  days: PlacedFigure | null;
  overview: PlacedOverview | null;
}

/** Places the year, the magnified days and the overview anew only where what they are made of has changed. */
export function usePlacedFigures(
  input: Omit<FigureInput, "widthPx" | "shape" | "selectedId">,
  frame: DaySpan,
  selectedId: string | null,
  widthPx: number | null,
): PlacedFigures {
  const isTurned = widthPx !== null && widthPx < turnBelowPx;
  const year = useMemo(() => {
    if (widthPx === null) return null;
    const figure: FigureInput = { ...input, shape: "year", selectedId, widthPx };
    return isTurned ? placeTurnedFigure(figure) : placeFigure(figure);
  }, [input, selectedId, widthPx, isTurned]);
  const { from, to } = frame;
  const days = useMemo(
    () =>
      widthPx === null || isTurned
        ? null
        : placeFigure({ ...input, from, to, shape: "days", selectedId, widthPx }),
    [input, from, to, selectedId, widthPx, isTurned],
  );
  // The strip lies under the year and takes its measures; it changes with neither frame nor selection.
  const startPx = year?.plot.x ?? null;
  const endPx = year === null ? null : year.plot.x + year.plot.width;
  const overview = useMemo(
    () =>
      widthPx === null || isTurned || startPx === null || endPx === null
        ? null
        : placeOverview(input.events, input, { widthPx, startPx, endPx }),
    [input, widthPx, isTurned, startPx, endPx],
  );
  return { isTurned, year, days, overview };
}
