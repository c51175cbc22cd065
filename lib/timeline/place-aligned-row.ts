import { alignedReachDays } from "./aligned-density";
import type { AlignedInput, AlignedRow } from "./aligned-input";
import { quietText, type RowsLayout } from "./aligned-rows-layout";
import { Taken } from "./collision";
import {
  type AlignedFlag,
  alignedContactMark,
  alignedFlagMark,
  alignedFlagName,
  alignedFlags,
  alignedTargets,
  noClaimWords,
} from "./place-aligned-marks";
import { round, roundRect } from "./place-mark";
import type { PlacedLine, PlacedMark, PlacedRect, PlacedText } from "./placed-figure";
import { fitText, textWidthPx } from "./text-width";

const flagPx = 18;
const groupPx = 22;
const groupHeightPx = 18;
/** The box of a flag stands clear of the disc under it. */
const boxBottomPx = 14;
const discPx = 12;
const shadePx = 7;
/** From a flag to a name beside it. */
const besidePx = 4;
/** From a flag up to the baseline of a name over it. */
const overPx = 4;
/** Names end so far from the edge of the figure. */
const edgePx = 2;
/** A line of names over the flags of a strip, where beside them some have no room. */
const namesOverPx = 15;
const targetPx = 24;
/** How far the target of a disc reaches over its line; those of the flags end there. */
const discTargetPx = 10;

interface PlacedFlagBox {
  flag: AlignedFlag;
  box: PlacedRect;
}

/** A row with its marks; labels come after all rows stand. */
export interface PlacedAlignedRow {
  row: AlignedRow;
  /** Its line. */
  y: number;
  marks: PlacedMark[];
  flags: PlacedFlagBox[];
  shades: PlacedRect[];
  /** From the top of the row to its line. */
  abovePx: number;
}

/** How much a row takes above its line: in a strip a line more where else a flag would go without its name. */
export function aboveLinePx(
  row: AlignedRow,
  words: AlignedInput["rule"]["words"],
  layout: RowsLayout,
): number {
  if (layout.namesPx > 0 || row.claims.length === 0) return layout.abovePx;
  const taken = new Taken();
  const trial = placeAlignedRow(row, layout.abovePx, layout, taken);
  const named = trial.flags.filter(({ flag }) => alignedFlagName(flag) !== null).length;
  const isEnough = labelAlignedRow(trial, words, layout, taken).length === named;
  return layout.abovePx + (isEnough ? 0 : namesOverPx);
}

/** Places one row on its line `y`, and takes the room of its marks. */
export function placeAlignedRow(
  row: AlignedRow,
  y: number,
  layout: RowsLayout,
  taken: Taken,
  abovePx = layout.abovePx,
): PlacedAlignedRow {
  const { middle, edgesOf } = layout;
  const key = `row-${row.contact.id}`;
  const zeroX = middle(0);
  const flags = alignedFlags(row, middle, layout.joinPx).map((flag) => ({
    flag,
    box: boxOf(flag, y, layout),
  }));
  taken.add({ x: zeroX - discPx, y: y - discPx, width: 2 * discPx, height: 2 * discPx });
  const targets = alignedTargets(
    flags.map(({ box }) => ({ start: box.x, end: box.x + box.width })),
    layout.joinPx,
  );
  const flagMarks = flags.map(({ flag, box }, at) => {
    const poles = flag.poles.map((px): PlacedLine => {
      const isOverDisc = Math.abs(px - zeroX) < discPx + 1;
      return { x1: px, y1: round(box.y), x2: px, y2: round(isOverDisc ? y - discPx : y) };
    });
    const start = Math.min(box.x, ...flag.poles) - 1;
    const end = Math.max(box.x + box.width, ...flag.poles) + 1;
    taken.add({ x: start, y: box.y, width: end - start, height: y - box.y });
    const across = targets[at] ?? { start, end };
    const target = roundRect({
      x: across.start,
      y: y - discTargetPx - targetPx,
      width: across.end - across.start,
      height: targetPx,
    });
    return alignedFlagMark(flag, key, roundRect(box), poles, target);
  });
  const target = roundRect({ x: zeroX - 12, y: y - discTargetPx, width: targetPx, height: targetPx });
  const shades = row.claims
    .filter(({ low, high }) => high > low)
    .map(({ low, high }) => {
      const { start } = edgesOf(low);
      // Under the boxes and their names, which it would make hard to read.
      return roundRect({
        x: start,
        y: y - boxBottomPx + 3,
        width: edgesOf(high).end - start,
        height: shadePx,
      });
    });
  return {
    row,
    y,
    flags,
    shades,
    abovePx,
    marks: [...flagMarks, alignedContactMark(row, key, { x: zeroX, y }, target)],
  };
}

