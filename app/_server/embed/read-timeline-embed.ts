import type { DateWords } from "@/lib/dates/date-words";
import { type EmbedParameters, timelineParameters } from "@/lib/embed/embed-parameters";
import type { ViewFault } from "@/lib/timeline/address-reader";
import type { FigureInput, FigureNumber } from "@/lib/timeline/figure-input";
import { figureNumbers } from "@/lib/timeline/figure-numbers";
import { figureRuleOf } from "@/lib/timeline/figure-rule";
import type { PlacedFigure } from "@/lib/timeline/placed-figure";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { readTimelineView, type TimelineView } from "../timeline/timeline-view";
import { placeEmbedFigure } from "./place-embed-figure";
import { readCountEmbed } from "./read-count-embed";

/** What an embedded timeline shows. */
export interface TimelineEmbed {
  /** With the rule as the embed turns it, and the events that are drawn. */
  view: TimelineView;
  numbers: ReadonlyMap<string, FigureNumber>;
}

/** Reads a timeline for a frame, or what is wrong with its address. */
export async function readTimelineEmbed(
  parameters: EmbedParameters,
): Promise<{ embed: TimelineEmbed } | { faults: ViewFault[] }> {
  const view = await readTimelineView(timelineParameters(parameters));
  if (view.faults.length > 0) return { faults: view.faults };
  if (parameters.series === null) return { embed: embedOf(view, view.evaluation, view.numbers) };
  // A series turns the rule to its contacts, wherever they stand.
  const turned = await readCountEmbed({ ...parameters, tracks: [], from: null, to: null });
  if ("faults" in turned) return turned;
  return {
    embed: embedOf(view, turned.embed.evaluation, new Map([...view.numbers, ...turned.embed.series])),
  };
}

function embedOf(
  view: TimelineView,
  evaluation: TimelineView["evaluation"],
  series: TimelineView["numbers"],
): TimelineEmbed {
  const events = drawnEvents(view, evaluation);
  return {
    view: { ...view, evaluation, events },
    numbers: figureNumbers([...events, ...evaluation.consequents], view.options.tracks, series),
  };
}

/**
 * A frame is narrow: it shows what the rule relates on the days drawn, and other contacts only of tracks that were asked for. What
 * lies outside these days but makes a pair with something in them stays: its ribbon begins there.
 */
function drawnEvents({ events, state, period }: TimelineView, evaluation: TimelineView["evaluation"]) {
  const related = [...evaluation.antecedents, ...evaluation.consequents];
  const inside = new Set(
    related
      .filter(({ earliestDay, latestDay }) => earliestDay <= period.to && latestDay >= period.from)
      .map(({ id }) => id),
  );
  for (const { antecedentId, consequentId } of evaluation.result.pairs) {
    if (!inside.has(antecedentId) && !inside.has(consequentId)) continue;
    inside.add(antecedentId).add(consequentId);
  }
  const drawn = new Map<string, TimelineEvent>();
  for (const event of related) if (inside.has(event.id)) drawn.set(event.id, event);
  if (state.filter.tracks.length > 0) {
    for (const event of events) if (event.type === "contact") drawn.set(event.id, event);
  }
  return [...drawn.values()].sort((a, b) =>
    a.earliestDay === b.earliestDay ? (a.id < b.id ? -1 : 1) : a.earliestDay < b.earliestDay ? -1 : 1,
  );
}

/** Places the figure at a width; on a narrow one time runs down. */
export function placeTimelineEmbed(
  { view, numbers }: TimelineEmbed,
  widthPx: number,
  dates: DateWords,
): PlacedFigure {
  const input: FigureInput = {
    events: view.events,
    tracks: view.options.tracks,
    from: view.period.from,
    to: view.period.to,
    numbers,
    rule: figureRuleOf(view.evaluation),
    selectedId: null,
    shape: "embed",
    incomplete: view.incomplete,
    dates,
    widthPx,
  };
  return placeEmbedFigure(input);
}
