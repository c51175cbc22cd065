import { createElement, type ReactNode } from "react";
import { AlignedFigure } from "@/app/_components/aligned/aligned-figure";
import { TimelineFigure } from "@/app/_components/figure/timeline-figure";
import type { AlignedInput } from "@/lib/timeline/aligned-input";
import type { FigureInput, FigureRule } from "@/lib/timeline/figure-input";
import { placeAligned } from "@/lib/timeline/place-aligned";
import { placeFigure } from "@/lib/timeline/place-figure";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";

/** Draws a figure at a width. */
export type PlaceAt = (widthPx: number) => { heightPx: number; node: ReactNode };

/** The rows of the aligned view, without its curve. */
export function alignedAt(input: AlignedInput): PlaceAt {
  return (widthPx) => {
    const placed = placeAligned(input, widthPx, { hasDensity: false });
    const node = createElement(AlignedFigure, { placed, idPrefix: "figure", label: input.rule.name });
    return { heightPx: placed.heightPx, node };
  };
}

/** The figure as an embed draws it; with the rule's lanes alone where all lanes would be too small to read. */
export function figureAt(input: Omit<FigureInput, "widthPx" | "shape">): PlaceAt | null {
  if (input.events.length === 0) return null;
  return (widthPx) => {
    const whole = placeFigure({ ...input, shape: "embed", widthPx });
    const placed =
      whole.heightPx <= mostWholePx || input.rule === null
        ? whole
        : placeFigure({
            ...input,
            events: narrowed(input.events, input.rule, input.selectedId),
            shape: "embed",
            widthPx,
          });
    const node = createElement(TimelineFigure, { placed, idPrefix: "figure", label: "The figure in small" });
    return { heightPx: placed.heightPx, node };
  };
}

/** A figure up to so high is drawn with all its lanes, px. */
const mostWholePx = 260;

/** What the rule selects, and the event that the preview is of. */
export function narrowed(
  events: readonly TimelineEvent[],
  rule: FigureRule | null,
  selectedId: string | null,
): TimelineEvent[] {
  return events.filter(
    ({ id }) =>
      id === selectedId || rule?.consequentIds.has(id) === true || rule?.antecedentIds.has(id) === true,
  );
}
