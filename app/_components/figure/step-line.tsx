import "./figure.css";
import { curveStepAfter } from "@visx/curve";
import { Area, LinePath } from "@visx/shape";
import type { PlacedStepLine } from "@/lib/timeline/place-step-line";
import { FigureLine } from "./figure-line";
import { FigureText } from "./figure-text";

interface Point {
  x: number;
  y: number;
}

const xOf = ({ x }: Point) => x;
const yOf = ({ y }: Point) => y;

/** The count at every window from 0 days on, with the chosen one marked: none has to be taken on trust. */
export function StepLine({ placed }: { placed: PlacedStepLine }) {
  const { chosen, baseY, startX, endX } = placed;
  const sliderY = baseY + 8;
  return (
    <svg
      className="fig"
      width={placed.widthPx}
      height={placed.heightPx}
      viewBox={`0 0 ${placed.widthPx} ${placed.heightPx}`}
      role="img"
      aria-label={placed.title}
    >
      <Area
        className="fig-step-area"
        data={placed.certain.slice(chosen.windowDays)}
        x={xOf}
        y0={baseY}
        y1={yOf}
        curve={curveStepAfter}
      />
      {placed.possible !== null && <Steps className="fig-step fig-step-possible" points={placed.possible} />}
      <Steps className="fig-step" points={placed.certain} />
      <FigureLine className="fig-rule" line={{ x1: chosen.x, y1: chosen.y, x2: chosen.x, y2: sliderY }} />
      <FigureLine className="fig-step-base" line={{ x1: startX, y1: sliderY, x2: endX, y2: sliderY }} />
      <FigureLine className="fig-step-reach" line={{ x1: startX, y1: sliderY, x2: chosen.x, y2: sliderY }} />
      <circle className="fig-step-knob" cx={chosen.x} cy={sliderY} r="7" />
      {[...placed.ticks, ...placed.labels].map((text) => (
        <FigureText key={`${text.x},${text.y}`} text={text} hasHalo={false} />
      ))}
    </svg>
  );
}

function Steps({ className, points }: { className: string; points: Point[] }) {
  return (
    <LinePath
      className={className}
      data={points}
      x={xOf}
      y={yOf}
      curve={curveStepAfter}
      strokeLinecap="butt"
    />
  );
}
