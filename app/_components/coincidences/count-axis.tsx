import { FigureLine } from "@/app/_components/figure/figure-line";
import { FigureText } from "@/app/_components/figure/figure-text";
import type { PlacedCountAxis } from "@/lib/timeline/place-count-axis";

/** A count on the axis of all that could count, over the band of the middle 95% of the shuffles. */
export function CountAxis({ placed }: { placed: PlacedCountAxis }) {
  const { baseY, startX, endX, band, expected, observed } = placed;
  return (
    <svg
      className="fig"
      width={placed.widthPx}
      height={placed.heightPx}
      viewBox={`0 0 ${placed.widthPx} ${placed.heightPx}`}
      role="img"
      aria-label={placed.title}
    >
      {band !== null && (
        <rect className="axis-band" x={band.x} y={band.y} width={band.width} height={band.height} />
      )}
      {expected !== null && (
        <>
          <FigureLine
            className="axis-expected"
            line={{ x1: expected.x, y1: expected.topY, x2: expected.x, y2: baseY }}
          />
          <FigureText text={expected.label} hasHalo={false} />
        </>
      )}
      <FigureLine className="fig-rule" line={{ x1: startX, y1: baseY, x2: endX, y2: baseY }} />
      {placed.ticks.map(({ x, text }) => (
        <g key={x}>
          <FigureLine className="fig-rule" line={{ x1: x, y1: baseY, x2: x, y2: baseY + 4 }} />
          {text !== null && <FigureText text={text} hasHalo={false} />}
        </g>
      ))}
      {observed.possibleX > observed.certainX && (
        <rect
          className="fig-ribbon fig-ribbon-possible"
          x={observed.certainX}
          y={baseY - 12}
          width={observed.possibleX - observed.certainX}
          height={8}
        />
      )}
      <path className="fig-ribbon axis-observed" d={pointerPath(observed.certainX, observed.topY, baseY)} />
      <FigureText text={observed.label} hasHalo={true} />
    </svg>
  );
}

/** A tag that points down at the axis. */
function pointerPath(x: number, topY: number, baseY: number): string {
  return `M${x - 8} ${topY}h16v12l-8 ${baseY - topY - 13}l-8 ${-(baseY - topY - 13)}z`;
}
