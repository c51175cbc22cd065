import "./figure.css";
import { Bar } from "@visx/shape";
import type { PlacedFigure } from "@/lib/timeline/placed-figure";
import { FigureChannel } from "./figure-channel";
import { FigureGrid } from "./figure-grid";
import { type FigureLinks, pageLinks } from "./figure-links";
import { FigureMark } from "./figure-mark";
import { FigurePatterns, patternIds } from "./figure-patterns";
import { figureRole } from "./figure-role";
import { FigureShades } from "./figure-shades";
import { FigureText } from "./figure-text";
import { HiddenGroup } from "./hidden-group";

interface TimelineFigureProps {
  placed: PlacedFigure;
  /** Makes ids of patterns unique on the page. */
  idPrefix: string;
  /** What the figure shows, for those who cannot see it; the table says the same. */
  label: string;
  links?: FigureLinks;
  /** Whether a script finds the marks again by their keys; in a figure that stands alone the keys are dead weight. */
  hasKeys?: boolean;
}

/** Draws a placed figure as SVG: grid, channel, marks as links, labels last. It has no state and needs no script. */
export function TimelineFigure({
  placed,
  idPrefix,
  label,
  links = pageLinks,
  hasKeys = false,
}: TimelineFigureProps) {
  const ids = patternIds(idPrefix);
  return (
    <svg
      className={`fig fig-${placed.orientation}`}
      width={placed.widthPx}
      height={placed.heightPx}
      viewBox={`0 0 ${placed.widthPx} ${placed.heightPx}`}
      role={figureRole}
      aria-label={label}
    >
      <FigurePatterns ids={ids} orientation={placed.orientation} plot={placed.plot} />
      <HiddenGroup>
        <FigureGrid ticks={placed.ticks} laneLines={placed.laneLines} />
        {placed.captions.map((caption) => (
          <FigureText key={`${caption.x},${caption.y},${caption.text}`} text={caption} hasHalo={false} />
        ))}
      </HiddenGroup>
      {placed.incomplete !== null && (
        <Bar className="fig-incomplete" {...placed.incomplete} fill={`url(#${ids.incomplete})`} />
      )}
      <HiddenGroup clipPath={`url(#${ids.plot})`}>
        <FigureShades marks={placed.marks} ids={ids} />
      </HiddenGroup>
      <FigureChannel placed={placed} />
      {placed.marks.map((mark) => (
        <FigureMark key={mark.key} mark={mark} ids={ids} links={links} hasKey={hasKeys} />
      ))}
      <HiddenGroup className="fig-labels">
        {placed.labels.map((text) => (
          <FigureText key={`${text.x},${text.y},${text.text}`} text={text} hasHalo />
        ))}
      </HiddenGroup>
    </svg>
  );
}
