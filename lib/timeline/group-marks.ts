import { formatDayRange } from "../dates/format-edtf";
import { contactStatuses, contactStatusLabels, standingLabels, standings } from "../records/vocabularies";
import { fullCount } from "./count-label";
import type { DaySpan } from "./frame";
import type { GroupLane } from "./group-lanes";
import { binSpan } from "./pixel-bins";
import type { EventGroup } from "./timeline-window";

/** All events of one lane in one bin. */
export interface GroupMark {
  /** Unique in its figure. */
  key: string;
  laneId: string;
  bin: number;
  count: number;
  /** How many of each standing (announcements) or status (contacts), in the order of the vocabulary. */
  mix: number[];
}

/** The marks of each lane, in order of bin. */
export type GroupMarks = ReadonlyMap<string, readonly GroupMark[]>;

const wordsOf: Record<GroupLane["kind"], readonly { value: string; label: string }[]> = {
  contacts: contactStatuses.map((value) => ({ value, label: contactStatusLabels[value] })),
  announcements: standings.map((value) => ({ value, label: standingLabels[value] })),
};

/** Joins the groups of a lane and bin, whatever their standing, to one mark; `bins` leaves out what lies outside of them. */
export function groupMarks(
  groups: readonly EventGroup[],
  lanes: readonly GroupLane[],
  bins: { first: number; last: number } | null = null,
): GroupMarks {
  const kinds = new Map(lanes.map((lane) => [lane.id, lane.kind]));
  const marks = new Map<string, Map<number, GroupMark>>(lanes.map((lane) => [lane.id, new Map()]));
  for (const { laneId, bin, standing, count } of groups) {
    const kind = kinds.get(laneId);
    const lane = marks.get(laneId);
    if (kind === undefined || lane === undefined) continue;
    if (bins !== null && (bin < bins.first || bin > bins.last)) continue;
    const words = wordsOf[kind];
    const mark = lane.get(bin) ?? { key: `${laneId}:${bin}`, laneId, bin, count: 0, mix: words.map(() => 0) };
    mark.count += count;
    const at = words.findIndex(({ value }) => value === standing);
    if (at !== -1) mark.mix[at] = (mark.mix[at] ?? 0) + count;
    lane.set(bin, mark);
  }
  return new Map(
    [...marks].map(([laneId, byBin]) => [laneId, [...byBin.values()].sort((a, b) => a.bin - b.bin)]),
  );
}

/** The marks of one bin, whatever their lanes: they stand at the same place and move as one. */
export interface GroupColumn {
  bin: number;
  marks: readonly GroupMark[];
}

/** The marks by bin, in order of bin; in a column from top to bottom. */
export function groupColumns(marks: GroupMarks): GroupColumn[] {
  const columns = new Map<number, GroupMark[]>();
  for (const lane of marks.values()) {
    for (const mark of lane) {
      const own = columns.get(mark.bin);
      if (own === undefined) columns.set(mark.bin, [mark]);
      else own.push(mark);
    }
  }
  return [...columns].map(([bin, own]) => ({ bin, marks: own })).sort((a, b) => a.bin - b.bin);
}

/** The days of a mark or a column, cut at those of its period. */
export function markDays({ bin }: { bin: number }, level: number, bounds: DaySpan): DaySpan {
  const { from, to } = binSpan(bin, level);
  return { from: from < bounds.from ? bounds.from : from, to: to > bounds.to ? bounds.to : to };
}

/** A mark in full words: "1,204 of Territorial claims, 1 to 8 March 2025: 900 claimed, 304 confirmed." */
export function groupTitle(mark: GroupMark, lane: GroupLane, level: number, bounds: DaySpan): string {
  const { from, to } = markDays(mark, level, bounds);
  const noun = lane.kind === "contacts" ? "contact" : "announcement";
  const parts = wordsOf[lane.kind].flatMap(({ label }, at) => {
    const count = mark.mix[at] ?? 0;
    return count === 0 ? [] : [`${fullCount(count)} ${label.toLowerCase()}`];
  });
  return `${lane.name}, ${formatDayRange(from, to)}: ${fullCount(mark.count)} ${noun}${mark.count === 1 ? "" : "s"} (${parts.join(", ")})`;
}

/** Where the fills of a mark of announcements end, in % of its width: confirmed, then half, then claimed; refuted is empty. */
export function mixShares(mark: GroupMark): { confirmed: number; half: number; claimed: number } {
  const of = (standing: (typeof standings)[number]) => mark.mix[standings.indexOf(standing)] ?? 0;
  const share = (count: number) => Math.round((1000 * count) / Math.max(1, mark.count)) / 10;
  const confirmed = of("confirmed");
  const half = confirmed + of("partlyConfirmed") + of("disputed");
  return { confirmed: share(confirmed), half: share(half), claimed: share(half + of("claimed")) };
}
