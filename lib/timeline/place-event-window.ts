import type { FigureInput, FigureRule } from "./figure-input";
import { spanDays } from "./frame";
import { placeFigure } from "./place-figure";
import type { PlacedFigure } from "./placed-figure";
import type { TimelineTrack } from "./timeline-event";
import type { TimelineWindow } from "./timeline-window";

/** What a window's rule lacks to be drawn: how it counts, and its nouns. */
export type WindowRuleForm = Pick<FigureRule, "windowDays" | "offsetDays" | "direction" | "words">;

/** The free edge that a placed figure has at the right of its days, px. */
const freePx = 12;

/** What a figure of single events is made from. */
export function windowFigureInput(
  window: TimelineWindow,
  form: WindowRuleForm | null,
  tracks: readonly TimelineTrack[],
): Pick<FigureInput, "events" | "tracks" | "numbers" | "rule"> {
  const { rule } = window;
  return {
    events: window.events,
    tracks,
    numbers: new Map(window.numbers),
    rule:
      rule === null || form === null
        ? null
        : {
            ...form,
            consequentIds: new Set(rule.consequentIds),
            antecedentIds: new Set(rule.antecedentIds),
            pairs: rule.pairs,
            nearMisses: [],
          },
  };
}

/** The single events of a window in the full grammar, a day `pxPerDay` wide or a little less where labels need room. */
export function placeEventWindow(
  window: TimelineWindow,
  form: WindowRuleForm | null,
  tracks: readonly TimelineTrack[],
  { pxPerDay, namesPx }: { pxPerDay: number; namesPx: number },
  selectedId: string | null,
): PlacedFigure {
  return placeFigure({
    ...windowFigureInput(window, form, tracks),
    from: window.from,
    to: window.to,
    shape: "days",
    selectedId,
    namesPx,
    widthPx: Math.round(spanDays(window) * pxPerDay + namesPx + freePx),
  });
}
