import type { PlacedLine, PlacedMark, PlacedRect, PlacedText } from "./placed-figure";

/** A point of a figure, px. */
export interface PlacedPoint {
  x: number;
  y: number;
}

/** The curve of how many antecedents lie round day 0, over where chance would put it. */
export interface PlacedDensity {
  /** The axis of day offsets. */
  base: PlacedLine;
  grid: PlacedLine[];
  curve: PlacedPoint[];
  /** Corners of the band in order; null where no chance is given. */
  band: PlacedPoint[] | null;
  captions: PlacedText[];
  /** Samples of curve and band beside their words. */
  keys: { curve: PlacedLine; band: PlacedRect | null };
}

/**
 * The aligned view in px. `rows`: a row a contact, its name in a column at the left; `strips`: the same with the name over the
 * row, for narrow screens; `columns`: turned, a column a contact.
 */
export interface PlacedAligned {
  form: "rows" | "strips" | "columns";
  widthPx: number;
  heightPx: number;
  /** Where days are drawn, without the density. */
  plot: PlacedRect;
  windows: PlacedRect[];
  grid: PlacedLine[];
  /** Day 0. */
  zero: PlacedLine[];
  /** The days that a vague lag can mean; they may reach out of the plot, which clips them. */
  shades: PlacedRect[];
  marks: PlacedMark[];
  captions: PlacedText[];
  labels: PlacedText[];
  density: PlacedDensity | null;
}
