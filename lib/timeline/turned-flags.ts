import type { Lane } from "./arrange-lanes";
import type { Taken } from "./collision";
import { spanOf } from "./event-span";
import { joinMarks } from "./join-marks";
import type { MarkContext } from "./lane-marks";
import { describeEvents, round } from "./place-mark";
import type { PlacedMark, PlacedText } from "./placed-figure";
import { clampToPlot } from "./time-scale";
import type { TimelineEvent } from "./timeline-event";
import { placeTurnedNames, type TurnedFlag } from "./turned-flag-labels";

/** Where the claims of a turned figure stand, px from the left. */
export interface TurnedFlagPlace {
  channelEndPx: number;
  boxPx: number;
  endPx: number;
  /** Flags nearer than this are one: the least target under a finger. */
  joinPx: number;
  /** Claims that are named before others. */
  firstIds: ReadonlySet<string>;
}

interface Pole {
  event: TimelineEvent;
  y: number;
}

/** Flags at the right of the channel, each on the height of its day, named with the day in grey. */
export function placeTurnedFlags(
  lane: Lane,
  place: TurnedFlagPlace,
  context: MarkContext,
  taken: Taken,
): { marks: PlacedMark[]; labels: PlacedText[] } {
  const poles = lane.events.map((event) => {
    const y = round(clampToPlot(context.scale, context.scale.middle(spanOf(event).start)));
    return { start: y, end: y, items: [{ event, y }] };
  });
  const groups = joinMarks<Pole>(poles, { gapPx: place.joinPx, leastJoinedPx: 0 });
  const marks: PlacedMark[] = [];
  const named: TurnedFlag[] = [];
  groups.forEach((group, at) => {
    const events = group.items.map(({ event }) => event);
    const [first] = events;
    if (first === undefined) return;
    const isGroup = events.length > 1;
    const height = isGroup ? Math.max(18, group.end - group.start + 6) : 12;
    const y = (group.start + group.end) / 2;
    const width = isGroup ? 22 : 18;
    const reach = place.joinPx / 2;
    const before = groups[at - 1];
    const after = groups[at + 1];
    const top = Math.max(
      y - height / 2 - reach,
      before === undefined ? -Infinity : (before.end + group.start) / 2,
    );
    const bottom = Math.min(
      y + height / 2 + reach,
      after === undefined ? Infinity : (group.end + after.start) / 2,
    );
    // Past the ring of what the figure is about.
    const isSelected = events.some((event) => event.id === context.selectedId);
    named.push({ events, y, heightPx: height, labelPx: place.boxPx + width + (isSelected ? 11 : 5) });
    marks.push({
      ...describeEvents(events, null, context.dates),
      key: `${lane.id}:${first.id}`,
      laneId: lane.id,
      kind: isGroup ? "flagGroup" : "flag",
      isContact: false,
      x: place.boxPx + width / 2,
      y: round(y),
      widthPx: width,
      heightPx: round(height),
      text: isGroup ? String(events.length) : null,
      standing: !isGroup && first.type === "announcement" ? first.standing : null,
      isSelected,
      poles: [...new Set(group.items.map((item) => item.y))].map((poleY) => ({
        x1: place.channelEndPx,
        y1: poleY,
        x2: place.boxPx,
        y2: poleY,
      })),
      leader: null,
      shade: null,
      target: {
        x: place.channelEndPx,
        y: round(top),
        width: round(place.endPx - place.channelEndPx),
        height: round(bottom - top),
      },
    });
  });
  const { selectedId, dates } = context;
  const naming = { endPx: place.endPx, selectedId, firstIds: place.firstIds, dates };
  return { marks, labels: placeTurnedNames(named, naming, taken) };
}
