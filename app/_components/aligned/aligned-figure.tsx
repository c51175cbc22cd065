import "@/app/_components/figure/figure.css";
import "@/app/styles/aligned.css";
import { Bar, LinePath, Polygon } from "@visx/shape";
import { FigureLine } from "@/app/_components/figure/figure-line";
import { type FigureLinks, pageLinks } from "@/app/_components/figure/figure-links";
import { FigureMark } from "@/app/_components/figure/figure-mark";
import { FigurePatterns, patternIds } from "@/app/_components/figure/figure-patterns";
import { figureRole } from "@/app/_components/figure/figure-role";
import { FigureText } from "@/app/_components/figure/figure-text";
import { HiddenGroup } from "@/app/_components/figure/hidden-group";
import type { PlacedAligned, PlacedDensity } from "@/lib/timeline/placed-aligned";

/** Draws the aligned view: windows, grid, the density, marks as links, names last. It needs no script. */
export function AlignedFigure({
  placed,
  idPrefix,
  label,
  links = pageLinks,
}: {
  placed: PlacedAligned;
  /** Makes ids of patterns unique on the page. */
  idPrefix: string;
  label: string;
  links?: FigureLinks;
}) {
  const ids = patternIds(idPrefix);
  const { density } = placed;
  return (
    <svg
      className={`fig fig-aligned fig-aligned-${placed.form}`}
      width={placed.widthPx}
      height={placed.heightPx}
      viewBox={`0 0 ${placed.widthPx} ${placed.heightPx}`}
      role={figureRole}
      aria-label={label}
    >
      <FigurePatterns
        ids={ids}
        orientation={placed.form === "columns" ? "turned" : "across"}
        plot={placed.plot}
      />
      <HiddenGroup>
        {placed.windows.map((window) => (
          <Bar key={`${window.x},${window.y}`} className="fig-window" {...window} />
        ))}
        {density !== null && <DensityGround density={density} />}
        {[...placed.grid, ...(density?.grid ?? [])].map((line) => (
          <FigureLine key={keyOf(line)} className="fig-grid" line={line} />
        ))}
        {placed.zero.map((line) => (
          <FigureLine key={keyOf(line)} className="fig-rule" line={line} />
        ))}
        {density !== null && <DensityCurve density={density} />}
        {[...placed.captions, ...(density?.captions ?? [])].map((text) => (
          <FigureText key={`${text.x},${text.y},${text.text}`} text={text} hasHalo={false} />
        ))}
      </HiddenGroup>
      <HiddenGroup clipPath={`url(#${ids.plot})`}>
        {placed.shades.map((shade) => (
          <Bar key={`${shade.x},${shade.y},${shade.width}`} {...shade} fill={`url(#${ids.announceShade})`} />
        ))}
      </HiddenGroup>
      {placed.marks.map((mark) => (
        <FigureMark key={mark.key} mark={mark} ids={ids} links={links} hasKey={false} />
      ))}
      <HiddenGroup className="fig-labels">
        {placed.labels.map((text) => (
          <FigureText key={`${text.x},${text.y},${text.text}`} text={text} hasHalo />
        ))}
      </HiddenGroup>
    </svg>
  );
}

function DensityGround({ density: { band, keys } }: { density: PlacedDensity }) {
  return (
    <>
      {band !== null && (
        <Polygon className="aligned-band" points={band.map(({ x, y }): [number, number] => [x, y])} />
      )}
      {keys.band !== null && <Bar className="aligned-band" {...keys.band} />}
    </>
  );
}

function DensityCurve({ density: { base, curve, keys } }: { density: PlacedDensity }) {
  return (
    <>
      <FigureLine className="fig-rule" line={base} />
      <LinePath className="aligned-curve" data={curve} x={({ x }) => x} y={({ y }) => y} />
      <FigureLine className="aligned-curve" line={keys.curve} />
    </>
  );
}

function keyOf({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }): string {
  return `${x1},${y1},${x2},${y2}`;
}
