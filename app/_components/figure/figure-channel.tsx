import { Bar, LinePath, Polygon } from "@visx/shape";
import type { PlacedFigure, PlacedRibbon } from "@/lib/timeline/placed-figure";
import { FigureLine } from "./figure-line";
import { HiddenGroup } from "./hidden-group";

/** Windows, wedges, ribbons and the two rules, in that order; only coincidences live here. */
export function FigureChannel({ placed }: { placed: PlacedFigure }) {
  return (
    <HiddenGroup>
      {placed.windows.map((window) => (
        <Bar key={`${window.x},${window.y}`} className="fig-window" {...window} />
      ))}
      {placed.nearMisses.map(({ points }) => (
        <LinePath
          key={points.map(({ x, y }) => `${x},${y}`).join(" ")}
          className="fig-near-miss"
          data={points}
          x={({ x }) => x}
          y={({ y }) => y}
          strokeLinecap="butt"
        />
      ))}
      {placed.ribbons.map((ribbon) => (
        <Polygon
          key={ribbon.key}
          className={ribbonClass(ribbon)}
          points={ribbon.points.map(({ x, y }): [number, number] => [x, y])}
        />
      ))}
      {placed.rules.map((rule) => (
        <FigureLine key={`${rule.x1},${rule.y1}`} className="fig-rule" line={rule} />
      ))}
    </HiddenGroup>
  );
}

function ribbonClass(ribbon: PlacedRibbon): string {
  const kind = `fig-ribbon fig-ribbon-${ribbon.kind}`;
  return ribbon.isCertain ? kind : `${kind} fig-ribbon-possible`;
}
