import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { AddressFaults } from "@/app/_components/address-faults";
import { CitePanel } from "@/app/_components/cite/cite-panel";
import { CoincidenceLists } from "@/app/_components/event/coincidence-lists";
import { eventFacts } from "@/app/_components/event/event-facts";
import { EventFigure } from "@/app/_components/event/event-figure";
import { EventHeading } from "@/app/_components/event/event-heading";
import { EventRecord } from "@/app/_components/event/event-record";
import { EventSection } from "@/app/_components/event/event-section";
import { FactRow } from "@/app/_components/event/fact-row";
import { SeriesLadder } from "@/app/_components/event/series-ladder";
import { LinkedData } from "@/app/_components/linked-data";
import { MomentForm } from "@/app/_components/past/moment-form";
import { MomentNotice } from "@/app/_components/past/moment-notice";
import { MomentUnavailable } from "@/app/_components/past/moment-unavailable";
import { readEventPage } from "@/app/_server/event/event-page-view";
import type { EventView } from "@/app/_server/event/event-view";
import { socialImage } from "@/app/_server/images/social-image";
import { type EmbeddedPage, pageEmbedLinks } from "@/app/_server/oembed/page-embed-links";
import type { DataMoment } from "@/app/_server/past/data-moment";
import { readAtMoment } from "@/app/_server/past/read-at-moment";
import { windowWords } from "@/lib/coincidence/rule-words";
import { describeEventTiming } from "@/lib/timeline/event-sentence";
import { readMomentAddress, withoutMoment, withParameters } from "@/lib/timeline/moment-address";
import { EventFoot } from "./event-foot";
import { RetractedEvent } from "./retracted-event";
import "@/app/styles/event.css";
import "@/app/styles/history.css";

interface EventPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** How far the small timeline reaches, in words. */
const reachWords = { 30: "Thirty", 14: "Fourteen", 7: "Seven", 3: "Three" } as const;

/** Read once for metadata and page. */
const readOnce = cache(async (slug: string, query: string) => {
  const parameters = new URLSearchParams(query);
  const rule = parameters.get("rule");
  return readAtMoment(parameters, ({ asked }) =>
    readEventPage(
      slug,
      rule === "" ? null : rule,
      readMomentAddress(asked === "present" ? {} : parameters).address,
    ),
  );
});

async function readProps({ params, searchParams }: EventPageProps) {
  const { slug } = await params;
  const parameters = await searchParams;
  const path = `/events/${encodeURIComponent(slug)}`;
  const [, query = ""] = withParameters(path, parameters).split("?");
  return { path, parameters, read: await readOnce(slug, query) };
}

/** What of the address an embed of the event shows too: the rule under which its coincidences are counted. */
function embedPathOf(slug: string, { rule }: Awaited<EventPageProps["searchParams"]>): string {
  const path = `/events/${encodeURIComponent(slug)}`;
  return typeof rule === "string" && rule !== "" ? withParameters(path, { rule }) : path;
}

function embeddedPage({ inRule }: Pick<EventView, "inRule">, moment: DataMoment): EmbeddedPage {
  return { moment, rule: inRule.rule.slug };
}

export async function generateMetadata(props: EventPageProps): Promise<Metadata> {
  const { parameters, read } = await readProps(props);
  if (read.status === "unavailable") return { title: "An earlier state", robots: { index: false } };
  const { shown } = read.value;
  if (shown.status === "retracted") {
    const { title } = shown.event;
    return { title: `Retracted: ${title}`, robots: { index: false, follow: true } };
  }
  if (read.notice !== null) {
    const { title, slug } = shown.view.event;
    return {
      title,
      description: read.notice.words,
      robots: { index: false, follow: true },
      alternates: {
        canonical: `/events/${slug}`,
        types: pageEmbedLinks(embedPathOf(slug, parameters), embeddedPage(shown.view, read.moment)).types,
      },
      ...socialImage(`/events/${slug}`, title, `version=${read.moment.dataVersion}`),
    };
  }
  const { event } = shown.view;
  return {
    title: event.title,
    description: event.summary || event.title,
    alternates: {
      canonical: `/events/${event.slug}`,
      types: pageEmbedLinks(embedPathOf(event.slug, parameters)).types,
    },
    ...socialImage(`/events/${event.slug}`, event.title),
  };
}

