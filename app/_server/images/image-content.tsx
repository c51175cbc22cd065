import type { ReactNode } from "react";
import { AlignedFigure } from "@/app/_components/aligned/aligned-figure";
import type { FigureLinks } from "@/app/_components/figure/figure-links";
import { channelWords } from "@/app/_components/figure/group-frame";
import { TimelineFigure } from "@/app/_components/figure/timeline-figure";
import { GroupImage } from "@/app/_components/images/group-image";
import { capitalised } from "@/lib/capitalised";
import { formatDay, formatDayRange, formatEdtf } from "@/lib/dates/format-edtf";
import type { ViewFault } from "@/lib/timeline/address-reader";
import { alignedLabel, alignedSentences } from "@/lib/timeline/aligned-words";
import type { FigureInput } from "@/lib/timeline/figure-input";
import { figureNumbers } from "@/lib/timeline/figure-numbers";
import { figureRuleOf } from "@/lib/timeline/figure-rule";
import { chanceSentence, headlineOf } from "@/lib/timeline/headline";
import { groupImageKeys, imageKeys } from "@/lib/timeline/image-keys";
import type { ImageParameters } from "@/lib/timeline/image-parameters";
import { placeAligned } from "@/lib/timeline/place-aligned";
import { windowFigureInput } from "@/lib/timeline/place-event-window";
import { placeFigure } from "@/lib/timeline/place-figure";
import { placeGroupImage } from "@/lib/timeline/place-group-image";
import { type ImageKey, imageMarginPx } from "@/lib/timeline/place-image";
import { placeTurnedFigure } from "@/lib/timeline/place-turned-figure";
import type { PlacedFigure } from "@/lib/timeline/placed-figure";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import { unpackTimelineWindow } from "@/lib/timeline/timeline-window-wire";
import { formatViewState } from "@/lib/timeline/view-state";
import { readCoincidenceView } from "../coincidence/coincidence-view";
import { alignedSortOf, readAligned } from "../coincidence/read-aligned";
import { readEventView } from "../event/event-view";
import { readTimelineView, type TimelineView } from "../timeline/timeline-view";
import { dayOfData } from "../today";

/** What a picture shows, before it is set on its paper. */
export interface ImageContent {
  headline: string;
  deck: string;
  figure: ReactNode;
  figureHeightPx: number;
  keys: readonly ImageKey[];
  /** The page that shows the same. */
  address: string;
  rule: string;
  /** Without its ending. */
  fileName: string;
  /** The state of the data in words; left out: the day of the data. */
  data?: string;
}

type Read = { content: ImageContent } | { faults: ViewFault[] };

/** The timeline as an address filters it: its whole period, or the magnified days. */
export async function readTimelineImage(
  view: URLSearchParams,
  image: ImageParameters,
  publicUrl: string,
): Promise<Read> {
  const shown = await readTimelineView(view);
  if (shown.faults.length > 0) return { faults: shown.faults };
  const { evaluation, period, frame } = shown;
  const query = formatViewState(shown.state);
  const links = linksTo(publicUrl, query);
  const days = image.part === "frame" ? frame : period;
  const { figure, heightPx, keys } = drawTimeline(shown, image, links);
  return {
    content: {
      headline: headlineOf(evaluation),
      deck: `${formatDayRange(days.from, days.to)}. ${ruleDays(evaluation, days)}${chanceSentence(evaluation, "precursor")} The timing is shown; no cause is asserted.`,
      figure,
      figureHeightPx: heightPx,
      keys: keys ?? imageKeys(evaluation.rule.words.consequentOne, "timeline"),
      address: `${publicUrl}/${query === "" ? "" : `?${query}`}`,
      rule: ruleWords(evaluation),
      fileName: `backchannel-timeline-${days.from}-to-${days.to}`,
    },
  };
}

function drawTimeline(view: TimelineView, image: ImageParameters, links: FigureLinks) {
  const { grouped, evaluation, options, period, frame } = view;
  const widthPx = image.widthPx - 2 * imageMarginPx;
  const isFrame = image.part === "frame";
  const days = isFrame ? frame : period;
  const label = `Contacts and announcements, ${formatDayRange(days.from, days.to)}`;
  const window = grouped === null ? null : unpackTimelineWindow(isFrame ? grouped.opening : grouped.year);
  if (grouped !== null && window !== null && window.level !== null) {
    const placed = placeGroupImage(window, grouped.lanes, days, widthPx, channelWords);
    return {
      figure: <GroupImage placed={placed} label={label} links={links} />,
      heightPx: placed.heightPx,
      keys: groupImageKeys,
    };
  }
  const numbers = figureNumbers([...view.events, ...evaluation.consequents], options.tracks, view.numbers);
  const singles =
    grouped !== null && window !== null
      ? windowFigureInput(window, grouped.form, grouped.tracks)
      : { events: view.events, tracks: options.tracks, numbers, rule: figureRuleOf(evaluation) };
  const placed = placeAt({
    ...singles,
    ...days,
    selectedId: null,
    shape: isFrame ? "days" : "year",
    incomplete: view.incomplete,
    widthPx,
  });
  return {
    figure: <TimelineFigure placed={placed} idPrefix="figure" label={label} links={links} />,
    heightPx: placed.heightPx,
    keys: null,
  };
}

