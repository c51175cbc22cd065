import type { Lane } from "./arrange-lanes";
import { overlaps, textRect } from "./collision";
import { spanOf } from "./event-span";
import { type FlagGroup, firstGroups, joinAt } from "./flag-groups";
import { type FlagNaming, flagWords } from "./flag-labels";
import type { MarkContext } from "./lane-marks";
import { describeEvents, round } from "./place-mark";
import type { PlacedMark, PlacedRect, PlacedText } from "./placed-figure";

/** How flags hang, px. */
export interface FlagLayout extends FlagNaming {
  /** Lower rule of the channel. */
  topPx: number;
  firstFlagPx: number;
  levelPx: number;
  maxLevels: number;
  /** Flags nearer than this are one; 0 where each keeps its own as long as there are levels. */
  joinPx: number;
  /** Right edge of the figure, for labels. */
  endPx: number;
  /** Whether labels may leave the figure at the right, to find out by how much. */
  mayOverflow: boolean;
}

/** Placed flags; `overflowPx` says by how much a box or a label would leave the figure at the right. */
export interface PlacedFlags {
  marks: PlacedMark[];
  labels: PlacedText[];
  levels: number;
  overflowPx: number;
  /** Whether some go without a name, as not all are named. */
  hasUnnamed: boolean;
}

interface SetFlag {
  group: FlagGroup;
  level: number;
  label: PlacedText | null;
}

/**
 * Flags on poles that hang from the channel, from right to left: each at the first level where neither its pole nor
 * its label meets another. Where no level is free the label goes, and where that is not enough, flags join.
 */
export function placeFlags(lane: Lane, layout: FlagLayout, context: MarkContext): PlacedFlags {
  let groups = firstGroups(lane.events, layout.joinPx, context);
  for (;;) {
    const result = tryLevels(groups, layout, context);
    if (result.failedAt === null) return finish(lane.id, result.set, layout, context);
    groups = joinAt(groups, result.failedAt);
  }
}

/** By how much boxes and labels would leave the figure at the right, px; 0 where they do not. */
export function flagOverflow(lane: Lane, layout: FlagLayout, context: MarkContext): number {
  return placeFlags(lane, { ...layout, mayOverflow: true }, context).overflowPx;
}

function tryLevels(
  groups: readonly FlagGroup[],
  layout: FlagLayout,
  context: MarkContext,
): { set: SetFlag[]; failedAt: number | null } {
  const set: SetFlag[] = [];
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const group = groups[at];
    if (group === undefined) continue;
    const words = flagWords(group, layout, context.dates);
    const flag = firstFree(group, words, layout, set) ?? firstFree(group, [], layout, set);
    if (flag === null) {
      return { set, failedAt: groups.length === 1 ? null : at };
    }
    set.push(flag);
  }
  return { set: set.reverse(), failedAt: null };
}

type FlagWords = ReturnType<typeof flagWords>;

/** The first level where the shortest words fit; there as full ones as fit. */
function firstFree(
  group: FlagGroup,
  words: FlagWords,
  layout: FlagLayout,
  set: readonly SetFlag[],
): SetFlag | null {
  for (let level = 1; level <= layout.maxLevels; level += 1) {
    const isFree = (flag: SetFlag) =>
      (flag.label === null || layout.mayOverflow || rightOf(flag.label) <= layout.endPx) &&
      !set.some((other) => doMeet(flag, other, layout));
    const shortest = words.at(-1);
    const least = {
      group,
      level,
      label: shortest === undefined ? null : labelOf(group, shortest, level, layout),
    };
    if (!isFree(least)) continue;
    return (
      words
        .slice(0, -1)
        .map((said) => ({ group, level, label: labelOf(group, said, level, layout) }))
        .find(isFree) ?? least
    );
  }
  return null;
}

function rightOf(label: PlacedText): number {
  const rect = textRect(label);
  return rect.x + rect.width;
}

/** Whether two flags would touch; flags of one day may share their pole. */
function doMeet(own: SetFlag, other: SetFlag, layout: FlagLayout): boolean {
  const arePolesShared = own.group.start === other.group.start && own.level !== other.level;
  const owned = arePolesShared ? bodyOf(own, layout) : rectsOf(own, layout);
  const others = arePolesShared ? bodyOf(other, layout) : rectsOf(other, layout);
  return owned.some((rect) => others.some((taken) => overlaps(rect, taken, 3)));
}

