import { AlignedFigure } from "@/app/_components/aligned/aligned-figure";
import { TimelineFigure } from "@/app/_components/figure/timeline-figure";
import { readAlignedEmbed } from "@/app/_server/embed/read-aligned-embed";
import { readCountEmbed } from "@/app/_server/embed/read-count-embed";
import { eventFigureInput, placeEventEmbed, readEventEmbed } from "@/app/_server/embed/read-event-embed";
import { readLatestEmbed } from "@/app/_server/embed/read-latest-embed";
import { placeTimelineEmbed, readTimelineEmbed } from "@/app/_server/embed/read-timeline-embed";
import { type ImageContent, readTimelineImage } from "@/app/_server/images/image-content";
import { withoutIsolates } from "@/lib/dates/local-dates";
import { countNumerals } from "@/lib/embed/count-words";
import { timelineParameters } from "@/lib/embed/embed-parameters";
import type { EmbedWidget } from "@/lib/embed/embed-widget";
import { embedFacts } from "@/lib/embed/event-facts";
import { figureKeys } from "@/lib/embed/figure-keys";
import { namedClaimsSentence } from "@/lib/embed/named-claims";
import { pageOfEmbed } from "@/lib/embed/page-of-embed";
import type { ViewFault } from "@/lib/timeline/address-reader";
import { alignedLabel, alignedSentences } from "@/lib/timeline/aligned-words";
import { headlineOf } from "@/lib/timeline/headline";
import type { ImageParameters } from "@/lib/timeline/image-parameters";
import { placeAligned } from "@/lib/timeline/place-aligned";
import { imageMarginPx } from "@/lib/timeline/place-image";
import { alignedHeadline } from "./aligned-widget";
import { countSentences } from "./count-widget";
import type { EmbedContext } from "./embed-page";
import { latestHeadline, latestSentences, ordinalNumeral } from "./latest-widget";
import { numeralFigure } from "./numeral-figure";
import { deckOf, labelOf, timelineHeadline } from "./timeline-widget";

/** A picture of a widget, before it is set on its paper; faults of its address; or that nothing stands there. */
export type EmbedPicture =
  | { content: ImageContent }
  | { faults: readonly ViewFault[] }
  | { movedTo: string }
  | { missing: string };

type Parts = Pick<ImageContent, "headline" | "deck" | "figure" | "figureHeightPx" | "keys" | "rule">;

/** Reads what a picture of a widget shows, at its width: what stands in the frame, as one drawing. */
export async function readEmbedPicture(
  widget: EmbedWidget,
  slug: string | null,
  context: EmbedContext,
  image: ImageParameters,
): Promise<EmbedPicture> {
  const read = await readParts(widget, slug, context, image);
  if (!("parts" in read)) return read;
  const { publicUrl, parameters } = context;
  return {
    content: {
      ...read.parts,
      address: `${publicUrl}${pageOfEmbed({ widget, slug, embed: parameters })}`,
      fileName: `backchannel-${slug ?? widget}`,
    },
  };
}

function readParts(
  widget: EmbedWidget,
  slug: string | null,
  context: EmbedContext,
  image: ImageParameters,
): Promise<{ parts: Parts } | EmbedPicture> {
  switch (widget) {
    case "timeline":
      return timelineParts(context, image);
    case "aligned":
      return alignedParts(context, image);
    case "coincidences":
      return countParts(context, image);
    case "latest":
      return latestParts(context, image);
    case "event":
      return eventParts(slug ?? "", context, image);
  }
}

async function timelineParts(
  context: EmbedContext,
  image: ImageParameters,
): Promise<{ parts: Parts } | EmbedPicture> {
  const { parameters, publicUrl, dates, links } = context;
  const read = await readTimelineEmbed(parameters);
  if ("faults" in read) return read;
  const { view } = read.embed;
  // Of many events the picture of the page has the groups.
  if (view.grouped !== null) return readTimelineImage(timelineParameters(parameters), image, publicUrl);
  const placed = placeTimelineEmbed(read.embed, roomOf(image), dates);
  const { words, name } = view.evaluation.rule;
  return {
    parts: {
      headline: timelineHeadline(view),
      deck: [
        deckOf(view, dates),
        ...(placed.hasUnnamedFlags ? [namedClaimsSentence(view.evaluation, "picture")] : []),
      ].join(" "),
      figure: <TimelineFigure placed={placed} idPrefix="figure" label={labelOf(view, dates)} links={links} />,
      figureHeightPx: placed.heightPx,
      keys: figureKeys([placed], words.consequentOne),
      rule: `Rule: ${name}.`,
    },
  };
}

