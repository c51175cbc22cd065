import type { ReactNode } from "react";
import { type FigureLinks, hrefOf, openingAttributes } from "@/app/_components/figure/figure-links";
import { FigurePatterns, patternIds } from "@/app/_components/figure/figure-patterns";
import { figureRole } from "@/app/_components/figure/figure-role";
import { FigureText } from "@/app/_components/figure/figure-text";
import { MarkShape } from "@/app/_components/figure/mark-shape";
import type { PlacedMark, PlacedRect, PlacedText } from "@/lib/timeline/placed-figure";
import { type AtWidths, notAtWidths, type SharedMark, shareMarks, type WidthClass } from "./embed-width";

/** A drawing of one width as far as every figure has it. */
export interface EmbedScene {
  plot: PlacedRect;
  /** Along which way a vague date fades. */
  orientation: "across" | "turned";
  marks: readonly PlacedMark[];
  labels: readonly PlacedText[];
}

interface EmbedFigureProps<Scene extends EmbedScene> {
  drawings: AtWidths<Scene>;
  /** Gives the figure its size, and its patterns their ids. */
  figureClass: string;
  label: string;
  links: FigureLinks;
  /** What stands behind the marks of one drawing. */
  ground: (scene: Scene, ids: ReturnType<typeof patternIds>) => ReactNode;
}

/**
 * One figure as drawings for all widths in one element, of which the style sheet shows one. The names and addresses of marks stand
 * once for all drawings: they are most of what is sent.
 */
export function EmbedFigure<Scene extends EmbedScene>({
  drawings,
  figureClass,
  label,
  links,
  ground,
}: EmbedFigureProps<Scene>) {
  const idsOf = (className: WidthClass) => patternIds(`${figureClass}-${className}`);
  return (
    <svg className={`fig ${figureClass}`} role={figureRole} aria-label={label}>
      {drawings.map(({ className, placed }) => (
        <FigurePatterns
          key={className}
          ids={idsOf(className)}
          orientation={placed.orientation}
          plot={placed.plot}
        />
      ))}
      {drawings.map(({ className, placed }) => (
        <g key={className} className={className} aria-hidden>
          {ground(placed, idsOf(className))}
        </g>
      ))}
      {shareMarks(drawings).map((shared) => (
        <EmbedMark key={shared.key} shared={shared} hatchOf={(className) => idsOf(className)} links={links} />
      ))}
      {drawings.map(({ className, placed }) => (
        <g key={className} className={`${className} fig-labels`} aria-hidden>
          {placed.labels.map((text) => (
            <FigureText key={`${text.x},${text.y},${text.text}`} text={text} hasHalo />
          ))}
        </g>
      ))}
    </svg>
  );
}

interface EmbedMarkProps {
  shared: SharedMark;
  hatchOf: (className: WidthClass) => ReturnType<typeof patternIds>;
  links: FigureLinks;
}

/** A mark as one link. Where not all drawings have it, its classes say which do: a link without a drawing must not be reached. */
function EmbedMark({ shared: { marks }, hatchOf, links }: EmbedMarkProps) {
  const [first] = marks;
  if (first === undefined) return null;
  const classes = ["fig-mark", ...notAtWidths(marks)];
  return (
    <a className={classes.join(" ")} href={hrefOf(first.mark, links)} {...openingAttributes(links.opens)}>
      <title>{first.mark.title}</title>
      {marks.map(({ className, mark }) => (
        <g key={className} className={className}>
          <rect className="fig-target" {...wholePx(mark.target)} />
          {mark.poles.length > 0 && (
            <path
              className={mark.isContact ? "fig-tick-public" : "fig-pole"}
              d={mark.poles.map(lineOf).join("")}
            />
          )}
          {mark.leader !== null && <line className="fig-leader" {...mark.leader} />}
          {mark.isSelected && <SelectedRing mark={mark} />}
          <MarkShape mark={mark} ids={hatchOf(className)} />
        </g>
      ))}
    </a>
  );
}

function SelectedRing({ mark: { x, y, widthPx, heightPx, isContact } }: { mark: PlacedMark }) {
  const [width, height] = [widthPx + 12, heightPx + 12];
  return (
    <rect
      className="fig-selected"
      x={x - width / 2}
      y={y - height / 2}
      width={width}
      height={height}
      rx={isContact ? Math.min(width, height) / 2 : 2}
    />
  );
}

/** What takes the pointer need not stand on tenths of a px. */
function wholePx({ x, y, width, height }: PlacedRect): PlacedRect {
  const [left, top] = [Math.round(x), Math.round(y)];
  return { x: left, y: top, width: Math.round(x + width) - left, height: Math.round(y + height) - top };
}

/** A straight line as a part of a path. */
export function lineOf({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }): string {
  if (x1 === x2) return `M${x1} ${y1}V${y2}`;
  return y1 === y2 ? `M${x1} ${y1}H${x2}` : `M${x1} ${y1}L${x2} ${y2}`;
}
