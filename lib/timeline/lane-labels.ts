import { daysBetween } from "../dates/civil-day";
import type { DateWords } from "../dates/date-words";
import { type Taken, textRect } from "./collision";
import { dayAlone, shortDay, shortName } from "./event-words";
import { round } from "./place-mark";
import type { PlacedMark, PlacedText } from "./placed-figure";
import { fitText, textWidthPx } from "./text-width";
import type { TimelineEvent } from "./timeline-event";

const nearestLabelsPx = 8;
const longestNamePx = 150;
const longestPairPx = 96;

/** Where labels may stand, px. */
export interface LabelRange {
  startPx: number;
  endPx: number;
}

/** Words over a mark: the place; for several the first places, or the first and how many more; null where none is known. */
export function nameOf(events: readonly TimelineEvent[], namesCalls: boolean): string | null {
  const [only] = events;
  if (only !== undefined && events.length === 1) {
    const name = shortName(only, namesCalls);
    return name === null ? null : fitText(name, longestNamePx);
  }
  // A cluster is called after what was held in it.
  const names: string[] = [];
  for (const event of [...events].sort((a, b) => Number(isHeld(b)) - Number(isHeld(a)))) {
    const name = placeName(event);
    if (name !== null && !names.includes(name)) names.push(name);
  }
  const [first, second] = names;
  if (first === undefined) return null;
  if (second === undefined && events.every((event) => placeName(event) === first)) {
    return fitText(first, longestNamePx);
  }
  const pair = `${first}, ${second ?? ""}`;
  if (names.length === 2 && events.length === 2 && textWidthPx(pair) <= longestPairPx) return pair;
  return `${fitText(first, longestNamePx)} +${events.length - 1}`;
}

function placeName(event: TimelineEvent): string | null {
  return (event.type === "contact" ? event.place?.name : event.places[0]?.name) ?? null;
}

function isHeld(event: TimelineEvent): boolean {
  return event.type === "announcement" || event.status === "held";
}

/** A mark of a lane with the events that it stands for. */
export interface LabelledMark {
  mark: PlacedMark;
  events: readonly TimelineEvent[];
}

/**
 * Names over the marks of a lane, centred, first the selected, then what was in person, then by date; what would
 * come nearer than 8 px to another, or meet what is taken, is left out.
 */
export function placeLaneLabels(
  lane: readonly LabelledMark[],
  range: LabelRange,
  taken: Taken,
  namesCalls: boolean,
): PlacedText[] {
  const labels: PlacedText[] = [];
  for (const { mark, events } of [...lane].sort(compareUrgency)) {
    const name = nameOf(events, namesCalls);
    if (name === null) continue;
    const label = centredOver(mark, name, range);
    if (taken.claim(label, nearestLabelsPx)) labels.push(label);
  }
  return labels;
}

/**
 * Days over numbered contacts. Where the next one is nearer than 52 px and of the same month, the first drops its
 * month ("11", "25 Apr"); what would still touch is left out, the selected one last, and before it those of `firstIds`.
 */
export function placeDates(
  lane: readonly LabelledMark[],
  range: LabelRange,
  taken: Taken,
  dates?: DateWords,
  firstIds: ReadonlySet<string> = new Set(),
): PlacedText[] {
  const labels: PlacedText[] = [];
  const dated = new Set<PlacedMark>();
  const place = (at: number) => {
    const own = lane[at];
    if (own === undefined || dated.has(own.mark)) return;
    const next = lane[at + 1]?.mark;
    // The month may go only where the next date, which says it, is drawn.
    const isMonthSaid = next !== undefined && dated.has(next) && sharesMonth(own.mark, next);
    const centred: PlacedText = {
      ...centredOver(own.mark, dateOf(own.events, isMonthSaid, dates), range, true),
      tone: "strong",
    };
    // A date that misses its room by little stands beside its middle rather than nowhere.
    const label = [0, -5, 5, -10, 10]
      .map((shiftPx) => ({ ...centred, x: round(centred.x + shiftPx) }))
      .find((tried) => taken.claim(tried, 3));
    if (label === undefined) return;
    dated.add(own.mark);
    labels.push(label);
  };
  const selectedAt = lane.findIndex(({ mark }) => mark.isSelected);
  if (selectedAt !== -1) place(selectedAt);
  const fromRight = lane.map((own, at) => ({ ...own, at })).reverse();
  for (const { events, at } of fromRight) if (events.some(({ id }) => firstIds.has(id))) place(at);
  for (const { at } of fromRight) place(at);
  return labels;
}