/** Before day 0 the box lies at the left of its last pole, after it at the right of its first; a group covers its poles. */
function boxOf(flag: AlignedFlag, y: number, { startX, widthPx }: RowsLayout): PlacedRect {
  const first = flag.poles[0] ?? 0;
  const last = flag.poles.at(-1) ?? first;
  const isGroup = flag.claims.length > 1;
  const width = isGroup ? Math.max(groupPx, last - first + 1.5) : flagPx;
  const height = isGroup ? groupHeightPx : 12;
  const wanted = flag.side === "before" ? last - width : first;
  const x = Math.min(widthPx - width, Math.max(startX - 14, wanted));
  return { x, y: y - boxBottomPx - height + (isGroup ? 2 : 0), width, height };
}

/** Names of pairs first, then those nearest to day 0, where they overlap nothing. */
export function labelAlignedRow(
  { row, y, flags, abovePx }: PlacedAlignedRow,
  words: AlignedInput["rule"]["words"],
  layout: RowsLayout,
  taken: Taken,
): PlacedText[] {
  const { startX, widthPx } = layout;
  const zeroX = layout.middle(0);
  const isStrip = layout.namesPx === 0;
  const hasRoomOver = !isStrip || abovePx > layout.abovePx;
  if (row.claims.length === 0) {
    const text = noClaimText(noClaimWords(words.antecedentOne, alignedReachDays), y, layout);
    taken.claim(text);
    return [text];
  }
  const named = flags.flatMap(({ flag, box }) => {
    const name = alignedFlagName(flag);
    const near = Math.min(...flag.claims.map(({ middle: offset }) => Math.abs(offset)));
    return name === null ? [] : [{ flag, box, name, near }];
  });
  named.sort((a, b) => Number(b.name.isPair) - Number(a.name.isPair) || a.near - b.near);
  return named.flatMap(({ flag, box, name }): PlacedText[] => {
    const isBefore = flag.side === "before";
    const [outward, inward] = isBefore ? (["end", "start"] as const) : (["start", "end"] as const);
    // Where the number of further ones does not fit, the box says it alone. It is named over its flag before it goes without a name;
    // over a strip stands its date, unless it is a line higher.
    const said = [name.text, name.first];
    const anchors = said.flatMap((text) => [outward, inward].map((anchor) => ({ text, anchor })));
    const places = [
      ...anchors.map((own) => ({ ...own, isOverBox: false })),
      ...(isStrip ? said.map((text) => ({ text, anchor: "middle" as const })) : anchors).map((own) => ({
        ...own,
        isOverBox: true,
      })),
    ];
    for (const { text: words, anchor, isOverBox } of hasRoomOver
      ? places
      : places.filter((own) => !own.isOverBox)) {
      const width = textWidthPx(words, 12, name.isPair);
      // The disc of the row above stands at day 0, too.
      const clearPx = discPx + 5;
      const [left, right] = isOverBox
        ? isBefore
          ? [Math.min(box.x + box.width, zeroX - clearPx), box.x]
          : [box.x + box.width, Math.max(box.x, zeroX + clearPx)]
        : [box.x - besidePx, box.x + box.width + besidePx];
      const x =
        anchor === "end" ? left : anchor === "start" ? right : overStrip(box, width, isBefore, layout);
      const text: PlacedText = {
        text: words,
        after: null,
        x: round(x),
        // In a strip all names over flags stand on one line.
        y: round(
          isOverBox ? (isStrip ? y - boxBottomPx - groupHeightPx + 2 : box.y) - overPx : y - boxBottomPx - 2,
        ),
        anchor,
        tone: name.isPair ? "coincidence" : "quiet",
        isBold: name.isPair,
      };
      const start = anchor === "end" ? x - width : anchor === "start" ? x : x - width / 2;
      // To the edge of the figure, or to the column of names.
      if (start < startX - (isStrip ? 6 : 16) || start + width > widthPx - edgePx) continue;
      // A name never reaches over day 0: on which side something lies is what the figure tells.
      const isOver = isBefore ? start + width > zeroX - 2 : start < zeroX + 2;
      if (!isOver && taken.claim(text, isOverBox ? 0 : 3)) return [text];
    }
    return [];
  });
}

/** The middle of a name over its box in a strip: moved aside where it would reach over day 0 or the edge. */
function overStrip(box: PlacedRect, width: number, isBefore: boolean, layout: RowsLayout): number {
  const zeroX = layout.middle(0);
  const [least, most] = isBefore
    ? [layout.startX - 6 + width / 2, zeroX - 3 - width / 2]
    : [zeroX + 3 + width / 2, layout.widthPx - edgePx - width / 2];
  return Math.min(most, Math.max(least, box.x + box.width / 2));
}

/** The words of an empty row, before day 0; where that side is too narrow they go on over the disc. */
function noClaimText(words: string, y: number, { middle, namesPx, startX, widthPx }: RowsLayout): PlacedText {
  const end = middle(0) - 20;
  if (namesPx > 0) return quietText(fitText(words, end - startX), end, y - 6, "end");
  const fitted = fitText(words, widthPx);
  return quietText(fitted, Math.max(0, end - textWidthPx(fitted)), y - 16, "start");
}
