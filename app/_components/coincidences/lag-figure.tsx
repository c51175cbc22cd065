"use client";

import { useRef } from "react";
import { FigureLine } from "@/app/_components/figure/figure-line";
import { figureRole } from "@/app/_components/figure/figure-role";
import { FigureText } from "@/app/_components/figure/figure-text";
import { useWidth } from "@/app/_components/timeline/use-width";
import { type LagTallies, placeLagHistogram } from "@/lib/timeline/place-lag-histogram";

/** One event of the figure, as its disc and its title name it. */
export interface LagEvent {
  id: string;
  slug: string;
  title: string;
  /** The number in the disc; null where there is none. */
  number: string | null;
}

const firstPx = 288;
const mostPx = 600;

/** The lag of every event to its nearest partner, over the curve that chance would give. */
export function LagFigure({
  tallies,
  windowRun,
  events,
  label,
}: {
  tallies: LagTallies;
  windowRun: { first: number; last: number } | null;
  /** Of the tallies' events. */
  events: readonly LagEvent[];
  label: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const widthPx = Math.min(mostPx, useWidth(box) ?? firstPx);
  const placed = placeLagHistogram(tallies, windowRun, widthPx);
  const { window, baseY, startX, endX } = placed;
  return (
    <div className="figure-box" ref={box}>
      <svg
        className="fig"
        width={placed.widthPx}
        height={placed.heightPx}
        viewBox={`0 0 ${placed.widthPx} ${placed.heightPx}`}
        role={figureRole}
        aria-label={label}
      >
        {window !== null && (
          <>
            <rect
              className="lag-window"
              x={window.x}
              y={window.y}
              width={window.width}
              height={window.height}
            />
            <FigureText text={window.label} hasHalo={false} />
          </>
        )}
        {placed.bars.map(({ isPossible, title, ...bar }) => (
          <rect
            key={`${bar.x},${bar.y}`}
            className={isPossible ? "lag-bar lag-bar-possible" : "lag-bar"}
            {...bar}
          >
            <title>{title}</title>
          </rect>
        ))}
        {placed.curve !== null && (
          <polyline className="lag-curve" points={placed.curve.map(({ x, y }) => `${x},${y}`).join(" ")} />
        )}
        {placed.curveLabel !== null && <FigureText text={placed.curveLabel} hasHalo={true} />}
        <FigureLine className="fig-rule" line={{ x1: startX, y1: baseY, x2: endX, y2: baseY }} />
        {placed.ticks.map(({ x, text }) => (
          <g key={x}>
            <FigureLine className="fig-rule" line={{ x1: x, y1: baseY, x2: x, y2: baseY + 4 }} />
            <FigureText text={text} hasHalo={false} />
          </g>
        ))}
        {placed.discs.map((disc) => (
          <LagDisc key={disc.id} disc={disc} event={events.find(({ id }) => id === disc.id)} />
        ))}
      </svg>
    </div>
  );
}

function LagDisc({
  disc: { x, y, fromX, toX, stemY },
  event,
}: {
  disc: ReturnType<typeof placeLagHistogram>["discs"][number];
  event: LagEvent | undefined;
}) {
  if (event === undefined) return null;
  return (
    <a className="fig-mark" href={`/events/${event.slug}`}>
      <title>{event.title}</title>
      <FigureLine className="lag-stem" line={{ x1: x, y1: y, x2: x, y2: stemY }} />
      {toX > fromX && <FigureLine className="lag-span" line={{ x1: fromX, y1: y, x2: toX, y2: y }} />}
      <rect className="fig-target" x={x - 13} y={y - 13} width="26" height="26" />
      <circle className="fig-disc lag-disc" cx={x} cy={y} r={event.number === null ? 7 : 11} />
      <text className="fig-numeral fig-numeral-small" x={x} y={y} dy="0.36em" textAnchor="middle">
        {event.number}
      </text>
      <rect className="fig-focus" x={x - 14} y={y - 14} width="28" height="28" rx="2" />
    </a>
  );
}
