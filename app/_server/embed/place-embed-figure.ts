import type { FigureInput } from "@/lib/timeline/figure-input";
import { placeFigure } from "@/lib/timeline/place-figure";
import { placeTurnedFigure } from "@/lib/timeline/place-turned-figure";
import type { PlacedFigure } from "@/lib/timeline/placed-figure";

/** Under this width time runs down, px. */
const narrowPx = 480;

/** Places the figure of an embed at its width. */
export function placeEmbedFigure(input: FigureInput): PlacedFigure {
  return input.widthPx < narrowPx ? placeTurnedFigure(input) : placeFigure(input);
}
