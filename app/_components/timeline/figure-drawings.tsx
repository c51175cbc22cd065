import "@/app/styles/drawings.css";
import type { FigureLinks } from "@/app/_components/figure/figure-links";
import { TimelineFigure } from "@/app/_components/figure/timeline-figure";
import type { FigureInput } from "@/lib/timeline/figure-input";
import { placeFigure } from "@/lib/timeline/place-figure";
import { placeTurnedFigure } from "@/lib/timeline/place-turned-figure";

/** A drawing for screens of one range of widths; CSS shows one and takes the others out of the tree for everybody. */
export interface Drawing {
  /** `drawing-wide`, `drawing-middle` …; the style sheet says for which widths. */
  className: string;
  widthPx: number;
  isTurned: boolean;
}

/** What a page of 1440, of 1024 and of 768 px leaves, and the narrowest phone. */
export const pageDrawings: readonly Drawing[] = [
  { className: "drawing-wide", widthPx: 1280, isTurned: false },
  { className: "drawing-middle", widthPx: 880, isTurned: false },
  { className: "drawing-narrow", widthPx: 656, isTurned: false },
  { className: "drawing-phone", widthPx: 358, isTurned: true },
  { className: "drawing-small-phone", widthPx: 288, isTurned: true },
];

/** The same figure drawn for every range of widths, before the true width is known. */
export function FigureDrawings({
  input,
  drawings,
  idPrefix,
  label,
  links,
}: {
  input: Omit<FigureInput, "widthPx">;
  drawings: readonly Drawing[];
  idPrefix: string;
  label: string;
  links?: FigureLinks;
}) {
  return drawings.map(({ className, widthPx, isTurned }) => (
    <div key={className} className={className}>
      <TimelineFigure
        placed={isTurned ? placeTurnedFigure({ ...input, widthPx }) : placeFigure({ ...input, widthPx })}
        idPrefix={`${idPrefix}-${className}`}
        label={label}
        {...(links ? { links } : {})}
      />
    </div>
  ));
}
