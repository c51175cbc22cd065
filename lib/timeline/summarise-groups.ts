import { formatDayRange } from "../dates/format-edtf";
import { boundedWords, fullCount } from "./count-label";
import type { DaySpan } from "./frame";
import type { GroupLane } from "./group-lanes";
import { binSpan } from "./pixel-bins";
import type { BoundedCount, DensityBin, EventGroup } from "./timeline-window";

/** What the counts of a record with many events are written from. */
export interface GroupSummaryInput {
  period: DaySpan;
  matches: BoundedCount;
  lanes: readonly GroupLane[];
  groups: readonly EventGroup[];
  density: { level: number; bins: readonly DensityBin[] };
}

/** The figure of groups in words: how many, in which lanes, and the days that hold most. Counts alone; nothing is listed. */
export function summariseGroups({ period, matches, lanes, groups, density }: GroupSummaryInput): string[] {
  const ofLane = new Map<string, number>();
  for (const group of groups) {
    ofLane.set(group.laneId, (ofLane.get(group.laneId) ?? 0) + group.count);
  }
  const listOf = (kind: GroupLane["kind"]) =>
    lanes
      .filter((lane) => lane.kind === kind)
      .map((lane) => `${lane.name} ${fullCount(ofLane.get(lane.id) ?? 0)}`)
      .join(", ");
  const first = `From ${formatDayRange(period.from, period.to)} the figure counts ${boundedWords(matches)} events, too many to be drawn one by one: it shows them in groups of equal days.`;
  const paragraphs = [first];
  const sum = (type: "contacts" | "announcements") =>
    density.bins.reduce((total, bin) => total + bin[type], 0);
  if (!matches.isAtLeast) {
    const [contacts, announcements] = [sum("contacts"), sum("announcements")];
    if (contacts > 0) {
      paragraphs.push(
        `${fullCount(contacts)} are contacts, by track (one on several counts in each): ${listOf("contacts")}.`,
      );
    }
    if (announcements > 0) {
      paragraphs.push(`${fullCount(announcements)} are announcements: ${listOf("announcements")}.`);
    }
  }
  const fullest = density.bins.reduce<DensityBin | null>(
    (best, bin) =>
      best === null || bin.contacts + bin.announcements > best.contacts + best.announcements ? bin : best,
    null,
  );
  if (fullest !== null) {
    const days = binSpan(fullest.bin, density.level);
    paragraphs.push(
      `The fullest days are ${formatDayRange(days.from, days.to)}, with ${fullCount(fullest.contacts)} contacts and ${fullCount(fullest.announcements)} announcements.`,
    );
  }
  return paragraphs;
}
