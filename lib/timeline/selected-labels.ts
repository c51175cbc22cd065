import { capitalised } from "../capitalised";
import { ordinalWord } from "../sequence/ordinal-words";
import { type Taken, textRect } from "./collision";
import { dayCount } from "./count-words";
import { shortDay, shortName } from "./event-words";
import type { FigureInput } from "./figure-input";
import type { LabelledMark, LabelRange } from "./lane-labels";
import type { ContactPairs } from "./place-channel";
import { round } from "./place-mark";
import type { PlacedText } from "./placed-figure";

/** "2 Dec, Moscow" at the right of each contact of a magnified lane, or over it, where there is room. */
export function placeSideLabels(
  lane: readonly LabelledMark[],
  range: LabelRange,
  taken: Taken,
): PlacedText[] {
  const labels: PlacedText[] = [];
  for (const { mark, events } of lane) {
    const [event] = events;
    if (event === undefined) continue;
    const day = shortDay(event);
    const place = shortName(event, true);
    const full = place === null ? day : `${day}, ${place}`;
    const common = { after: null, tone: "strong" as const, isBold: true };
    const beside = mark.x + mark.widthPx / 2 + (mark.isSelected ? 12 : 6);
    const choices: PlacedText[] = [
      { ...common, text: full, x: round(beside), y: round(mark.y + 4), anchor: "start" },
      { ...common, text: full, x: mark.x, y: round(mark.y - mark.heightPx / 2 - 10), anchor: "middle" },
      { ...common, text: day, x: mark.x, y: round(mark.y - mark.heightPx / 2 - 10), anchor: "middle" },
    ];
    const choice = choices.find((label) => isInside(label, range) && taken.claim(label, 4));
    if (choice !== undefined) labels.push(choice);
  }
  return labels;
}

/** Two lines beside the selected numbered contact: what it was, and the nearest claim that it followed. */
export function placeSelectedNote(
  lane: readonly LabelledMark[],
  contacts: readonly ContactPairs[],
  input: FigureInput,
  range: LabelRange,
  taken: Taken,
): PlacedText[] {
  const own = lane.find(({ mark }) => mark.isSelected && mark.kind === "numbered");
  const [event] = own?.events ?? [];
  const number = event === undefined ? undefined : input.numbers.get(event.id);
  if (own === undefined || event === undefined || input.rule === null || !number?.isSure) return [];
  if (number.label === null) return [];
  const { words } = input.rule;
  const ordinal = ordinalWord(number.label);
  const place = shortName(event, false);
  const title = `${capitalised(ordinal)} ${words.consequentOne}`;
  const lines = [place === null ? title : `${title}, ${place}`];
  const second = nearestWords(event.id, contacts, input);
  if (second !== null) lines.push(second);
  const { mark } = own;
  const sides =
    mark.x > (range.startPx + range.endPx) / 2 ? (["end", "start"] as const) : (["start", "end"] as const);
  for (const anchor of sides) {
    const labels = lines.map(
      (text, at): PlacedText => ({
        text,
        after: null,
        x: round(mark.x + (anchor === "end" ? -36 : 36)),
        y: round(mark.y - mark.heightPx / 2 - 10 - (lines.length - 1 - at) * 17),
        anchor,
        tone: at === 0 ? "strong" : "quiet",
        isBold: at === 0,
      }),
    );
    if (!labels.every((label) => isInside(label, range) && taken.isFree(textRect(label), 6))) continue;
    for (const label of labels) taken.add(textRect(label));
    return labels;
  }
  return [];
}

function nearestWords(id: string, contacts: readonly ContactPairs[], input: FigureInput): string | null {
  const nearest = contacts.find(({ contact }) => contact.id === id)?.pairs[0];
  if (nearest === undefined || nearest.pair.certainty !== "certain") return null;
  if (nearest.pair.consequentId !== id || nearest.pair.lag.minDays !== nearest.pair.lag.maxDays) return null;
  const claim = input.events.find((event) => event.id === nearest.claimId);
  const name = claim === undefined ? null : shortName(claim, false);
  if (name === null || input.rule === null) return null;
  const days = nearest.pair.lag.minDays;
  const noun = `the ${input.rule.words.antecedentOne} on ${name}`;
  if (days === 0) return `on the day of ${noun}`;
  return days > 0 ? `${dayCount(days)} after ${noun}` : `${dayCount(-days)} before ${noun}`;
}

function isInside(label: PlacedText, range: LabelRange): boolean {
  const rect = textRect(label);
  return rect.x >= range.startPx && rect.x + rect.width <= range.endPx;
}
