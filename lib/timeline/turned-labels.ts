import type { DateWords } from "../dates/date-words";
import type { Taken } from "./collision";
import { dateOf, gapBetween, type LabelledMark, nameOf } from "./lane-labels";
import { round } from "./place-mark";
import type { PlacedText } from "./placed-figure";
import { textWidthPx } from "./text-width";
import type { TurnedLayout } from "./turned-layout";

/** Names of the columns, at the top. */
export function turnedHeads(
  layout: TurnedLayout,
  widthPx: number,
  hasOthers: boolean,
  hasRest: boolean,
): PlacedText[] {
  const bold = (
    text: string,
    x: number,
    anchor: PlacedText["anchor"],
    tone: PlacedText["tone"],
  ): PlacedText => ({
    text,
    after: null,
    x,
    y: 12,
    anchor,
    tone,
    isBold: true,
  });
  const captions = [
    bold("Contacts", layout.channelStartPx - 2, "end", "contact"),
    bold(
      layout.channelEndPx + 100 > widthPx - 36 ? "Claims" : "Announcements",
      layout.channelEndPx,
      "start",
      "announce",
    ),
  ];
  if (hasOthers) captions.push(bold("other", layout.othersX, "middle", "contact"));
  if (hasRest) captions.push(bold("other", widthPx, "end", "announce"));
  return captions;
}

/** Days at the left of the rule's contacts. */
export function turnedDates(
  lane: readonly LabelledMark[],
  layout: TurnedLayout,
  taken: Taken,
  dates?: DateWords,
): PlacedText[] {
  return [...lane]
    .sort((a, b) => Number(b.mark.isSelected) - Number(a.mark.isSelected))
    .flatMap(({ mark, events }): PlacedText[] => {
      const [first] = events;
      if (first === undefined) return [];
      const label: PlacedText = {
        text: events.length > 1 ? dateOf([first], false, dates) : dateOf(events, false, dates),
        after: null,
        x: round(layout.relationX - mark.widthPx / 2 - (mark.isSelected ? 9 : 6)),
        y: round(mark.y + 4),
        anchor: "end",
        tone: "strong",
        isBold: true,
      };
      return taken.claim(label, 2) ? [label] : [];
    });
}

/** Gaps between numbered contacts, on their line. */
export function turnedGaps(lane: readonly LabelledMark[], layout: TurnedLayout, taken: Taken): PlacedText[] {
  const labels: PlacedText[] = [];
  for (let at = 1; at < lane.length; at += 1) {
    const before = lane[at - 1];
    const own = lane[at];
    if (before === undefined || own === undefined) continue;
    const days = gapBetween(before, own);
    const start = before.mark.y + before.mark.heightPx / 2;
    const end = own.mark.y - own.mark.heightPx / 2;
    if (days === null || end - start < 24) continue;
    const label: PlacedText = {
      text: days === 1 ? "1 day" : `${days} days`,
      after: null,
      x: layout.channelStartPx - 7,
      y: round((start + end) / 2 + 4),
      anchor: "end",
      tone: "quiet",
      isBold: false,
    };
    if (taken.claim(label, 2)) labels.push(label);
  }
  return labels;
}

/** Places at the right of other contacts, where the column of the rule leaves room. */
export function turnedNames(lane: readonly LabelledMark[], endPx: number, taken: Taken): PlacedText[] {
  return lane.flatMap(({ mark, events }): PlacedText[] => {
    const name = nameOf(events, true);
    if (name === null) return [];
    const label: PlacedText = {
      text: name,
      after: null,
      x: round(mark.x + mark.widthPx / 2 + 6),
      y: round(mark.y + 4),
      anchor: "start",
      tone: "ink",
      isBold: false,
    };
    return label.x + textWidthPx(name) <= endPx && taken.claim(label, 2) ? [label] : [];
  });
}
