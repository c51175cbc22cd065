import { Bar } from "@visx/shape";
import type { PlacedMark } from "@/lib/timeline/placed-figure";
import type { PatternIds } from "./figure-patterns";

/** The days on which an event may lie, behind the marks of those whose day is not known. */
export function FigureShades({ marks, ids }: { marks: readonly PlacedMark[]; ids: PatternIds }) {
  return marks.map(
    (mark) =>
      mark.shade !== null && (
        <Bar
          key={mark.key}
          {...mark.shade}
          fill={`url(#${mark.isContact ? ids.shade : ids.announceShade})`}
        />
      ),
  );
}
