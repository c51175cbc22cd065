import type { PlacedFigure } from "@/lib/timeline/placed-figure";
import { FigureLine } from "./figure-line";

/** The lines of time and of the lanes. */
export function FigureGrid({ ticks, laneLines }: Pick<PlacedFigure, "ticks" | "laneLines">) {
  return (
    <>
      {ticks.map(({ line, isStrong }) => (
        <FigureLine
          key={`${line.x1},${line.y1}`}
          className={isStrong ? "fig-grid fig-grid-strong" : "fig-grid"}
          line={line}
        />
      ))}
      {laneLines.map((line) => (
        <FigureLine key={`${line.x1},${line.y1}`} className="fig-grid" line={line} />
      ))}
    </>
  );
}