/** The permanent page of a contact or an announcement. */
export default async function EventPage(props: EventPageProps) {
  const { path, parameters, read } = await readProps(props);
  if (read.status === "unavailable")
    return <MomentUnavailable message={read.message} path={path} parameters={parameters} />;
  const { shown, compared, notices, cited, citation, linkedData } = read.value;
  const momentNotice = (
    <>
      <MomentNotice notice={read.notice} presentHref={withParameters(path, withoutMoment(parameters))} />
      <AddressFaults faults={read.faults} instead="The present state is shown." />
    </>
  );
  if (shown.status === "retracted") {
    return (
      <>
        {momentNotice}
        <RetractedEvent {...shown} compared={compared} notices={notices} />
      </>
    );
  }
  const { event, inRule, rungs, number, ...view } = shown.view;
  const { rule, side, pairs } = inRule;
  const rulePath = rule.slug === "" ? "/" : `/?rule=${rule.slug}`;
  const embedHref = pageEmbedLinks(
    embedPathOf(event.slug, parameters),
    embeddedPage(shown.view, read.moment),
  ).builderHref;
  return (
    <>
      {momentNotice}
      <div className="event-top">
        <div>
          <EventHeading
            event={event}
            number={number}
            neighbours={view.neighbours}
            sentence={describeEventTiming({ number, side, pairs })}
          />
          <FactRow facts={eventFacts(event)} />
        </div>
        {number !== null && rungs.length > 1 && (
          <SeriesLadder name={number.series.name} rungs={rungs} currentId={event.id} />
        )}
      </div>
      <EventSection
        id="surroundings"
        heading={`${reachWords[view.surroundings.reachDays]} days before and after`}
        remark={
          <span className="section-links">
            <Link href={`/?from=${view.surroundings.from}&to=${view.surroundings.to}`} prefetch={false}>
              Open in the timeline
            </Link>
            <Link href={rulePath} prefetch={false}>
              Rule: {rule.name}
            </Link>
            {embedHref !== null && <a href={embedHref}>Embed</a>}
          </span>
        }
      >
        <EventFigure
          eventId={event.id}
          surroundings={view.surroundings}
          numbers={view.numbers}
          rule={inRule.figure}
        />
        {view.surroundings.isCut && (
          <p className="note">
            So many events lie on these days that only a part of them is drawn; the timeline has them all.
          </p>
        )}
        {!inRule.isListed ? (
          <p className="note rule-note">
            The rule “{rule.name}” goes by dates for which so large a record is not searched event by event.
          </p>
        ) : side === null ? (
          <p className="note rule-note">
            The rule “{rule.name}” does not select this event, so it has neither coincidences nor near misses
            under it.{" "}
            <Link href={`/events/${event.slug}?rule=default`} prefetch={false}>
              Take the default rule
            </Link>
            : contacts held 0 to 7 days after a territorial claim.
          </p>
        ) : (
          <>
            <CoincidenceLists
              pairs={pairs}
              pairCount={inRule.pairCount}
              nearMisses={inRule.nearMisses}
              nearMissCount={inRule.nearMissCount}
              seenFrom={side}
              windowWords={windowWords(
                rule.definition.direction,
                rule.definition.windowDays,
                rule.words.antecedentOne,
              )}
            />
            <p className="note rule-note">
              Counted under the rule “{rule.name}”. It shows timing; it does not assert a cause.{" "}
              <Link href={rulePath} prefetch={false}>
                How often this has happened
              </Link>
            </p>
          </>
        )}
      </EventSection>
      <EventRecord event={event} compared={compared} notices={notices} />
      <CitePanel plain={citation} page={cited.page} />
      <MomentForm
        action={path}
        kept={
          typeof parameters.rule === "string" && parameters.rule !== "" ? [["rule", parameters.rule]] : []
        }
        day={read.moment.day}
        latest={new Date().toISOString().slice(0, 10)}
      />
      <EventFoot event={event} />
      {linkedData !== null && <LinkedData data={linkedData} />}
    </>
  );
}
