import { binLevel } from "./pixel-bins";
import type { DensityBin, EventGroup } from "./timeline-window";

/** The groups with bins of a coarser level (or of the same): counts of what falls together are added. */
export function coarsenGroups(
  groups: readonly EventGroup[],
  level: number,
  coarserLevel: number,
): readonly EventGroup[] {
  if (coarserLevel <= level) return groups;
  const factor = 2 ** (coarserLevel - level);
  const merged = new Map<string, EventGroup>();
  for (const group of groups) {
    const bin = Math.floor(group.bin / factor);
    const key = `${group.laneId} ${group.standing} ${bin}`;
    const own = merged.get(key);
    if (own === undefined) merged.set(key, { ...group, bin });
    else own.count += group.count;
  }
  return [...merged.values()];
}

/** The density with bins of a coarser level (or of the same), in order of bin. */
export function coarsenDensity(
  bins: readonly DensityBin[],
  level: number,
  coarserLevel: number,
): DensityBin[] {
  const factor = 2 ** Math.max(0, coarserLevel - level);
  const merged = new Map<number, DensityBin>();
  for (const own of bins) {
    const bin = Math.floor(own.bin / factor);
    const sum = merged.get(bin) ?? { bin, contacts: 0, announcements: 0 };
    merged.set(bin, {
      bin,
      contacts: sum.contacts + own.contacts,
      announcements: sum.announcements + own.announcements,
    });
  }
  return [...merged.values()].sort((a, b) => a.bin - b.bin);
}

/** The level at which groups of `level` can be drawn over so many days and px: theirs, or a coarser one. */
export function drawableLevel(level: number, days: number, plotPx: number, leastPx?: number): number {
  return Math.max(level, binLevel(plotPx / days, leastPx));
}