/** Everything that a flag covers: its poles, its box, its label. */
function rectsOf(flag: SetFlag, layout: FlagLayout): PlacedRect[] {
  const height = levelCentre(flag.level, layout) - layout.topPx;
  const poles = flag.group.poles.map((px) => ({ x: px - 0.75, y: layout.topPx, width: 1.5, height }));
  return [...poles, ...bodyOf(flag, layout)];
}

/** A box takes at least the room of its target, so that flags of one level can each be hit. */
const leastBoxPx = 22;

/** The box of a flag and its label. */
function bodyOf({ group, level, label }: SetFlag, layout: FlagLayout): PlacedRect[] {
  const centre = levelCentre(level, layout);
  const isGroup = group.events.length > 1;
  const height = isGroup ? 18 : 12;
  const rects = [
    { x: group.start, y: centre - height / 2, width: Math.max(leastBoxPx, group.end - group.start), height },
  ];
  if (label !== null) rects.push(textRect(label));
  return rects;
}

function labelOf(
  { events, end }: FlagGroup,
  said: FlagWords[number],
  level: number,
  layout: FlagLayout,
): PlacedText {
  return {
    ...said,
    x: round(end + (events.some(({ id }) => id === layout.selectedId) ? 11 : 6)),
    y: round(levelCentre(level, layout) + 4),
    anchor: "start",
    tone: "ink",
    isBold: false,
  };
}

function levelCentre(level: number, layout: FlagLayout): number {
  return layout.topPx + layout.firstFlagPx + (level - 1) * layout.levelPx;
}

function finish(
  laneId: string,
  set: readonly SetFlag[],
  layout: FlagLayout,
  context: MarkContext,
): PlacedFlags {
  const marks: PlacedMark[] = [];
  const labels: PlacedText[] = [];
  let levels = 0;
  let overflowPx = 0;
  for (const flag of set) {
    const { group, level, label } = flag;
    levels = Math.max(levels, level);
    const centre = levelCentre(level, layout);
    const isGroup = group.events.length > 1;
    const [first] = group.events;
    const rects = bodyOf(flag, layout);
    for (const rect of rects) overflowPx = Math.max(overflowPx, rect.x + rect.width - layout.endPx);
    if (label !== null) labels.push(label);
    const span = first === undefined ? null : spanOf(first);
    marks.push({
      ...describeEvents(group.events, null, context.dates),
      key: `${laneId}:${first?.id ?? ""}`,
      laneId,
      kind: isGroup ? "flagGroup" : "flag",
      isContact: false,
      x: round((group.start + group.end) / 2),
      y: round(centre),
      widthPx: round(group.end - group.start),
      heightPx: isGroup ? 18 : 12,
      text: isGroup ? String(group.events.length) : null,
      standing: !isGroup && first?.type === "announcement" ? first.standing : null,
      isSelected: group.events.some((event) => event.id === context.selectedId),
      poles: group.poles.map((px) => ({
        x1: px,
        y1: layout.topPx,
        x2: px,
        y2: round(centre + (isGroup ? 9 : 6)),
      })),
      leader: null,
      shade:
        !isGroup && span?.isVague ? vagueShade(span.earliest, span.latestStart, layout.topPx, context) : null,
      target: targetOf(flag, layout),
    });
  }
  const hasUnnamed = set.some(({ group }) => flagWords(group, layout, context.dates).length === 0);
  return { marks, labels, levels, overflowPx, hasUnnamed: layout.namedIds !== null && hasUnnamed };
}

function vagueShade(
  earliest: number,
  latestStart: number,
  topPx: number,
  { scale }: MarkContext,
): PlacedRect | null {
  const start = scale.at(earliest);
  const end = scale.at(latestStart + 1);
  if (end - start < 10) return null;
  return { x: round(start), y: topPx + 1, width: round(end - start), height: 5 };
}

/** The box and its label take the pointer; levels are as far apart as targets are high, so none overlap. */
function targetOf({ group, level, label }: SetFlag, layout: FlagLayout): PlacedRect {
  const centre = levelCentre(level, layout);
  const end = label === null ? group.end : textRect(label).x + textRect(label).width;
  const height = Math.min(24, layout.levelPx);
  return {
    x: round(group.start - 1),
    y: round(centre - height / 2),
    width: round(Math.max(24, end - group.start + 2)),
    height,
  };
}
