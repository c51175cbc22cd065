import type { Lane } from "./arrange-lanes";
import type { FigureRule } from "./figure-input";
import type { AcrossLayout } from "./figure-layout";
import type { PlacedText, TextTone } from "./placed-figure";
import { wrapText } from "./text-width";

const gutterPx = 12;

/** The name of a section at the left edge: "Contacts", "Announcements". */
export function captionAcross(text: string, y: number, tone: TextTone): PlacedText {
  return { text, after: null, x: 0, y, anchor: "start", tone, isBold: true };
}

/** Name and note of a lane in the column at its left; nothing where there is no such column. */
export function laneCaption(lane: Lane, y: number, layout: AcrossLayout, noteLines = 1): PlacedText[] {
  if (layout.namesPx === 0) return [];
  return captionLines(lane.name, lane.note, y - 3, layout.namesPx, noteLines);
}

/** A bold name, then its note in grey on up to `noteLines` lines. */
export function captionLines(
  name: string,
  note: string,
  y: number,
  columnPx: number,
  noteLines: number,
  tone: TextTone = "ink",
): PlacedText[] {
  const widthPx = columnPx - gutterPx;
  // A long name takes the first line of its note.
  const names = wrapText(name, widthPx, 2, 12, true);
  const left = noteLines + 1 - names.length;
  const lines = note === "" || left === 0 ? [] : wrapText(note, widthPx, left);
  return [
    ...names.map((text, at) => captionAcross(text, y + 16 * at, tone)),
    ...lines.map(
      (text, at): PlacedText => ({
        text,
        after: null,
        x: 0,
        y: y + 16 * (at + names.length),
        anchor: "start",
        tone: "quiet",
        isBold: false,
      }),
    ),
  ];
}

/** Names beside the channel and beside the flags that hang from it. */
export function relationCaptions(
  lower: Lane,
  rule: FigureRule,
  channel: { topPx: number; bottomPx: number },
  layout: AcrossLayout,
): PlacedText[] {
  if (layout.namesPx === 0) return [];
  const noteLines = 2;
  const middle = (channel.topPx + channel.bottomPx) / 2;
  return [
    ...captionLines(
      "Coincidences",
      windowNote(rule),
      middle - (layout.isCompact ? 12 : 9),
      layout.namesPx,
      noteLines,
      "coincidence",
    ),
    captionAcross("Announcements", channel.bottomPx + 16, "announce"),
    ...captionLines(lower.name, lower.note, channel.bottomPx + 40, layout.namesPx, noteLines),
  ];
}

/** What the grey windows of the channel are. */
function windowNote({ direction, windowDays, offsetDays, words }: FigureRule): string {
  const noun = words.consequentOne;
  if (direction === "sameDay" || (windowDays === 0 && offsetDays === 0))
    return `grey: the day of each ${noun}`;
  const days = windowDays === 1 ? "day" : `${windowDays} days`;
  switch (direction) {
    case "after":
      return `grey: the ${days} before each ${noun}`;
    case "before":
      return `grey: the ${days} after each ${noun}`;
    case "either":
      return `grey: the ${days} on both sides of each ${noun}`;
    case "betweenPublicAndHeld":
      return `grey: from made public to held`;
  }
}
