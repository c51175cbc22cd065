import { textWidthPx, wrapText } from "./text-width";

/** The size that previews of links ask for, px. */
export const socialWidthPx = 1200;
export const socialHeightPx = 630;

/** Font sizes of the headline, px. */
const headlineSizes = [64, 54, 44, 36] as const;
export type SocialHeadlineSize = (typeof headlineSizes)[number];
const smallestPx: SocialHeadlineSize = 36;
const mostLines = 3;

const marginPx = 56;
const topPx = 116;
const kickerStepPx = 38;
const factsPx = 22;
const factsStepPx = 44;
const bottomPx = 574;
const gapPx = 26;
const roomPx = socialWidthPx - 2 * marginPx;

/** Words of a preview; an empty kicker or empty facts leave no gap. */
export interface SocialWords {
  kicker: string;
  headline: string;
  facts: string;
}

export interface SocialLine {
  text: string;
  x: number;
  y: number;
}

/** A preview picture: where its words stand and what room is left for the figure, px. */
export interface PlacedSocial {
  kicker: SocialLine | null;
  headline: { lines: SocialLine[]; sizePx: SocialHeadlineSize };
  facts: SocialLine | null;
  figure: { x: number; y: number; roomPx: number };
  /** Where the line under the name and the foot stand. */
  marginPx: number;
  nameY: number;
  ruleY: number;
  footY: number;
}

/** Sets the words of a preview; a headline of any length stays inside, cut with an ellipsis where nothing else helps. */
export function placeSocial(words: SocialWords, sizePx: SocialHeadlineSize): PlacedSocial {
  const stepPx = Math.round(sizePx * 1.16);
  const lines = wrapText(words.headline, roomPx, mostLines, sizePx, true);
  const kicker = wrapText(words.kicker, roomPx, 1, factsPx, true)[0] ?? "";
  const facts = wrapText(words.facts, roomPx, 1, factsPx)[0] ?? "";
  const start = topPx + (kicker === "" ? 8 : kickerStepPx);
  const headlineEnd = start + stepPx * lines.length;
  const end = headlineEnd + (facts === "" ? 0 : factsStepPx);
  return {
    kicker: kicker === "" ? null : { text: kicker, x: marginPx, y: topPx + 26 },
    headline: {
      sizePx,
      lines: lines.map((text, at) => ({
        text,
        x: marginPx,
        y: Math.round(start + stepPx * (at + 1) - sizePx * 0.2),
      })),
    },
    facts: facts === "" ? null : { text: facts, x: marginPx, y: headlineEnd + 32 },
    figure: { x: marginPx, y: end + gapPx, roomPx: bottomPx - end - gapPx },
    marginPx,
    nameY: 74,
    ruleY: 94,
    footY: 604,
  };
}

/** How much larger than on a page a figure may be drawn, the largest first. */
const scales = [1.9, 1.7, 1.5, 1.35, 1.2, 1.1, 1] as const;
/** The first is legible where a preview is shown in small; the others are taken where no headline leaves room for it. */
const wantedScales = [1.35, 1.2, 1] as const;
/**
 * Sets the words with a figure: the largest headline that leaves the figure room to be legible. `placeAt` draws the figure
 * at a width; null where there is none, or where it fits at no scale.
 */
export function fitSocial<T extends { heightPx: number }>(
  words: SocialWords,
  placeAt: ((widthPx: number) => T) | null,
): { placed: PlacedSocial; figure: { drawn: T; scale: number } | null } {
  const whole = headlineSizes.filter((size) => isWhole(words.headline, size));
  const largest = whole[0] ?? smallestPx;
  const fits = (sizePx: SocialHeadlineSize) => {
    const placed = placeSocial(words, sizePx);
    return { placed, figure: placeAt === null ? null : fitFigure(placed.figure.roomPx, placeAt) };
  };
  // The smallest headline is for a figure that would have no room at all.
  const large = [largest, ...whole.filter((size) => size < largest && size > smallestPx)].map(fits);
  for (const scale of wantedScales) {
    const fitting = large.find(({ figure }) => figure !== null && figure.scale >= scale);
    if (fitting !== undefined) return fitting;
  }
  const small = fits(smallestPx);
  return small.figure === null ? { placed: placeSocial(words, largest), figure: null } : small;
}

function fitFigure<T extends { heightPx: number }>(heightPx: number, placeAt: (widthPx: number) => T) {
  for (const scale of scales) {
    const drawn = placeAt(Math.round(roomPx / scale));
    if (drawn.heightPx * scale <= heightPx) return { drawn, scale };
  }
  return null;
}

function isWhole(text: string, sizePx: number): boolean {
  const lines = wrapText(text, roomPx, mostLines, sizePx, true);
  return lines.join(" ") === text && lines.every((line) => textWidthPx(line, sizePx, true) <= roomPx);
}
