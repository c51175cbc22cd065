import { Legend } from "@/app/_components/figure/legend";
import { GroupRows } from "@/app/_components/timeline/group-rows";
import { StaticFigure } from "@/app/_components/timeline/static-groups";
import {
  placeTimelineEmbed,
  readTimelineEmbed,
  type TimelineEmbed,
} from "@/app/_server/embed/read-timeline-embed";
import { summaryOf } from "@/app/_server/timeline/summary-of";
import { capitalised } from "@/lib/capitalised";
import type { DateWords } from "@/lib/dates/date-words";
import { figureKeys } from "@/lib/embed/figure-keys";
import { namedClaimsSentence } from "@/lib/embed/named-claims";
import { pageOfEmbed } from "@/lib/embed/page-of-embed";
import { boundedEvents } from "@/lib/timeline/count-label";
import { chanceSentence, headlineOf } from "@/lib/timeline/headline";
import { unpackTimelineWindow } from "@/lib/timeline/timeline-window-wire";
import { Dated } from "./dated";
import { EmbedFigure } from "./embed-figure";
import { EmbedKeys } from "./embed-keys";
import { type EmbedContext, type EmbedMade, refused } from "./embed-page";
import { notAtWidths, placeAtWidths, sizeRules } from "./embed-width";
import { FigureGround } from "./figure-ground";

const figureClass = "embed-timeline";

/** The timeline: headline, days and rule, the figure, its legend, and the same in words for those who cannot see it. */
export async function makeTimelineWidget(context: EmbedContext): Promise<EmbedMade> {
  const { parameters, publicUrl, dates, sentenceDates } = context;
  const read = await readTimelineEmbed(parameters);
  if ("faults" in read) return refused(read.faults);
  const { view, numbers } = read.embed;
  const page = `${publicUrl}${pageOfEmbed({ widget: "timeline", slug: null, embed: parameters })}`;
  const drawn = view.grouped === null && view.events.length > 0 ? drawFigure(read.embed, context) : null;
  return {
    page: {
      headline: timelineHeadline(view),
      page,
      sizes: drawn?.sizes ?? "",
      body: (
        <>
          <p>
            <Dated language={dates.language}>{deckOf(view, sentenceDates)}</Dated>
          </p>
          {drawn === null && view.grouped === null && <p>{emptyWords(view)}</p>}
          {drawn?.figure}
          {view.grouped !== null && (
            <Groups view={view} grouped={view.grouped} context={context} page={page} />
          )}
          <div className="visually-hidden">
            {summaryOf(view, numbers, sentenceDates).map((paragraph) => (
              <p key={paragraph}>
                <Dated language={dates.language}>{paragraph}</Dated>
              </p>
            ))}
          </div>
        </>
      ),
    },
  };
}

function drawFigure(embed: TimelineEmbed, { dates, links }: EmbedContext) {
  const drawings = placeAtWidths((widthPx) => placeTimelineEmbed(embed, widthPx, dates));
  const keys = figureKeys(
    drawings.map(({ placed }) => placed),
    embed.view.evaluation.rule.words.consequentOne,
  );
  const unnamed = drawings.filter(({ placed }) => placed.hasUnnamedFlags);
  return {
    sizes: sizeRules(figureClass, drawings),
    figure: (
      <>
        <EmbedFigure
          drawings={drawings}
          figureClass={figureClass}
          label={labelOf(embed.view, dates)}
          links={links}
          ground={(placed, ids) => <FigureGround placed={placed} ids={ids} />}
        />
        <EmbedKeys keys={keys} />
        {unnamed.length > 0 && (
          <p className={["embed-note", ...notAtWidths(unnamed)].join(" ")}>
            {namedClaimsSentence(embed.view.evaluation)}
          </p>
        )}
      </>
    ),
  };
}

/** The finding; where nothing of it falls on the days drawn, that. */
export function timelineHeadline(view: TimelineEmbed["view"]): string {
  if (!isEmpty(view)) return headlineOf(view.evaluation);
  const { consequentOne, antecedentOne } = view.evaluation.rule.words;
  return `No ${consequentOne} and no ${antecedentOne} of the rule on these days`;
}

function isEmpty({ events, grouped }: TimelineEmbed["view"]): boolean {
  return events.length === 0 && grouped === null;
}

/** What stands in the place of the figure. */
function emptyWords({ matches, state }: TimelineEmbed["view"]): string {
  if (state.filter.tracks.length > 0 || matches.count === 0)
    return "No event to draw is recorded on these days.";
  const are = matches.count === 1 && !matches.isAtLeast ? "is" : "are";
  return `${capitalised(boundedEvents(matches))} ${are} recorded on these days, but none that the rule looks at: they are on the page of the timeline.`;
}

/** The days drawn, those over which the rule counts where they are others, the rule, and what chance would give. */
export function deckOf(view: TimelineEmbed["view"], dates: DateWords): string {
  const { period, evaluation, state, options } = view;
  const { from, to } = evaluation.rule.definition;
  const names = state.filter.tracks.map(
    (slug) => options.tracks.find((track) => track.slug === slug)?.name ?? slug,
  );
  const isSame = from === null || to === null || (from === period.from && to === period.to);
  const sentences = [
    `${dates.range(period.from, period.to)}.`,
    names.length === 0
      ? ""
      : `Drawn beside the rule: all contacts on the ${names.length === 1 ? "track" : "tracks"} ${names.join(" and ")}.`,
    isSame ? "" : `The rule counts from ${dates.range(from, to)}.`,
    `Rule: ${evaluation.rule.name}.`,
    // Chance belongs to the count of the headline.
    isEmpty(view) ? "" : chanceSentence(evaluation, "precursor"),
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

/** What the figure shows, as its name. */
export function labelOf({ period }: TimelineEmbed["view"], dates: DateWords): string {
  return `Contacts and announcements, ${dates.range(period.from, period.to)}`;
}

/** A record with more events than a frame can draw one by one: its groups, on a narrow frame in rows. */
function Groups({
  view,
  grouped,
  context: { links, dates },
  page,
}: {
  view: TimelineEmbed["view"];
  grouped: NonNullable<TimelineEmbed["view"]["grouped"]>;
  context: EmbedContext;
  page: string;
}) {
  const label = labelOf(view, dates);
  const hrefOfDays = (from: string, to: string) => {
    const address = new URL(page);
    address.searchParams.set("from", from);
    address.searchParams.set("to", to);
    return address.href;
  };
  return (
    <>
      <div className="groups-across">
        <StaticFigure
          view={grouped}
          window={unpackTimelineWindow(grouped.year)}
          period={view.period}
          label={label}
          links={links}
        />
      </div>
      <GroupRows view={grouped} label={label} hrefOfDays={hrefOfDays} opens={links.opens} />
      <Legend
        idPrefix="embed-legend"
        consequentOne={view.evaluation.rule.words.consequentOne}
        isGrouped
        isIncomplete={view.incomplete !== null}
      />
    </>
  );
}
