import type { PlacedRect } from "@/lib/timeline/placed-figure";

/** Ids of the patterns and gradients of one figure; two figures on a page need two prefixes. */
export interface PatternIds {
  hatch: string;
  plot: string;
  shade: string;
  announceShade: string;
  incomplete: string;
}

/** The ids that a prefix gives. */
export function patternIds(idPrefix: string): PatternIds {
  return {
    hatch: `${idPrefix}-hatch`,
    plot: `${idPrefix}-plot`,
    shade: `${idPrefix}-shade`,
    announceShade: `${idPrefix}-announce-shade`,
    incomplete: `${idPrefix}-incomplete`,
  };
}

interface FigurePatternsProps {
  ids: PatternIds;
  /** Along which way a vague date fades. */
  orientation: "across" | "turned";
  plot: PlacedRect;
}

/** The hatch of claimed, the hatch of days not yet complete, and the fade of vague dates. */
export function FigurePatterns({ ids, orientation, plot }: FigurePatternsProps) {
  const end = orientation === "across" ? { x2: "1", y2: "0" } : { x2: "0", y2: "1" };
  return (
    <defs>
      <clipPath id={ids.plot}>
        <rect {...plot} />
      </clipPath>
      <pattern
        id={ids.hatch}
        width="4"
        height="4"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className="fig-hatch" x1="1" y1="0" x2="1" y2="4" />
      </pattern>
      <pattern
        id={ids.incomplete}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className="fig-incomplete-line" x1="0.5" y1="0" x2="0.5" y2="7" />
      </pattern>
      {[
        { id: ids.shade, className: "fig-fade" },
        { id: ids.announceShade, className: "fig-fade-announce" },
      ].map(({ id, className }) => (
        <linearGradient key={id} id={id} x1="0" y1="0" {...end}>
          <stop className={className} offset="0" stopOpacity="0" />
          <stop className={className} offset="0.3" stopOpacity="0.34" />
          <stop className={className} offset="0.7" stopOpacity="0.34" />
          <stop className={className} offset="1" stopOpacity="0" />
        </linearGradient>
      ))}
    </defs>
  );
}
