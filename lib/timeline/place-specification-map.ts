import { round } from "./place-mark";
import type { PlacedLine, PlacedText } from "./placed-figure";
import { fitText } from "./text-width";

/** A question with the answers that the results give to it, in the order of their rows. */
export interface SpecificationQuestion {
  question: string;
  answers: readonly string[];
}

/** One result under one set of choices, as the map draws it. */
export interface SpecificationMark {
  /** Null where the test says nothing; such rows are ticked and have no mark. */
  p: number | null;
  /** Share of events with a partner, 0 to 1; null without events. */
  rate: number | null;
  isDeclared: boolean;
  isReaders: boolean;
  /** For each question the place of its answer. */
  choices: readonly number[];
}

/** The map: above, one mark a result in the order given; below, a row an answer, ticked where the result has it. */
export interface PlacedSpecificationMap {
  widthPx: number;
  heightPx: number;
  measure: "p" | "rate";
  plot: { startX: number; endX: number; topY: number; baseY: number };
  axis: { y: number; text: PlacedText; isStrong: boolean }[];
  /** Dots (SVG path data to stroke with round ends, `markPx` wide) of results with declared coverage, and of the others. */
  declaredPath: string;
  undeclaredPath: string;
  markPx: number;
  readers: { x: number; y: number | null; topY: number; bottomY: number } | null;
  /** `path` is to be stroked, `tickPx` wide. */
  rows: { label: PlacedText; path: string; line: PlacedLine; isReaders: boolean }[];
  tickPx: number;
  questions: PlacedText[];
}

const labelColumnPx = 252;
const narrowPx = 600;
const axisColumnPx = 44;
const plotPx = 150;
const topPx = 14;
const rowPx = 18;
const narrowRowPx = 30;
const questionGapPx = 26;

/** Places the results in their order from left to right, drawn to `widthPx`; throws nothing for none. */
export function placeSpecificationMap(
  questions: readonly SpecificationQuestion[],
  marks: readonly SpecificationMark[],
  widthPx: number,
): PlacedSpecificationMap {
  const isNarrow = widthPx < narrowPx;
  const measure = marks.some(({ p }) => p !== null) ? "p" : "rate";
  const startX = isNarrow ? axisColumnPx : labelColumnPx;
  const endX = widthPx - 8;
  const pitch = (endX - startX) / Math.max(1, marks.length);
  const baseY = topPx + plotPx;
  const x = (at: number) => round(startX + (at + 0.5) * pitch);
  const floor = floorOf(marks);
  const y = (mark: SpecificationMark) => {
    const value = measure === "p" ? mark.p : mark.rate;
    if (value === null) return null;
    const share =
      measure === "p" ? Math.min(1, Math.log10(Math.max(value, floor)) / Math.log10(floor)) : value;
    // A small p stands high, as a high share does.
    return round(baseY - share * plotPx);
  };
  const path = (isDeclared: boolean) =>
    marks
      .flatMap((mark, at) => {
        const markY = y(mark);
        return mark.isDeclared === isDeclared && !mark.isReaders && markY !== null
          ? [`M${x(at)} ${markY}h0`]
          : [];
      })
      .join("");
  const answers = placeAnswers(questions, marks, { x, startX, endX, topY: baseY + 14, isNarrow });
  const readersAt = marks.findIndex(({ isReaders }) => isReaders);
  const readersMark = marks[readersAt];
  return {
    widthPx,
    heightPx: answers.bottomY + 6,
    measure,
    plot: { startX, endX, topY: topPx, baseY },
    axis: axisOf(measure, floor, startX, baseY),
    declaredPath: path(true),
    undeclaredPath: path(false),
    markPx: round(Math.max(2.5, Math.min(6, pitch))),
    tickPx: Math.max(0.75, pitch > 3 ? pitch - 1 : pitch),
    readers:
      readersMark === undefined
        ? null
        : { x: x(readersAt), y: y(readersMark), topY: topPx - 8, bottomY: answers.bottomY },
    rows: answers.rows,
    questions: answers.questions,
  };
}

