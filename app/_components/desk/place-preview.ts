import { addDays, type CivilDay, daysBetween } from "@/lib/dates/civil-day";
import { formatDay } from "@/lib/dates/format-edtf";
import type { Standing } from "@/lib/records/vocabularies";
import type { PreviewMark, PreviewResult } from "./preview-result";

/** Days shown on either side of the entry. */
const reachDays = 16;
const contactY = 58;
const channel = { top: 84, height: 46 };
const firstFlagY = 148;
const levelPx = 18;
const levels = 2;
/** Room of a letter of a date, at the most. */
const tickLetterPx = 7;
/** Room of "this draft" left of a claim, with the space round it. */
const draftLabelPx = 76;

/** The small figure as numbers, ready to draw. */
export interface PreviewGeometry {
  widthPx: number;
  channel: { top: number; height: number };
  /** `labelX` is the middle of the label, which near an edge stands beside its tick. */
  ticks: { x: number; labelX: number; label: string }[];
  window: { x: number; width: number } | null;
  ribbons: { key: string; isCertain: boolean; line: { x1: number; y1: number; x2: number; y2: number } }[];
  marks: { key: string; standing: Standing | null; type: "contact" | "announcement"; x: number; y: number }[];
  labels: {
    key: string;
    x: number;
    y: number;
    text: string;
    className: string;
    anchor: "start" | "middle" | "end";
  }[];
  draft: {
    type: "contact" | "announcement";
    standing: Standing | null;
    x: number;
    y: number;
    width: number;
    number: string | null;
  };
}

/** Places the entry, the events round it and the ribbons between. Pure: data and a width in, numbers out. */
export function placePreview(
  result: Extract<PreviewResult, { status: "evaluated" }>,
  isContact: boolean,
  widthPx: number,
): PreviewGeometry {
  const { days, pairs } = result;
  const from = addDays(days.earliestDay, -reachDays);
  const spanDays = daysBetween(days.earliestDay, days.latestDay) + 2 * reachDays;
  const xOf = (day: CivilDay) => ((daysBetween(from, day) + 0.5) / (spanDays + 1)) * widthPx;
  const draft = {
    type: isContact ? ("contact" as const) : ("announcement" as const),
    standing: result.standing,
    x: xOf(days.earliestDay),
    y: isContact ? contactY : firstFlagY,
    width: xOf(days.latestDay) - xOf(days.earliestDay),
    number: result.ordinals[0]?.inYear ?? null,
  };
  const flags = placeFlagsInLevels(result.marks, xOf, isContact ? null : draft.x - draftLabelPx);
  const contacts = result.marks.filter((mark) => mark.type === "contact");
  const certain = new Set(pairs.filter((pair) => pair.isCertain).map((pair) => pair.slug));
  const bottom = channel.top + channel.height;
  const draftMiddle = draft.x + draft.width / 2;
  const marks = [
    ...contacts.map((mark) => ({
      key: mark.slug,
      standing: null,
      type: mark.type,
      x: xOf(mark.earliestDay),
      y: contactY,
    })),
    ...flags.map(({ mark, x, y }) => ({ key: mark.slug, standing: mark.standing, type: mark.type, x, y })),
  ];
  const pairSlugs = new Set(pairs.map((pair) => pair.slug));
  const nearest = pairs[0];
  // A ribbon leans towards its other end; its lag stands clear of both.
  const partnerX = marks.find((mark) => mark.key === nearest?.slug)?.x ?? null;
  return {
    widthPx,
    channel,
    ticks: weekTicks(from, spanDays, xOf, widthPx),
    window: windowOf(result, isContact, xOf),
    ribbons: marks
      .filter((mark) => pairSlugs.has(mark.key) && mark.type !== draft.type)
      .map((mark) => ({
        key: mark.key,
        isCertain: certain.has(mark.key),
        line: isContact
          ? { x1: mark.x, y1: bottom, x2: draftMiddle, y2: channel.top }
          : { x1: draftMiddle, y1: bottom, x2: mark.x, y2: channel.top },
      })),
    marks,
    labels: [
      {
        key: "draft",
        // Above a contact; left of a claim, where the flags before it have made room.
        x: isContact ? Math.min(Math.max(draftMiddle, 30), widthPx - 30) : draft.x - 10,
        y: isContact ? contactY - 24 : draft.y + 4,
        text: "this draft",
        className: "desk-label-draft",
        anchor: isContact ? "middle" : "end",
      },
      ...(nearest === undefined
        ? []
        : [
            {
              key: "lag",
              x: Math.min(Math.max(draftMiddle, partnerX ?? 0) + 12, widthPx - 110),
              y: channel.top + 28,
              text: pairs.length === 1 ? nearest.lag : `${nearest.lag}, ${pairs.length} in all`,
              className: "desk-label-lag",
              anchor: "start" as const,
            },
          ]),
      ...flags
        .filter(({ x, isLabelled }) => isLabelled && x + 24 < widthPx - 40)
        .map(({ mark, x, y }) => ({
          key: `label ${mark.slug}`,
          x: x + 23,
          y: y + 4,
          text: mark.label,
          className: "desk-label",
          anchor: "start" as const,
        })),
    ],
    draft,
  };
}

interface PlacedFlag {
  mark: PreviewMark;
  x: number;
  y: number;
  isLabelled: boolean;
}

/** Flags from right to left; one whose label would meet a later one goes a level down, the last without a label. */
function placeFlagsInLevels(
  all: readonly PreviewMark[],
  xOf: (day: CivilDay) => number,
  draftX: number | null,
): PlacedFlag[] {
  const placed: PlacedFlag[] = [];
  const leftEdges: number[] = draftX === null ? [] : [draftX];
  const flags = all
    .filter((mark) => mark.type === "announcement")
    .sort((one, other) => (one.earliestDay < other.earliestDay ? 1 : -1));
  for (const mark of flags) {
    const x = xOf(mark.earliestDay);
    const right = x + 28 + mark.label.length * 6.4;
    const level = Array.from({ length: levels }, (_, index) => index).find(
      (index) => (leftEdges[index] ?? Infinity) >= right,
    );
    const at = level ?? levels - 1;
    placed.push({ mark, x, y: firstFlagY + at * levelPx, isLabelled: level !== undefined });
    leftEdges[at] = Math.min(leftEdges[at] ?? Infinity, x);
  }
  return placed;
}

/** The days in which a claim would count, before a contact under an `after` rule; null where the entry is none. */
function windowOf(
  result: Extract<PreviewResult, { status: "evaluated" }>,
  isContact: boolean,
  xOf: (day: CivilDay) => number,
): { x: number; width: number } | null {
  if (!isContact || result.side === "none" || result.rule.direction !== "after") return null;
  const x = xOf(addDays(result.days.earliestDay, -Math.min(result.rule.windowDays, reachDays)));
  return { x, width: xOf(result.days.latestDay) - x };
}

/** A tick a week, counted from the first day shown; no label is cut by the edge of the figure. */
function weekTicks(from: CivilDay, spanDays: number, xOf: (day: CivilDay) => number, widthPx: number) {
  // Long spans of vague dates get at most five.
  const step = Math.max(7, Math.ceil(spanDays / 5));
  const ticks: PreviewGeometry["ticks"] = [];
  for (let day = Math.floor(step / 2); day <= spanDays; day += step) {
    const date = addDays(from, day);
    const x = xOf(date);
    const label = formatDay(date, "short");
    const halfPx = (label.length * tickLetterPx) / 2;
    ticks.push({ x, labelX: Math.min(Math.max(x, halfPx), widthPx - halfPx), label });
  }
  return ticks;
}
