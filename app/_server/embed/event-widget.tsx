import { eventFigureInput, placeEventEmbed, readEventEmbed } from "@/app/_server/embed/read-event-embed";
import type { EventView } from "@/app/_server/event/event-view";
import { describeLag } from "@/lib/coincidence/lag-words";
import { windowWords } from "@/lib/coincidence/rule-words";
import { civilDayAt } from "@/lib/dates/civil-day";
import type { DateWords } from "@/lib/dates/date-words";
import { choiceAddress } from "@/lib/embed/embed-choice";
import { embedFacts } from "@/lib/embed/event-facts";
import { figureKeys } from "@/lib/embed/figure-keys";
import { pageOfEmbed } from "@/lib/embed/page-of-embed";
import { standingLabels } from "@/lib/records/vocabularies";
import { describeEventTiming } from "@/lib/timeline/event-sentence";
import { Dated } from "./dated";
import { EmbedFigure } from "./embed-figure";
import { EmbedKeys } from "./embed-keys";
import { EmbedLink } from "./embed-link";
import { type EmbedContext, type EmbedMade, refused } from "./embed-page";
import { placeAtWidths, sizeRules } from "./embed-width";
import { FigureGround } from "./figure-ground";

const figureClass = "embed-event";
/** Coincidences listed at most: the nearest. */
const mostPairs = 4;

/** One event: what, when, where and who, its number, its coincidences, and the days around it where anything else stands there. */
export async function makeEventWidget(slug: string, context: EmbedContext): Promise<EmbedMade> {
  const { parameters, dates, sentenceDates, links } = context;
  const read = await readEventEmbed(slug, parameters.rule);
  switch (read.status) {
    case "moved":
      return {
        movedTo: choiceAddress({ widget: "event", slug: read.slug, embed: parameters }),
      };
    case "none":
      return read.isRuleUnknown
        ? refused([{ parameter: "rule", message: `There is no rule “${parameters.rule}”.` }])
        : {
            refusal: {
              status: 404,
              faults: [{ parameter: "event", message: `No published event has the name “${slug}”.` }],
            },
          };
    case "retracted": {
      const { event, withdrawal } = read;
      const day = sentenceDates.day(civilDayAt(withdrawal.at, "UTC"));
      const words = `This event was retracted on ${day}. ${withdrawal.publicNote ?? ""}`.trim();
      const body = (
        <p className="embed-retracted">
          <Dated language={dates.language}>{words}</Dated>
        </p>
      );
      const page = links.event(event.slug);
      return { page: { headline: `Retracted: ${event.title}`, page, event, sizes: "", body } };
    }
    case "published":
      return { page: pageOf(read.view, context) };
  }
}

function pageOf(view: EventView, context: EmbedContext) {
  const { parameters, publicUrl, dates, sentenceDates, links } = context;
  const { event, inRule, number } = view;
  const page = `${publicUrl}${pageOfEmbed({ widget: "event", slug: event.slug, embed: parameters })}`;
  const timing = describeEventTiming({ number, side: null, pairs: [] });
  const drawn = drawSurroundings(view, context);
  return {
    headline: event.title,
    page,
    event,
    sizes: drawn?.sizes ?? "",
    body: (
      <>
        <p>{event.summary}</p>
        <dl className="embed-facts">
          {[
            ...embedFacts(event, sentenceDates),
            ...(timing === null ? [] : [{ name: "Number", words: timing }]),
          ].map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Dated language={dates.language}>{words}</Dated>
              </dd>
            </div>
          ))}
          {event.sources.length > 0 && (
            <div>
              <dt>Sources</dt>
              <dd>
                <EmbedLink href={`${page}#sources`} opens={links.opens}>
                  {event.sources.length === 1 ? "1 source" : `${event.sources.length} sources`}
                </EmbedLink>
              </dd>
            </div>
          )}
        </dl>
        {inRule.side !== null && <Coincidences view={view} context={context} side={inRule.side} />}
        {drawn?.figure}
      </>
    ),
  };
}

function Coincidences({
  view: { inRule },
  context: { links, dates, sentenceDates },
  side,
}: {
  view: EventView;
  context: EmbedContext;
  side: "consequent" | "antecedent";
}) {
  const { rule, pairs, pairCount } = inRule;
  const { direction, windowDays } = rule.definition;
  const shown = pairs.slice(0, mostPairs);
  const heading = `Coincidences, ${windowWords(direction, windowDays, rule.words.antecedentOne)}`;
  return (
    <>
      <h2>{heading}</h2>
      {shown.length === 0 && <p>None is recorded.</p>}
      <ul className="embed-pairs">
        {shown.map(({ event, lag, certainty }) => (
          <li key={event.id}>
            <span className="embed-lag">
              {describeLag(lag, side)}
              {certainty === "possible" ? ", possibly" : ""}
            </span>{" "}
            <EmbedLink href={links.event(event.slug)} opens={links.opens}>
              {event.title}
            </EmbedLink>
            <Dated language={dates.language}>{partnerWords(event, sentenceDates)}</Dated>
          </li>
        ))}
        {pairCount > shown.length && <li>And {pairCount - shown.length} more.</li>}
      </ul>
      <p className="embed-note">Rule: {rule.name}.</p>
    </>
  );
}

function partnerWords(event: EventView["inRule"]["pairs"][number]["event"], dates: DateWords): string {
  const standing = event.type === "announcement" ? `, ${standingLabels[event.standing].toLowerCase()}` : "";
  return `, ${dates.edtf(event.date)}${standing}`;
}

function drawSurroundings(view: EventView, { dates, links }: EmbedContext) {
  const input = eventFigureInput(view);
  if (input === null) return null;
  const drawings = placeAtWidths((widthPx) => placeEventEmbed(input, widthPx, dates));
  return {
    sizes: sizeRules(figureClass, drawings),
    figure: (
      <>
        <EmbedFigure
          drawings={drawings}
          figureClass={figureClass}
          label={`The days around it, ${dates.range(input.from, input.to)}`}
          links={links}
          ground={(placed, ids) => <FigureGround placed={placed} ids={ids} />}
        />
        <EmbedKeys
          keys={figureKeys(
            drawings.map(({ placed }) => placed),
            view.inRule.rule.words.consequentOne,
          )}
        />
      </>
    ),
  };
}
