import "./figure.css";
import type { PlacedFigure } from "@/lib/timeline/placed-figure";
import { FigureChannel } from "./figure-channel";
import { type FigureLinks, pageLinks } from "./figure-links";
import { FigureMark } from "./figure-mark";
import { FigurePatterns, patternIds } from "./figure-patterns";
import { FigureText } from "./figure-text";
import { HiddenGroup } from "./hidden-group";

interface TimelineFigureProps {
  placed: PlacedFigure;
  /** Makes ids of patterns unique on the page. */
  idPrefix: string;
  /** What the figure shows, for those who cannot see it; the table says the same. */
  label: string;
  links?: FigureLinks;
}

/** Draws a placed figure as SVG: grid, channel, marks as links, labels last. It has no state and needs no script. */
export function TimelineFigure({ placed, idPrefix, label, links = pageLinks }: TimelineFigureProps) {
  const ids = patternIds(idPrefix);
  return (
    <svg
      className={`fig fig-${placed.orientation}`}
      width={placed.widthPx}
      height={placed.heightPx}
      viewBox={`0 0 ${placed.widthPx} ${placed.heightPx}`}
      aria-label={label}
    >
      <FigurePatterns ids={ids} orientation={placed.orientation} plot={placed.plot} />
      <HiddenGroup>
        {placed.ticks.map(({ line, isStrong }) => (
          <line
            key={`${line.x1},${line.y1}`}
            className={isStrong ? "fig-grid fig-grid-strong" : "fig-grid"}
            {...line}
          />
        ))}
        {placed.laneLines.map((line) => (
          <line key={`${line.x1},${line.y1}`} className="fig-grid" {...line} />
        ))}
        {placed.captions.map((caption) => (
          <FigureText key={`${caption.x},${caption.y},${caption.text}`} text={caption} hasHalo={false} />
        ))}
      </HiddenGroup>
      <HiddenGroup clipPath={`url(#${ids.plot})`}>
        {placed.marks.map(
          (mark) =>
            mark.shade !== null && (
              <rect
                key={mark.key}
                {...mark.shade}
                fill={`url(#${mark.isContact ? ids.shade : ids.announceShade})`}
              />
            ),
        )}
      </HiddenGroup>
      <FigureChannel placed={placed} />
      {placed.marks.map((mark) => (
        <FigureMark key={mark.key} mark={mark} ids={ids} links={links} />
      ))}
      <HiddenGroup className="fig-labels">
        {placed.labels.map((text) => (
          <FigureText key={`${text.x},${text.y},${text.text}`} text={text} hasHalo />
        ))}
      </HiddenGroup>
    </svg>
  );
}
