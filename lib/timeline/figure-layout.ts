import type { FigureShape } from "./figure-input";
import type { FlagLayout } from "./place-flags";

/** Measures of a figure whose time runs from left to right, px. */
export interface AcrossLayout {
  /** Column of the lane names; 0 where there is none. */
  namesPx: number;
  /** Kept free at the right, so that the last label is not cut. */
  freePx: number;
  gridTopPx: number;
  firstLanePx: number;
  lanePx: number;
  /** A further row of a lane whose marks would overlap in time. */
  rowPx: number;
  maxRows: number;
  relationLanePx: number;
  relationToChannelPx: number;
  channelPx: number;
  firstFlagPx: number;
  levelPx: number;
  maxLevels: number;
  numberedRadiusPx: number;
  /** Magnified: flags say their standing, calls are named, every event keeps a mark of its own. */
  isMagnified: boolean;
  isCompact: boolean;
}

const base = {
  gridTopPx: 24,
  firstLanePx: 34,
  lanePx: 46,
  rowPx: 34,
  maxRows: 1,
  relationLanePx: 84,
  relationToChannelPx: 38,
  channelPx: 88,
  firstFlagPx: 19,
  // 22 px would do for the eye, but flags of neighbouring levels are targets of their own, 24 px high.
  levelPx: 24,
  maxLevels: 4,
  numberedRadiusPx: 14,
  isMagnified: false,
  isCompact: false,
};

function namesWidth(widthPx: number): number {
  if (widthPx >= 1000) return 184;
  return widthPx >= 800 ? 160 : 136;
}

/** The measures for a shape at a width. */
export function acrossLayout(shape: FigureShape, widthPx: number, hasOtherLanes: boolean): AcrossLayout {
  switch (shape) {
    case "year":
      return { ...base, namesPx: namesWidth(widthPx), freePx: 44 };
    case "days":
    case "event":
      return {
        ...base,
        namesPx: namesWidth(widthPx),
        freePx: 12,
        maxRows: 3,
        channelPx: shape === "days" ? 80 : 88,
        relationLanePx: 64,
        relationToChannelPx: 34,
        isMagnified: true,
      };
    case "embed": {
      const namesPx = hasOtherLanes && widthPx >= 480 ? 134 : 0;
      return {
        ...base,
        namesPx,
        // A box at the last day, the edge of which is that of the figure; names ask for more.
        freePx: 24,
        firstLanePx: 30,
        // Beside each lane stand its name and two lines.
        lanePx: namesPx > 0 ? 54 : base.lanePx,
        // Without a column of names, that of the contacts stands over them.
        relationLanePx: namesPx > 0 ? 56 : 70,
        relationToChannelPx: 28,
        channelPx: 52,
        firstFlagPx: 17,
        numberedRadiusPx: 10,
        isCompact: true,
      };
    }
  }
}

/** How flags hang under a channel that ends at `topPx`, with all of them named. */
export function flagLayout(layout: AcrossLayout, topPx: number, endPx: number): FlagLayout {
  return {
    topPx,
    firstFlagPx: layout.firstFlagPx,
    levelPx: layout.levelPx,
    maxLevels: layout.maxLevels,
    // In an embed the poles of a few claims stand close, but their flags hang on levels of their own: joined, the one claim
    // that matters would lose its name.
    joinPx: layout.isMagnified ? 0 : layout.isCompact ? 12 : 24,
    endPx,
    after: layout.isMagnified ? "standing" : null,
    namedIds: null,
    mayOverflow: false,
  };
}
