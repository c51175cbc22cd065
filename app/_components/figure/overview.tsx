import "./figure.css";
import type { PlacedOverview } from "@/lib/timeline/bin-weeks";
import type { PlacedRect } from "@/lib/timeline/placed-figure";
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
      {frame !== null && <rect className="fig-frame-ground" {...frame} />}
      {placed.months.map((x) => (
        <line key={x} className="fig-grid" x1={x} y1={top} x2={x} y2={placed.heightPx} />
      ))}
      {placed.contactBars.map((bar) => (
        <rect key={bar.x} className="fig-bin-contact" {...bar} />
      ))}
      {placed.announcementBars.map((bar) => (
        <rect key={bar.x} className="fig-bin-announce" {...bar} />
      ))}
      <line
        className="fig-rule"
        x1={placed.scale.startPx}
        y1={placed.axisY}
        x2={placed.scale.endPx}
        y2={placed.axisY}
      />
      {placed.monthNames.map((text) => (
        <FigureText key={text.x} text={text} hasHalo={false} />
      ))}
      {frame !== null && (
        <>
          <rect
            className="fig-frame"
            x={frame.x}
            y={frame.y + 1}
            width={frame.width}
            height={frame.height - 2}
          />
          {[frame.x, frame.x + frame.width].map((x) => (
            <rect
              key={x}
              className="fig-frame-handle"
              x={x - 4}
              y={placed.axisY - 10}
              width="8"
              height="20"
            />
          ))}
        </>
      )}
    </svg>
  );
}
