import { Legend } from "@/app/_components/figure/legend";
import { GroupRows } from "@/app/_components/timeline/group-rows";
import { StaticFigure } from "@/app/_components/timeline/static-groups";
import {
  placeTimelineEmbed,
  readTimelineEmbed,
  type TimelineEmbed,
} from "@/app/_server/embed/read-timeline-embed";
import { summaryOf } from "@/app/_server/timeline/summary-of";
import type { DateWords } from "@/lib/dates/date-words";
import { timelineParameters } from "@/lib/embed/embed-parameters";
import { figureKeys } from "@/lib/embed/figure-keys";
import { chanceSentence, headlineOf } from "@/lib/timeline/headline";
import { unpackTimelineWindow } from "@/lib/timeline/timeline-window-wire";
import { Dated } from "./dated";
import { EmbedFigure } from "./embed-figure";
import { EmbedKeys } from "./embed-keys";
import { type EmbedContext, type EmbedMade, refused } from "./embed-page";
import { placeAtWidths, sizeRules } from "./embed-width";
import { FigureGround } from "./figure-ground";

const figureClass = "embed-timeline";

/** The timeline: headline, days and rule, the figure, its legend, and the same in words for those who cannot see it. */
export async function makeTimelineWidget(context: EmbedContext): Promise<EmbedMade> {
  const { parameters, publicUrl, dates, sentenceDates } = context;
  const read = await readTimelineEmbed(parameters);
  if ("faults" in read) return refused(read.faults);
  const { view, numbers } = read.embed;
  const query = timelineParameters(parameters).toString();
  const page = `${publicUrl}/${query === "" ? "" : `?${query}`}`;
  const drawn = view.grouped === null && view.events.length > 0 ? drawFigure(read.embed, context) : null;
  return {
    page: {
      headline: headlineOf(view.evaluation),
      page,
      sizes: drawn?.sizes ?? "",
      body: (
        <>
          <p>
            <Dated language={dates.language}>{deckOf(view, sentenceDates)}</Dated>
          </p>
          {drawn === null && view.grouped === null && <p>No event is recorded for these parameters.</p>}
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
      </>
    ),
  };
}

/** The days drawn, those over which the rule counts where they are others, the rule, and what chance would give. */
export function deckOf({ period, evaluation }: TimelineEmbed["view"], dates: DateWords): string {
  const { from, to } = evaluation.rule.definition;
  const isSame = from === null || to === null || (from === period.from && to === period.to);
  const sentences = [
    `${dates.range(period.from, period.to)}.`,
    isSame ? "" : `The rule counts from ${dates.range(from, to)}.`,
    `Rule: ${evaluation.rule.name}.`,
    chanceSentence(evaluation, "precursor"),
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
