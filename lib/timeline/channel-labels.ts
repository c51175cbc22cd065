import type { LagRange } from "../coincidence/direction";
import { formatLagRange } from "../dates/format-edtf";
import { type Taken, textRect } from "./collision";
import { countWord, dayCount } from "./count-words";
import type { FigureRule } from "./figure-input";
import type { ContactPairs } from "./place-channel";
import { round } from "./place-mark";
import type { PlacedRect, PlacedRibbon, PlacedText } from "./placed-figure";
import { windowOf } from "./rule-window";
import { textWidthPx } from "./text-width";
import { clampToPlot, type TimeScale } from "./time-scale";

/** The channel of a figure whose time runs across, with what is drawn in it. */
export interface ChannelScene {
  scale: TimeScale;
  rule: FigureRule;
  contacts: readonly ContactPairs[];
  ribbons: readonly PlacedRibbon[];
  windows: readonly PlacedRect[];
  topPx: number;
  bottomPx: number;
  /** Right edge of the figure. */
  endPx: number;
  isMagnified: boolean;
  isCompact: boolean;
}

const mostPlainLags = 10;

/** "+4 days", "same day", "+3 to +9 days"; bare figures where there is little room. */
export function lagLabel(lag: LagRange, isCompact: boolean): string {
  const text = formatLagRange({ min: lag.minDays, max: lag.maxDays });
  if (!isCompact) return text;
  return text === "same day" ? "0" : text.replace(/ days?$/, "");
}

/**
 * Lags beside the ribbons, then "none" in windows that no claim fell in. Each is tried at the right of its ribbon, on
 * two lines, at its left, higher and lower; where it would meet a ribbon or another label it is left out.
 */
export function placeLags(scene: ChannelScene, taken: Taken): PlacedText[] {
  const labels: PlacedText[] = [];
  const middle = (scene.topPx + scene.bottomPx) / 2 + 4;
  const isDense = scene.contacts.filter((own) => own.pairs.length > 0).length > mostPlainLags;
  for (const own of scene.contacts) {
    const [nearest] = own.pairs;
    const ribbon = scene.ribbons.find(
      (candidate) => candidate.kind === "full" && candidate.consequentId === own.contact.id,
    );
    if (nearest === undefined || ribbon === undefined) continue;
    const text = lagText(own, scene);
    const words = text.split(" ");
    const forms = words.length === 2 && !scene.isCompact ? [[text], words] : [[text]];
    const choice = firstChoice(
      isDense ? [[lagLabel(nearest.pair.lag, true)]] : forms,
      ribbon,
      middle,
      isDense,
      scene,
      taken,
    );
    if (choice === null) continue;
    for (const line of choice) taken.add(textRect(line));
    labels.push(...choice);
  }
  if (scene.isMagnified) labels.push(...placeWindowNames(scene, taken));
  else labels.push(...placeNones(scene, taken));
  return labels;
}

function lagText(own: ContactPairs, scene: ChannelScene): string {
  const [nearest] = own.pairs;
  if (nearest === undefined) return "";
  const text = lagLabel(nearest.pair.lag, scene.isCompact);
  if (!scene.isMagnified) return text;
  const alike = own.pairs.filter(
    ({ pair }) =>
      pair.lag.minDays === nearest.pair.lag.minDays && pair.lag.maxDays === nearest.pair.lag.maxDays,
  ).length;
  return alike > 1 ? `${text}, ${countWord(alike)} ${scene.rule.words.antecedentMany}` : text;
}

function firstChoice(
  forms: readonly string[][],
  ribbon: PlacedRibbon,
  middle: number,
  isDense: boolean,
  scene: ChannelScene,
  taken: Taken,
): PlacedText[] | null {
  // Among many ribbons a label at the left or at another height would seem to belong to its neighbour.
  const heights = isDense ? [0] : [0, 22, -22];
  const sides = isDense ? (["right"] as const) : (["right", "left"] as const);
  for (const keepsOffWindows of [true, false]) {
    for (const side of sides) {
      for (const dy of heights) {
        for (const lines of forms) {
          const label = lagLines(lines, ribbon, side, middle + dy);
          const isFree = label.every((line) => {
            const rect = textRect(line);
            return (
              rect.x >= scene.scale.startPx &&
              rect.x + rect.width <= scene.endPx &&
              rect.y >= scene.topPx + 2 &&
              rect.y + rect.height <= scene.bottomPx - 2 &&
              taken.isFree(rect, 4) &&
              !scene.ribbons.some((other) => meetsRibbon(rect, other)) &&
              !(keepsOffWindows && scene.windows.some((window) => startsUnder(rect, window)))
            );
          });
          if (isFree) return label;
        }
      }
    }
  }
  return null;
}