async function alignedParts(
  context: EmbedContext,
  image: ImageParameters,
): Promise<{ parts: Parts } | EmbedPicture> {
  const read = await readAlignedEmbed(context.parameters, context.dates);
  if ("faults" in read) return read;
  const { input } = read.embed;
  const placed = placeAligned(input, roomOf(image));
  return {
    parts: {
      headline: alignedHeadline(read.embed),
      deck: alignedSentences(input).join(" "),
      figure: (
        <AlignedFigure placed={placed} idPrefix="figure" label={alignedLabel(input)} links={context.links} />
      ),
      figureHeightPx: placed.heightPx,
      keys: figureKeys([placed], input.rule.words.consequentOne),
      rule: `Rule: ${input.rule.name}.`,
    },
  };
}

async function countParts(
  context: EmbedContext,
  image: ImageParameters,
): Promise<{ parts: Parts } | EmbedPicture> {
  const read = await readCountEmbed(context.parameters);
  if ("faults" in read) return read;
  const { evaluation, isListed, numbers } = read.embed;
  const numerals = countNumerals(evaluation);
  return {
    parts: {
      headline: headlineOf(evaluation),
      deck: countSentences(read.embed, context.dates).join(" "),
      ...numeralFigure(
        {
          text: numerals?.count ?? "",
          of: numerals?.of ?? "",
          isCoincidence: true,
          dates: context.dates,
          row: isListed ? { evaluation, numbers } : null,
        },
        context.links,
        roomOf(image),
      ),
      keys: [],
      rule: `Rule: ${evaluation.rule.name}.`,
    },
  };
}

async function latestParts(
  context: EmbedContext,
  image: ImageParameters,
): Promise<{ parts: Parts } | EmbedPicture> {
  const read = await readLatestEmbed(context.parameters);
  if ("faults" in read) return read;
  const { shown, row, rule } = read.embed;
  if (shown === null) return { missing: "No contact is recorded that fits." };
  const { number, event } = shown;
  return {
    parts: {
      headline: latestHeadline(event.title),
      deck: latestSentences(read.embed, context.dates, context.parameters).join(" "),
      ...numeralFigure(
        {
          text: number === null ? "" : ordinalNumeral(number.entry.inYear),
          of: number === null ? "" : `in ${number.entry.inYear.year}`,
          isCoincidence: false,
          dates: context.dates,
          row,
        },
        context.links,
        roomOf(image),
      ),
      keys: [],
      rule: `Rule: ${rule.name}.`,
    },
  };
}

async function eventParts(
  slug: string,
  context: EmbedContext,
  image: ImageParameters,
): Promise<{ parts: Parts } | EmbedPicture> {
  const { parameters, dates, links } = context;
  const read = await readEventEmbed(slug, parameters.rule);
  if (read.status === "moved") return { movedTo: `/images/embed/events/${encodeURIComponent(read.slug)}` };
  if (read.status !== "published") {
    return read.status === "none" && read.isRuleUnknown
      ? { faults: [{ parameter: "rule", message: `There is no rule “${parameters.rule}”.` }] }
      : { missing: `No published event has the name “${slug}”.` };
  }
  const { event, inRule } = read.view;
  const input = eventFigureInput(read.view);
  const placed = input === null ? null : placeEventEmbed(input, roomOf(image), dates);
  const facts = embedFacts(event, dates).map(({ name, words }) => `${name}: ${withoutIsolates(words)}.`);
  return {
    parts: {
      headline: event.title,
      deck: [event.summary, ...facts].join(" "),
      figure:
        placed === null ? null : (
          <TimelineFigure placed={placed} idPrefix="figure" label="The days around it" links={links} />
        ),
      figureHeightPx: placed?.heightPx ?? 0,
      keys: placed === null ? [] : figureKeys([placed], inRule.rule.words.consequentOne),
      rule: `Rule: ${inRule.rule.name}.`,
    },
  };
}

function roomOf({ widthPx }: ImageParameters): number {
  return widthPx - 2 * imageMarginPx;
}
