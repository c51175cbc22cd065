import type { PlacedText } from "./placed-figure";
import { textWidthPx, wrapText } from "./text-width";

/** A sample mark of the legend line and its words. */
export interface ImageKey {
  /** Which sample: a kind of mark, or a standing of a flag. */
  sample: string;
  words: string;
}

/** A line of text of a picture; `size` is its font size, px. */
export interface ImageLine {
  text: string;
  x: number;
  y: number;
  size: "headline" | "headline-narrow" | "deck" | "foot" | "foot-bold";
}

/** A picture with its figure: everything in px from its top left corner. */
export interface PlacedImage {
  widthPx: number;
  heightPx: number;
  lines: ImageLine[];
  figure: { x: number; y: number };
  keys: { sample: string; x: number; y: number; label: PlacedText }[];
}

const marginPx = 24;
/** Under this width the headline is set smaller, px. */
const narrowPx = 640;
const deckPx = 14;
const deckStepPx = 20;
const samplePx = 26;
/** A text of more lines is none for a picture. */
const mostLines = 24;

/** Sets headline, deck, figure, legend and foot under each other. */
export function placeImage(content: {
  widthPx: number;
  headline: string;
  deck: string;
  figureHeightPx: number;
  keys: readonly ImageKey[];
  foot: readonly string[];
}): PlacedImage {
  const roomPx = content.widthPx - 2 * marginPx;
  const lines: ImageLine[] = [];
  let y = marginPx;
  const isNarrow = content.widthPx < narrowPx;
  for (const text of wrapWhole(content.headline, roomPx, isNarrow ? 22 : 28, true)) {
    y += isNarrow ? 28 : 34;
    lines.push({ text, x: marginPx, y: y - 8, size: isNarrow ? "headline-narrow" : "headline" });
  }
  y += 6;
  for (const text of wrapWhole(content.deck, roomPx, deckPx)) {
    y += deckStepPx;
    lines.push({ text, x: marginPx, y: y - 4, size: "deck" });
  }
  y += 20;
  const figure = { x: marginPx, y };
  y += content.figureHeightPx + 14;
  const placed = placeKeys(content.keys, roomPx, y);
  y = placed.bottom + 8;
  content.foot.forEach((part, at) => {
    for (const text of wrapWhole(part, roomPx, 12)) {
      y += 17;
      lines.push({ text, x: marginPx, y, size: at === 0 ? "foot-bold" : "foot" });
    }
  });
  return { widthPx: content.widthPx, heightPx: Math.ceil(y + marginPx), lines, figure, keys: placed.keys };
}

/** Room that a picture leaves at both sides of its figure, px. */
export const imageMarginPx = marginPx;

/** All lines of a text; a word wider than a line, as an address may be, is broken. Past `mostLines` it is cut. */
function wrapWhole(text: string, roomPx: number, fontPx: number, isBold = false): string[] {
  // An address is set bold in the foot, so every word is measured as if it were.
  const words = text.split(" ").flatMap((word) => brokenWord(word, roomPx, fontPx));
  return wrapText(words.join(" "), roomPx, mostLines, fontPx, isBold);
}

function brokenWord(word: string, roomPx: number, fontPx: number): string[] {
  const parts: string[] = [""];
  for (const character of word) {
    const longer = `${parts.at(-1)}${character}`;
    if (textWidthPx(longer, fontPx, true) > roomPx) parts.push(character);
    else parts[parts.length - 1] = longer;
  }
  return parts;
}

function placeKeys(keys: readonly ImageKey[], roomPx: number, top: number) {
  const placed: PlacedImage["keys"] = [];
  let x = marginPx;
  let y = top;
  for (const { sample, words } of keys) {
    const width = samplePx + 6 + textWidthPx(words);
    if (x > marginPx && x + width > marginPx + roomPx) {
      x = marginPx;
      y += 24;
    }
    const label: PlacedText = {
      text: words,
      after: null,
      x: x + samplePx + 6,
      y: y + 13,
      anchor: "start",
      tone: "ink",
      isBold: false,
    };
    placed.push({ sample, x, y, label });
    x += width + 20;
  }
  return { keys: placed, bottom: keys.length === 0 ? y : y + 22 };
}
