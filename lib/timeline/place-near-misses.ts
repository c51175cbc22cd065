import type { NearMiss } from "../coincidence/near-misses";
import { type ChannelScene, meetsRibbon, quietLabel } from "./channel-labels";
import { type Taken, textRect } from "./collision";
import { dayCount } from "./count-words";
import { round } from "./place-mark";
import type { PlacedNearMiss, PlacedText } from "./placed-figure";
import { windowOf } from "./rule-window";
import { clampToPlot } from "./time-scale";

/** Near misses of the contacts shown, with the lag in words; claims outside the period are left out. */
export function placeNearMisses(
  scene: ChannelScene,
  claimPx: ReadonlyMap<string, number>,
  taken: Taken,
): { lines: PlacedNearMiss[]; labels: PlacedText[] } {
  const lines: PlacedNearMiss[] = [];
  const labels: PlacedText[] = [];
  for (const { contact } of scene.contacts) {
    const run = windowOf(contact, scene.rule);
    if (run === null) continue;
    const edges = { start: scene.scale.at(run.first), end: scene.scale.at(run.last + 1) };
    for (const miss of scene.rule.nearMisses) {
      const claimId = miss.consequentId === contact.id ? miss.antecedentId : miss.consequentId;
      const px = claimPx.get(claimId);
      if ((miss.consequentId !== contact.id && miss.antecedentId !== contact.id) || px === undefined)
        continue;
      if (px >= edges.start && px <= edges.end) continue;
      const isLeft = px < edges.start;
      const y = scene.bottomPx - 16;
      const edge = clampToPlot(scene.scale, isLeft ? edges.start : edges.end);
      const label = quietLabel(
        missWords(miss, contact.id),
        isLeft ? px - 8 : px + 8,
        y + 4,
        isLeft ? "end" : "start",
      );
      const rect = textRect(label);
      if (rect.x < scene.scale.startPx || rect.x + rect.width > scene.endPx) continue;
      if (scene.ribbons.some((ribbon) => meetsRibbon(rect, ribbon)) || !taken.claim(label, 4)) continue;
      lines.push({
        points: [
          { x: round(px), y: scene.bottomPx },
          { x: round(px), y },
          { x: round(edge), y },
        ],
      });
      taken.add({ x: Math.min(px, edge), y: y - 1, width: Math.abs(edge - px), height: 2 });
      labels.push(label);
    }
  }
  return { lines, labels };
}

/** Where the claim stands, seen from the contact: "12 days before", "9 days after". */
function missWords(miss: NearMiss, contactId: string): string {
  const sign = miss.consequentId === contactId ? 1 : -1;
  const ends = [miss.lag.minDays * sign, miss.lag.maxDays * sign].sort((a, b) => Math.abs(a) - Math.abs(b));
  const [near = 0, far = 0] = ends;
  if (near === 0 && far === 0) return "same day";
  const days = near === far ? dayCount(Math.abs(near)) : `${Math.abs(near)} to ${dayCount(Math.abs(far))}`;
  return `${days} ${far > 0 ? "before" : "after"}`;
}
