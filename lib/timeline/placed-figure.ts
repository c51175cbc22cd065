import type { CivilDay } from "../dates/civil-day";
import type { Standing } from "../records/vocabularies";

/** All lengths in px of the figure, y downwards. */
export interface PlacedRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedLine {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Words in one of the figure's hues; `quiet` is grey, `note` the grey of sub-labels. */
export type TextTone = "ink" | "strong" | "quiet" | "contact" | "announce" | "coincidence";

/** One line of text; `y` is its baseline, `after` a second part in grey. */
export interface PlacedText {
  text: string;
  after: string | null;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  tone: TextTone;
  isBold: boolean;
}

/**
 * How a mark is drawn. Contacts: `disc` (in person), `ring` (phone, video, written), `soft` (held, day vague),
 * `ghost` (not held), `fade`
 * (the middle of its days is not shown: the shade alone), `bar` (days long), `pill` (several), `numbered`, `numberedPill`. Announcements: `flag`,
 * `flagGroup` (several), `truce` (a bar of the days in force).
 */
export type MarkKind =
  | "disc"
  | "ring"
  | "soft"
  | "ghost"
  | "fade"
  | "bar"
  | "openBar"
  | "pill"
  | "numbered"
  | "numberedPill"
  | "flag"
  | "flagGroup"
  | "truce";

/** One event of a mark, as its list shows it. */
export interface MarkEntry {
  id: string;
  slug: string;
  title: string;
  /** The date in words. */
  when: string;
}

/** A mark with the events that it stands for (more than one where it is a cluster). */
export interface PlacedMark {
  /** Unique in its figure: lane and first event. */
  key: string;
  laneId: string;
  kind: MarkKind;
  isContact: boolean;
  /** In order of day; never empty. */
  entries: MarkEntry[];
  /** All in full words. */
  title: string;
  /** Centre and size of the body. */
  x: number;
  y: number;
  widthPx: number;
  heightPx: number;
  /** The count or the number drawn inside. */
  text: string | null;
  standing: Standing | null;
  isSelected: boolean;
  /** Poles of a flag, the tick of a truce or of the day made public. */
  poles: PlacedLine[];
  /** Dotted: from the tick to the body. */
  leader: PlacedLine | null;
  /** Fades at both ends: the days that a vague date can mean; it may reach out of the plot, which clips it. */
  shade: PlacedRect | null;
  /** What takes the pointer. */
  target: PlacedRect;
  /** First and last day of the events, for the list and for magnifying. */
  from: CivilDay;
  to: CivilDay;
}

/** A filled shape of the channel, its corners in order. */
export interface PlacedRibbon {
  key: string;
  kind: "wedge" | "thin" | "full";
  isCertain: boolean;
  points: { x: number; y: number }[];
  antecedentIds: string[];
  consequentId: string;
}

export interface PlacedTick {
  line: PlacedLine;
  isStrong: boolean;
}

/** A near miss: dotted, from the flag to the edge of the window. */
export interface PlacedNearMiss {
  points: { x: number; y: number }[];
}

/** Everything that a figure draws, in px; nothing here knows of React. */
export interface PlacedFigure {
  orientation: "across" | "turned";
  widthPx: number;
  heightPx: number;
  from: CivilDay;
  to: CivilDay;
  /** Where time is drawn. */
  plot: PlacedRect;
  ticks: PlacedTick[];
  laneLines: PlacedLine[];
  /** The two ink rules of the channel. */
  rules: PlacedLine[];
  /** The days for which reports are still coming in, hatched; null where there are none. */
  incomplete: PlacedRect | null;
  windows: PlacedRect[];
  ribbons: PlacedRibbon[];
  nearMisses: PlacedNearMiss[];
  marks: PlacedMark[];
  /** Names of lanes, ticks and sections, without a halo. */
  captions: PlacedText[];
  /** Labels inside the plot, with a paper halo, drawn last. */
  labels: PlacedText[];
  numberedRadiusPx: number;
  /** Whether only claims in a pair are named, and others stand without a name. */
  hasUnnamedFlags: boolean;
}
