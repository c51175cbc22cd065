import type { EventGroup, TimelineWindow } from "./timeline-window";

/** The groups of one lane and standing: the first bin, then for each group the bins since the one before, and its count. */
type WireGroups = [laneId: string, standing: string, firstBin: number, gapsAndCounts: number[]];

/** A window as it is sent: its groups packed, which compresses to about two bytes each. */
export interface WireWindow extends Omit<TimelineWindow, "groups"> {
  groups: WireGroups[];
}

/** Packs a window to be sent. */
export function packTimelineWindow(window: TimelineWindow): WireWindow {
  const rows = new Map<string, WireGroups>();
  const latest = new Map<string, number>();
  for (const { laneId, standing, bin, count } of [...window.groups].sort((a, b) => a.bin - b.bin)) {
    const key = `${laneId} ${standing}`;
    const row = rows.get(key) ?? [laneId, standing, bin, []];
    row[3].push(bin - (latest.get(key) ?? bin), count);
    latest.set(key, bin);
    rows.set(key, row);
  }
  return { ...window, groups: [...rows.values()] };
}

/** The window that was packed; its groups by lane, standing and bin. */
export function unpackTimelineWindow(wire: WireWindow): TimelineWindow {
  return { ...wire, groups: wire.groups.flatMap(unpackGroups) };
}

function unpackGroups([laneId, standing, firstBin, gapsAndCounts]: WireGroups): EventGroup[] {
  const groups: EventGroup[] = [];
  let bin = firstBin;
  for (let at = 0; at + 1 < gapsAndCounts.length; at += 2) {
    bin += gapsAndCounts[at] ?? 0;
    groups.push({ laneId, standing, bin, count: gapsAndCounts[at + 1] ?? 0 });
  }
  return groups;
}