/** Under this width the time runs down, as on a phone, px. */
const narrowPx = 640;

function placeAt(input: FigureInput): PlacedFigure {
  return input.widthPx < narrowPx ? placeTurnedFigure(input) : placeFigure(input);
}

/** The aligned view of the rule that an address asks for. */
export async function readAlignedImage(
  view: URLSearchParams,
  image: ImageParameters,
  publicUrl: string,
): Promise<Read> {
  const shown = await readCoincidenceView(view);
  if (shown.faults.length > 0) return { faults: shown.faults };
  const { rule, evaluation, numbers, options } = shown;
  const input = await readAligned(
    rule,
    evaluation.windowDays,
    { numbers, tracks: options.tracks },
    { sort: alignedSortOf(view) },
  );
  const placed = placeAligned(input, image.widthPx - 2 * imageMarginPx);
  const query = view.toString();
  const { antecedentMany, consequentPhrase } = rule.words;
  return {
    content: {
      headline: `${capitalised(antecedentMany)} around ${consequentPhrase}`,
      deck: alignedSentences(input).join(" "),
      figure: (
        <AlignedFigure
          placed={placed}
          idPrefix="figure"
          label={alignedLabel(input)}
          links={linksTo(publicUrl, "")}
        />
      ),
      figureHeightPx: placed.heightPx,
      keys: input.rows.length === 0 ? [] : imageKeys(rule.words.consequentOne, "aligned"),
      address: `${publicUrl}/coincidences${query === "" ? "" : `?${query}`}#aligned`,
      rule: ruleWords(evaluation),
      fileName: "backchannel-aligned",
    },
  };
}

/**
 * The days around an event.
 * @throws NotFoundError where there is no such published event, or no such rule.
 */
export async function readEventImage(
  slug: string,
  view: URLSearchParams,
  image: ImageParameters,
  publicUrl: string,
): Promise<Read | { movedTo: string }> {
  const found = await readEventView(slug, view.get("rule"));
  if (found.status === "moved") return { movedTo: `/images/events/${encodeURIComponent(found.slug)}` };
  const { event, inRule, surroundings, numbers } = found.view;
  const { from, to, events, tracks } = surroundings;
  const placed = placeAt({
    events,
    tracks,
    from,
    to,
    numbers,
    rule: inRule.figure,
    selectedId: event.id,
    shape: "event",
    widthPx: image.widthPx - 2 * imageMarginPx,
  });
  const label = `Contacts and announcements, ${formatDayRange(from, to)}`;
  return {
    content: {
      headline: event.title,
      deck: `${capitalised(formatEdtf(event.date.date))}. ${event.summary} Below: the days from ${formatDayRange(from, to)}${surroundings.isCut ? ", of which a part of the events is drawn" : ""}.`,
      figure: (
        <TimelineFigure placed={placed} idPrefix="figure" label={label} links={linksTo(publicUrl, "")} />
      ),
      figureHeightPx: placed.heightPx,
      keys: imageKeys(inRule.rule.words.consequentOne, "timeline"),
      address: `${publicUrl}/events/${event.slug}`,
      rule: `Rule: ${inRule.rule.name}.`,
      fileName: `backchannel-${event.slug}`,
    },
  };
}

/** Source, licence and day of the data, under every picture. */
export function footOf({ address, rule, data = `as of ${formatDay(dayOfData())}` }: ImageContent): string[] {
  return [
    `Source: Backchannel, ${address}`,
    `${rule} Data: CC BY 4.0, ${data}. A coincidence is shown; a cause is not asserted.`,
  ];
}

function linksTo(publicUrl: string, query: string): FigureLinks {
  return {
    event: (slug) => `${publicUrl}/events/${encodeURIComponent(slug)}`,
    days: (from, to) => `${publicUrl}/?${query === "" ? "" : `${query}&`}frame=${from}..${to}#magnified`,
    opens: "newTab",
  };
}

function ruleWords({ rule, windowDays }: RuleEvaluation): string {
  const changed =
    windowDays === rule.definition.windowDays ? "" : `, here with a window of ${windowDays} days`;
  return `Rule: ${rule.name}${changed}.`;
}

/** The days over which the rule counts, where they are others than those drawn. */
function ruleDays({ rule }: RuleEvaluation, days: { from: string; to: string }): string {
  const { from, to } = rule.definition;
  const isSame = from === null || to === null || (from === days.from && to === days.to);
  return isSame ? "" : `The rule counts from ${formatDayRange(from, to)}. `;
}
