import { capitalised } from "../capitalised";
import { type DateWords, englishDates } from "../dates/date-words";
import type { Standing } from "../records/vocabularies";
import type { FigureNumber } from "./figure-input";
import { numberText } from "./lane-marks";
import { round } from "./place-mark";
import type { RuleEvaluation } from "./rule-evaluation";
import type { TimelineEvent } from "./timeline-event";

/** One event of the band: a disc or a flag, and under it whether the rule counts it. */
export interface CountMark {
  id: string;
  slug: string;
  title: string;
  /** Its date in words: titles alone may be the same of several. */
  when: string;
  /** The number in the disc; null where there is none. */
  text: string | null;
  /** Of an announcement; null: the mark is a disc. */
  standing: Standing | null;
  counts: "certain" | "possible" | "no";
  /** Centre of the mark. */
  x: number;
  y: number;
}

/** A band of marks in rows; `left` are those that found no room in the rows allowed. */
export interface PlacedCountBand {
  widthPx: number;
  heightPx: number;
  /** 13 where every disc carries its number, else 7. */
  discRadiusPx: number;
  marks: CountMark[];
  left: number;
}

const discPitchPx = 37;
const plainPitchPx = 24;
const flagPitchPx = 26;
const rowPx = 44;
const maxRows = 3;

/** The rule's contacts, or its announcements, one mark an event in order of day. */
export function placeCountBand(
  evaluation: RuleEvaluation,
  side: "consequents" | "antecedents",
  numbers: ReadonlyMap<string, FigureNumber>,
  widthPx: number,
  dates: DateWords = englishDates,
): PlacedCountBand {
  const events = evaluation[side];
  const certainty = new Map<string, "certain" | "possible">();
  for (const pair of evaluation.result.pairs) {
    const id = side === "consequents" ? pair.consequentId : pair.antecedentId;
    if (certainty.get(id) !== "certain") certainty.set(id, pair.certainty);
  }
  const areDiscs = events.every((event) => event.type === "contact");
  const areNumbered = areDiscs && events.every((event) => numberText(numbers.get(event.id)) !== null);
  const pitch = areNumbered ? discPitchPx : areDiscs ? plainPitchPx : flagPitchPx;
  const perRow = Math.max(1, Math.floor(widthPx / pitch));
  const shown = events.slice(0, perRow * maxRows);
  const rows = Math.max(1, Math.ceil(shown.length / perRow));
  return {
    widthPx,
    heightPx: rows * rowPx,
    discRadiusPx: areNumbered ? 13 : 7,
    marks: shown.map((event, at) => ({
      ...describe(event, numbers, dates),
      counts: certainty.get(event.id) ?? "no",
      x: round((at % perRow) * pitch + pitch / 2),
      y: Math.floor(at / perRow) * rowPx + 16,
    })),
    left: events.length - shown.length,
  };
}

function describe(
  event: TimelineEvent,
  numbers: ReadonlyMap<string, FigureNumber>,
  dates: DateWords,
): Pick<CountMark, "id" | "slug" | "title" | "when" | "text" | "standing"> {
  return {
    id: event.id,
    slug: event.slug,
    title: event.title,
    when: capitalised(dates.edtf(event.date)),
    text: event.type === "contact" ? numberText(numbers.get(event.id)) : null,
    standing: event.type === "announcement" ? event.standing : null,
  };
}
