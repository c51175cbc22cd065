import "./figure.css";
import { Bar } from "@visx/shape";
import type { PlacedOverview } from "@/lib/timeline/bin-weeks";
import type { PlacedRect } from "@/lib/timeline/placed-figure";
import { FigureLine } from "./figure-line";
import { FigureText } from "./figure-text";

interface OverviewProps {
  placed: PlacedOverview;
  /** The days that are magnified; null where there are none. */
  frame: PlacedRect | null;
  /** What the strip shows, in words. */
  label: string;
}

/** Events a week, contacts up and announcements down, with the frame of what is magnified. */
export function Overview({ placed, frame, label }: OverviewProps) {
  const top = 16;
  return (
    <svg
      className="fig fig-overview"
      width={placed.widthPx}
      height={placed.heightPx}
      viewBox={`0 0 ${placed.widthPx} ${placed.heightPx}`}
      role="img"
      aria-label={label}
    >
      {frame !== null && <Bar className="fig-frame-ground" {...frame} />}
      {placed.months.map((x) => (
        <FigureLine key={x} className="fig-grid" line={{ x1: x, y1: top, x2: x, y2: placed.heightPx }} />
      ))}
      <path className="fig-bin-contact" d={barsPath(placed.contactBars)} />
      <path className="fig-bin-announce" d={barsPath(placed.announcementBars)} />
      <FigureLine
        className="fig-rule"
        line={{ x1: placed.scale.startPx, y1: placed.axisY, x2: placed.scale.endPx, y2: placed.axisY }}
      />
      {placed.monthNames.map((text) => (
        <FigureText key={text.x} text={text} hasHalo={false} />
      ))}
      {frame !== null && (
        <>
          <Bar
            className="fig-frame"
            x={frame.x}
            y={frame.y + 1}
            width={frame.width}
            height={frame.height - 2}
          />
          {[frame.x, frame.x + frame.width].map((x) => (
            <Bar key={x} className="fig-frame-handle" x={x - 4} y={placed.axisY - 10} width="8" height="20" />
          ))}
        </>
      )}
    </svg>
  );
}

/** All bars of a series as one shape: hundreds of them are one element. */
function barsPath(bars: readonly PlacedRect[]): string {
  return bars.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join("");
}
