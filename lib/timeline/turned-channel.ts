import { lagLabel } from "./channel-labels";
import { type Taken, textRect } from "./collision";
import type { FigureRule } from "./figure-input";
import type { ContactPairs } from "./place-channel";
import { round } from "./place-mark";
import type { PlacedRect, PlacedRibbon, PlacedText } from "./placed-figure";
import { windowOf } from "./rule-window";
import { textWidthPx } from "./text-width";
import { clampToPlot, type TimeScale } from "./time-scale";

/** The channel of a turned figure, from `startPx` (contacts) to `endPx` (claims). */
export interface TurnedChannel {
  scale: TimeScale;
  rule: FigureRule;
  contacts: readonly ContactPairs[];
  ribbons: readonly PlacedRibbon[];
  startPx: number;
  endPx: number;
}

const marginPx = 5;

/** Lags under their ribbons, and words in windows that no claim fell in; what would meet something is left out. */
export function placeTurnedLags(channel: TurnedChannel, taken: Taken): PlacedText[] {
  const labels: PlacedText[] = [];
  for (const own of channel.contacts) {
    const label = own.hasPairs ? lagOf(own, channel) : noneOf(own, channel);
    if (label === null) continue;
    const rect = textRect(label);
    if (channel.ribbons.some((ribbon) => meetsTurned(rect, ribbon))) continue;
    if (taken.claim(label, 2)) labels.push(label);
  }
  return labels;
}

function lagOf(own: ContactPairs, channel: TurnedChannel): PlacedText | null {
  const [nearest] = own.pairs;
  if (nearest === undefined) return null;
  const room = channel.endPx - channel.startPx - 2 * marginPx;
  const text = [lagLabel(nearest.pair.lag, false), lagLabel(nearest.pair.lag, true)].find(
    (form) => textWidthPx(form, 12, true) <= room,
  );
  const ribbon = channel.ribbons.find(
    (candidate) => candidate.kind === "full" && candidate.consequentId === own.contact.id,
  );
  if (text === undefined || ribbon === undefined) return null;
  const x = channel.endPx - marginPx;
  const band = bandOf(ribbon, x - textWidthPx(text, 12, true), x);
  return { ...quiet(text, x, band.bottom + 14, "end"), tone: "coincidence", isBold: true };
}

function noneOf(own: ContactPairs, channel: TurnedChannel): PlacedText | null {
  const run = windowOf(own.contact, channel.rule);
  const { scale } = channel;
  if (run === null || run.last < scale.firstDay || run.first > scale.lastDay) return null;
  const start = clampToPlot(scale, scale.at(run.first));
  const end = clampToPlot(scale, scale.at(run.last + 1));
  const text = `no ${channel.rule.words.antecedentOne}`;
  const fits = textWidthPx(text) <= channel.endPx - channel.startPx - 2 * marginPx;
  return quiet(fits ? text : "none", (channel.startPx + channel.endPx) / 2, (start + end) / 2 + 4, "middle");
}

/** Heights that a ribbon covers between two px across the channel. */
function bandOf(ribbon: PlacedRibbon, left: number, right: number): { top: number; bottom: number } {
  const [claimTop, claimBottom, contactBottom] = ribbon.points;
  const contactTop = ribbon.points.at(-1);
  if (!claimTop || !claimBottom || !contactBottom || !contactTop) return { top: 0, bottom: 0 };
  const edge = (from: { x: number; y: number }, to: { x: number; y: number }, x: number) => {
    const share = Math.min(1, Math.max(0, (x - from.x) / (to.x - from.x)));
    return from.y + (to.y - from.y) * share;
  };
  return {
    top: Math.min(edge(claimTop, contactTop, left), edge(claimTop, contactTop, right)),
    bottom: Math.max(edge(claimBottom, contactBottom, left), edge(claimBottom, contactBottom, right)),
  };
}

function meetsTurned(rect: PlacedRect, ribbon: PlacedRibbon): boolean {
  const band = bandOf(ribbon, rect.x, rect.x + rect.width);
  return rect.y < band.bottom + 0.5 && band.top - 0.5 < rect.y + rect.height;
}

function quiet(text: string, x: number, y: number, anchor: PlacedText["anchor"]): PlacedText {
  return { text, after: null, x: round(x), y: round(y), anchor, tone: "quiet", isBold: false };
}
