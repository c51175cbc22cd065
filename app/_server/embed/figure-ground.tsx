import type { patternIds } from "@/app/_components/figure/figure-patterns";
import { FigureText } from "@/app/_components/figure/figure-text";
import type { PlacedFigure, PlacedRibbon } from "@/lib/timeline/placed-figure";
import { lineOf } from "./embed-figure";

/** What stands behind the marks of a timeline: grid, names, shades and the channel with its ribbons; lines of a kind are one path. */
export function FigureGround({ placed, ids }: { placed: PlacedFigure; ids: ReturnType<typeof patternIds> }) {
  const strong = placed.ticks.filter(({ isStrong }) => isStrong);
  const light = placed.ticks.filter(({ isStrong }) => !isStrong);
  return (
    <>
      <path
        className="fig-grid"
        d={[...light.map(({ line }) => line), ...placed.laneLines].map(lineOf).join("")}
      />
      {strong.length > 0 && (
        <path className="fig-grid fig-grid-strong" d={strong.map(({ line }) => lineOf(line)).join("")} />
      )}
      {placed.captions.map((caption) => (
        <FigureText key={`${caption.x},${caption.y},${caption.text}`} text={caption} hasHalo={false} />
      ))}
      {placed.incomplete !== null && (
        <rect className="fig-incomplete" {...placed.incomplete} fill={`url(#${ids.incomplete})`} />
      )}
      <Shades placed={placed} ids={ids} />
      {placed.windows.length > 0 && (
        <path
          className="fig-window"
          d={placed.windows
            .map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`)
            .join("")}
        />
      )}
      {placed.ribbons.map((ribbon) => (
        <path
          key={ribbon.key}
          className={ribbonClass(ribbon)}
          d={`M${ribbon.points.map(({ x, y }) => `${x} ${y}`).join("L")}z`}
        />
      ))}
      {placed.rules.length > 0 && <path className="fig-rule" d={placed.rules.map(lineOf).join("")} />}
    </>
  );
}

function Shades({ placed, ids }: { placed: PlacedFigure; ids: ReturnType<typeof patternIds> }) {
  const shaded = placed.marks.filter(({ shade }) => shade !== null);
  if (shaded.length === 0) return null;
  return (
    <g clipPath={`url(#${ids.plot})`}>
      {shaded.map(({ key, shade, isContact }) => (
        <rect key={key} {...shade} fill={`url(#${isContact ? ids.shade : ids.announceShade})`} />
      ))}
    </g>
  );
}

function ribbonClass({ kind, isCertain }: PlacedRibbon): string {
  const own = kind === "full" ? "fig-ribbon" : `fig-ribbon fig-ribbon-${kind}`;
  return isCertain ? own : `${own} fig-ribbon-possible`;
}
