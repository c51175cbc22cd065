import type { DateWords } from "../dates/date-words";
import { type Taken, textRect } from "./collision";
import { shortDay, shortName } from "./event-words";
import { beforeDay, daysOf, namedFirst } from "./flag-labels";
import { nameOf } from "./lane-labels";
import { round } from "./place-mark";
import type { PlacedText } from "./placed-figure";
import { fitText, textWidthPx } from "./text-width";
import type { TimelineEvent } from "./timeline-event";

/** A flag of a turned figure that waits for its words. */
export interface TurnedFlag {
  events: readonly TimelineEvent[];
  /** Middle and height of its box, px. */
  y: number;
  heightPx: number;
  /** Where its words begin, px. */
  labelPx: number;
}

export interface TurnedFlagNaming {
  /** Right edge of the words, px. */
  endPx: number;
  selectedId: string | null;
  /** Flags with one of these claims are named first, and after them. */
  firstIds: ReadonlySet<string>;
  dates: DateWords | undefined;
}

interface Line {
  text: string;
  after: string | null;
  isQuiet: boolean;
}

const linePx = 15;
/** How far the words of a group may reach over its box, both sides together: its neighbours are further off. */
const overBoxPx = 10;
/** Names cut shorter than this are no names. */
const leastNamePx = 48;
/** The space between a name and what stands after it, px at 12 px. */
const spacePx = 4;

/** Names at the right of flags with their days in grey: of several claims each by itself where they have room; what would meet another is said shorter. */
export function placeTurnedNames(
  flags: readonly TurnedFlag[],
  naming: TurnedFlagNaming,
  taken: Taken,
): PlacedText[] {
  const weight = ({ events }: TurnedFlag) =>
    events.some(({ id }) => id === naming.selectedId)
      ? 2
      : events.some(({ id }) => naming.firstIds.has(id))
        ? 1
        : 0;
  return [...flags]
    .sort((a, b) => weight(b) - weight(a))
    .flatMap((flag) => {
      for (const lines of choicesOf(flag, naming)) {
        const texts = placeLines(lines, flag);
        const isFree = texts.every((text) => taken.isFree(textRect(text)));
        if (!isFree) continue;
        for (const text of texts) taken.add(textRect(text));
        return texts;
      }
      return [];
    });
}

/** What may be said of a flag, fullest first; every line fits. */
function choicesOf(flag: TurnedFlag, { endPx, selectedId, firstIds, dates }: TurnedFlagNaming): Line[][] {
  const room = endPx - flag.labelPx;
  const { events } = flag;
  const ordered = namedFirst(events, selectedId, firstIds);
  const [first] = ordered;
  const whole = nameOf(ordered, false);
  if (first === undefined || whole === null) return [];
  // How many more there are says the box, too.
  const said = textWidthPx(whole) <= room ? whole : (shortName(first, false) ?? whole);
  const name: Line = { text: fitText(said, room), after: null, isQuiet: false };
  const days = [daysOf(events, dates), shortDay(first, dates)].find((words) => textWidthPx(words) <= room);
  const inTwo = days === undefined ? [name] : [name, { text: days, after: null, isQuiet: true }];
  const isShort = days !== undefined && widthOf(beforeDay(said), days) <= room;
  return [
    ...(events.length > 1 ? [eachByItself(flag, room, dates)].filter((lines) => lines.length > 0) : []),
    isShort ? [{ ...name, text: beforeDay(said), after: days }] : inTwo,
    [name],
  ];
}

/** A line for each claim; none where these are more than the box has room for, or one has no name or no room for it. */
function eachByItself({ events, heightPx }: TurnedFlag, room: number, dates: DateWords | undefined): Line[] {
  const lines: Line[] = [];
  for (const event of events) {
    const name = shortName(event, false);
    if (name === null) return [];
    const day = shortDay(event, dates);
    const namePx = room - widthOf("", day);
    if (namePx < Math.min(leastNamePx, textWidthPx(name))) return [];
    const text = fitText(name, namePx);
    if (!lines.some((line) => line.text === text && line.after === day))
      lines.push({ text, after: day, isQuiet: false });
  }
  const most = Math.max(2, Math.floor((heightPx + overBoxPx) / linePx));
  return lines.length <= most ? lines : [];
}

function widthOf(text: string, after: string): number {
  return textWidthPx(text) + spacePx + textWidthPx(after);
}

/** Lines one under another beside the middle of the box. */
function placeLines(lines: readonly Line[], { y, labelPx }: TurnedFlag): PlacedText[] {
  return lines.map(({ text, after, isQuiet }, at) => ({
    text,
    after,
    x: labelPx,
    y: round(y + 4 + (at - (lines.length - 1) / 2) * linePx),
    anchor: "start",
    tone: isQuiet ? "quiet" : "ink",
    isBold: false,
  }));
}