/** The lowest p on the axis: a power of ten, 0.001 or smaller. */
function floorOf(marks: readonly SpecificationMark[]): number {
  const least = Math.min(0.001, ...marks.flatMap(({ p }) => (p === null || p <= 0 ? [] : [p])));
  return 10 ** Math.max(-12, Math.floor(Math.log10(least) + 1e-9));
}

function axisOf(
  measure: "p" | "rate",
  floor: number,
  startX: number,
  baseY: number,
): PlacedSpecificationMap["axis"] {
  const text = (label: string, y: number, isStrong: boolean) => ({
    y,
    isStrong,
    text: {
      text: label,
      after: null,
      x: startX - 8,
      y: y + 4,
      anchor: "end" as const,
      tone: isStrong ? ("strong" as const) : ("quiet" as const),
      isBold: isStrong,
    },
  });
  if (measure === "rate") {
    return [0, 0.5, 1].map((rate) => text(`${rate * 100}%`, round(baseY - rate * plotPx), false));
  }
  const y = (p: number) => round(baseY - (Math.log10(p) / Math.log10(floor)) * plotPx);
  const exponent = Math.round(-Math.log10(floor));
  const step = Math.max(1, Math.ceil(exponent / 4));
  const decades = [];
  for (let at = 0; at <= exponent; at += step) decades.push(at);
  return [
    ...decades.map((at) =>
      text(at <= 4 ? String(Number((10 ** -at).toFixed(at))) : `10^−${at}`, y(10 ** -at), false),
    ),
    text("0.05", y(0.05), true),
  ];
}

interface AnswerPlace {
  x: (at: number) => number;
  startX: number;
  endX: number;
  topY: number;
  isNarrow: boolean;
}

function placeAnswers(
  asked: readonly SpecificationQuestion[],
  marks: readonly SpecificationMark[],
  { x, startX, endX, topY, isNarrow }: AnswerPlace,
): Pick<PlacedSpecificationMap, "rows" | "questions"> & { bottomY: number } {
  const rows: PlacedSpecificationMap["rows"] = [];
  const questions: PlacedText[] = [];
  let y = topY;
  for (const [at, { question, answers }] of asked.entries()) {
    y += questionGapPx;
    questions.push(label(question, 0, y - 7, true));
    for (const [place, answer] of answers.entries()) {
      const has = (mark: SpecificationMark) => mark.choices[at] === place;
      const tickY = isNarrow ? y + 18 : y + 4;
      const isReaders = marks.some((mark) => mark.isReaders && has(mark));
      rows.push({
        label: label(fitText(answer, (isNarrow ? endX : startX) - 16, 12, isReaders), 12, y + 13, isReaders),
        path: marks.flatMap((mark, rank) => (has(mark) ? [`M${x(rank)} ${tickY}v10`] : [])).join(""),
        line: { x1: startX, y1: tickY + 5, x2: endX, y2: tickY + 5 },
        isReaders,
      });
      y += isNarrow ? narrowRowPx : rowPx;
    }
  }
  return { rows, questions, bottomY: y };
}

/** The questions of some results with every answer given, numbers in their own order, words by the alphabet. */
export function specificationQuestions(
  results: readonly (readonly { question: string; answer: string }[])[],
): SpecificationQuestion[] {
  const byQuestion = new Map<string, Set<string>>();
  for (const { question, answer } of results.flat()) {
    const answers = byQuestion.get(question) ?? new Set();
    byQuestion.set(question, answers.add(answer));
  }
  return [...byQuestion].map(([question, answers]) => ({
    question,
    answers: [...answers].sort(compareAnswers),
  }));
}

function compareAnswers(left: string, right: string): number {
  const [a, b] = [Number.parseInt(left, 10), Number.parseInt(right, 10)];
  if (!Number.isNaN(a) && !Number.isNaN(b) && a !== b) return a - b;
  return left < right ? -1 : left > right ? 1 : 0;
}

function label(text: string, x: number, y: number, isBold: boolean): PlacedText {
  return { text, after: null, x, y, anchor: "start", tone: isBold ? "strong" : "ink", isBold };
}