function sharesMonth(mark: PlacedMark, next: PlacedMark): boolean {
  return next.x - mark.x < 52 && next.from.slice(0, 7) === mark.from.slice(0, 7);
}

/** The day of a mark, or the first and last day of several: "6 Aug", "11 Apr – 25 Apr". */
export function dateOf(events: readonly TimelineEvent[], isMonthSaid: boolean, dates?: DateWords): string {
  const first = events[0];
  const last = events.at(-1);
  if (first === undefined || last === undefined) return "";
  const day = shortDay(first, dates);
  if (events.length > 1) {
    const isOneMonth = first.latestStartDay.slice(0, 7) === last.earliestDay.slice(0, 7);
    return isOneMonth ? `${dayAlone(first)}–${shortDay(last, dates)}` : `${day} – ${shortDay(last, dates)}`;
  }
  return isMonthSaid ? dayAlone(first) : day;
}

function centredOver(mark: PlacedMark, text: string, range: LabelRange, isBold = false): PlacedText {
  const width = textWidthPx(text, 12, isBold);
  const x = Math.min(range.endPx - width / 2, Math.max(range.startPx + width / 2, mark.x));
  return {
    text,
    after: null,
    x: round(x),
    y: round(
      mark.y - mark.heightPx / 2 - (mark.heightPx > 20 || !mark.isContact || mark.isSelected ? 10 : 7),
    ),
    anchor: "middle",
    tone: "ink",
    isBold,
  };
}

function compareUrgency(left: LabelledMark, right: LabelledMark): number {
  return (
    Number(right.mark.isSelected) - Number(left.mark.isSelected) ||
    Number(isInPerson(right.events)) - Number(isInPerson(left.events)) ||
    left.mark.x - right.mark.x
  );
}

function isInPerson(events: readonly TimelineEvent[]): boolean {
  return events.some(
    (event) => event.type === "contact" && event.format === "inPerson" && event.status === "held",
  );
}

/**
 * Gaps in days on the line between neighbouring numbered contacts: "118 days" where it fits, else the number alone,
 * (not where `saysBare` is false: nothing near it says what it counts), else nothing. Only between single contacts of known days whose numbers follow on each other.
 */
export function placeGaps(
  lane: readonly LabelledMark[],
  gapOf: GapReader,
  taken: Taken,
  saysBare = true,
): PlacedText[] {
  const labels: PlacedText[] = [];
  for (let at = 1; at < lane.length; at += 1) {
    const before = lane[at - 1];
    const own = lane[at];
    if (before === undefined || own === undefined) continue;
    const days = gapOf(before, own);
    if (days === null) continue;
    const start = before.mark.x + before.mark.widthPx / 2;
    const end = own.mark.x - own.mark.widthPx / 2;
    const words = days === 1 ? "1 day" : `${days} days`;
    for (const text of saysBare ? [words, String(days)] : [words]) {
      if (textWidthPx(text) + 12 > end - start) continue;
      const label: PlacedText = {
        text,
        after: null,
        x: round((start + end) / 2),
        y: round(own.mark.y + 4),
        anchor: "middle",
        tone: "quiet",
        isBold: false,
      };
      if (taken.isFree(textRect(label))) {
        taken.add(textRect(label));
        labels.push(label);
      }
      break;
    }
  }
  return labels;
}

/** Days between two neighbouring marks, or null where there is no gap to be named. */
export type GapReader = (before: LabelledMark, own: LabelledMark) => number | null;

/** The gap between two single contacts that are numbered one after the other and whose days are known. */
export function gapBetween(before: LabelledMark, own: LabelledMark): number | null {
  const [first] = before.events;
  const [second] = own.events;
  if (before.mark.kind !== "numbered" || own.mark.kind !== "numbered") return null;
  if (first === undefined || second === undefined) return null;
  if (first.earliestDay !== first.latestDay || second.earliestDay !== second.latestStartDay) return null;
  const from = Number(before.mark.text);
  const to = Number(own.mark.text);
  const isNext =
    to === from + 1 || (to === 1 && first.earliestDay.slice(0, 4) < second.earliestDay.slice(0, 4));
  if (!isNext) return null;
  return daysBetween(first.earliestDay, second.earliestDay);
}