function lagLines(
  lines: readonly string[],
  ribbon: PlacedRibbon,
  side: "right" | "left",
  y: number,
): PlacedText[] {
  const first = y - (lines.length - 1) * 8;
  // One edge for all lines: beside the widest reach of the ribbon over their height.
  const reach = ribbonReach(ribbon, first - 10, first + (lines.length - 1) * 16 + 3);
  return lines.map((text, at) => ({
    text,
    after: null,
    x: round(side === "right" ? reach.end + 9 : reach.start - 9),
    y: round(first + at * 16),
    anchor: side === "right" ? "start" : "end",
    tone: "coincidence",
    isBold: true,
  }));
}

/** A label may stand on the end of its own window, but not run into the next one. */
function startsUnder(rect: PlacedRect, window: PlacedRect): boolean {
  return window.x > rect.x && window.x < rect.x + rect.width + 2;
}

/** The px that a ribbon covers between two heights. */
function ribbonReach(ribbon: PlacedRibbon, top: number, bottom: number): { start: number; end: number } {
  const [claimStart, claimEnd, contactEnd] = ribbon.points;
  const contactStart = ribbon.points.at(-1);
  if (!claimStart || !claimEnd || !contactEnd || !contactStart) return { start: 0, end: 0 };
  const edge = (from: { x: number; y: number }, to: { x: number; y: number }, y: number) => {
    const share = Math.min(1, Math.max(0, (y - from.y) / (to.y - from.y)));
    return from.x + (to.x - from.x) * share;
  };
  return {
    start: Math.min(edge(claimStart, contactStart, top), edge(claimStart, contactStart, bottom)),
    end: Math.max(edge(claimEnd, contactEnd, top), edge(claimEnd, contactEnd, bottom)),
  };
}

/** Whether a box meets a ribbon, with 3 px between. */
export function meetsRibbon(rect: PlacedRect, ribbon: PlacedRibbon): boolean {
  const reach = ribbonReach(ribbon, rect.y, rect.y + rect.height);
  return rect.x < reach.end + 3 && reach.start - 3 < rect.x + rect.width;
}

function placeNones(scene: ChannelScene, taken: Taken): PlacedText[] {
  const labels: PlacedText[] = [];
  if (scene.isCompact) return labels;
  for (const own of scene.contacts) {
    if (own.hasPairs) continue;
    const run = windowOf(own.contact, scene.rule);
    if (run === null || run.last < scene.scale.firstDay || run.first > scene.scale.lastDay) continue;
    const start = clampToPlot(scene.scale, scene.scale.at(run.first));
    const end = clampToPlot(scene.scale, scene.scale.at(run.last + 1));
    const label = quietLabel("none", (start + end) / 2, scene.bottomPx - 9, "middle");
    const rect = textRect(label);
    if (rect.x < scene.scale.startPx || scene.ribbons.some((ribbon) => meetsRibbon(rect, ribbon))) continue;
    if (taken.claim(label, 4)) labels.push(label);
  }
  return labels;
}

/** What the grey days are, said once in each window that has the room. */
function placeWindowNames(scene: ChannelScene, taken: Taken): PlacedText[] {
  const labels: PlacedText[] = [];
  const { windowDays, direction } = scene.rule;
  if (direction === "sameDay" || direction === "betweenPublicAndHeld" || windowDays === 0) return labels;
  const before = { after: "before", before: "after", either: "before and after" }[direction];
  for (const window of scene.windows) {
    for (const text of [
      `${dayCount(windowDays)} ${before}, and the day`,
      `${dayCount(windowDays)} ${before}`,
    ]) {
      const label = quietLabel(text, window.x + 9, scene.topPx + 17, "start");
      const rect = textRect(label);
      if (
        textWidthPx(text) + 18 > window.width ||
        scene.ribbons.some((ribbon) => meetsRibbon(rect, ribbon))
      ) {
        continue;
      }
      if (taken.claim(label, 4)) labels.push(label);
      break;
    }
  }
  return labels;
}

/** A line of grey words in the channel. */
export function quietLabel(text: string, x: number, y: number, anchor: PlacedText["anchor"]): PlacedText {
  return { text, after: null, x: round(x), y: round(y), anchor, tone: "quiet", isBold: false };
}
