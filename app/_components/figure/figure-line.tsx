import { Line } from "@visx/shape";
import type { PlacedLine } from "@/lib/timeline/placed-figure";

/** A straight line of a figure; the style sheet says which ones stand on whole px. */
export function FigureLine({ line, className }: { line: PlacedLine; className: string }) {
  return (
    <Line
      className={className}
      from={{ x: line.x1, y: line.y1 }}
      to={{ x: line.x2, y: line.y2 }}
      shapeRendering="auto"
    />
  );
}
