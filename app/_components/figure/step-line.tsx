import "./figure.css";
import type { PlacedStepLine } from "@/lib/timeline/place-step-line";
import { FigureText } from "./figure-text";

/** The count at every window from 0 days on, with the chosen one marked: none has to be taken on trust. */
export function StepLine({ placed }: { placed: PlacedStepLine }) {
  const points = (corners: readonly { x: number; y: number }[]) =>
    corners.map(({ x, y }) => `${x},${y}`).join(" ");
  const { chosen, baseY } = placed;
  return (
    <svg
      className="fig"
      width={placed.widthPx}
      height={placed.heightPx}
      viewBox={`0 0 ${placed.widthPx} ${placed.heightPx}`}
      role="img"
      aria-label={placed.title}
    >
      <polygon className="fig-step-area" points={points(placed.area)} />
      {placed.possible !== null && (
        <polyline className="fig-step fig-step-possible" points={points(placed.possible)} />
      )}
      <polyline className="fig-step" points={points(placed.certain)} />
      <line className="fig-rule" x1={chosen.x} y1={chosen.y} x2={chosen.x} y2={baseY + 8} />
      <line className="fig-step-base" x1={placed.startX} y1={baseY + 8} x2={placed.endX} y2={baseY + 8} />
      <line className="fig-step-reach" x1={placed.startX} y1={baseY + 8} x2={chosen.x} y2={baseY + 8} />
      <circle className="fig-step-knob" cx={chosen.x} cy={baseY + 8} r="7" />
      {[...placed.ticks, ...placed.labels].map((text) => (
        <FigureText key={`${text.x},${text.y}`} text={text} hasHalo={false} />
      ))}
    </svg>
  );
}
