import type { PlacedFigure, PlacedRibbon } from "@/lib/timeline/placed-figure";
import { HiddenGroup } from "./hidden-group";

/** Windows, wedges, ribbons and the two rules, in that order; only coincidences live here. */
export function FigureChannel({ placed }: { placed: PlacedFigure }) {
  return (
    <HiddenGroup>
      {placed.windows.map((window) => (
        <rect key={`${window.x},${window.y}`} className="fig-window" {...window} />
      ))}
      {placed.nearMisses.map((miss) => {
        const points = miss.points.map(({ x, y }) => `${x},${y}`).join(" ");
        return <polyline key={points} className="fig-near-miss" points={points} />;
      })}
      {placed.ribbons.map((ribbon) => (
        <polygon
          key={ribbon.key}
          className={ribbonClass(ribbon)}
          points={ribbon.points.map(({ x, y }) => `${x},${y}`).join(" ")}
        />
      ))}
      {placed.rules.map((rule) => (
        <line key={`${rule.x1},${rule.y1}`} className="fig-rule" {...rule} />
      ))}
    </HiddenGroup>
  );
}

function ribbonClass(ribbon: PlacedRibbon): string {
  const kind = `fig-ribbon fig-ribbon-${ribbon.kind}`;
  return ribbon.isCertain ? kind : `${kind} fig-ribbon-possible`;
}
