import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { CoincidenceLists } from "@/app/_components/event/coincidence-lists";
import { eventFacts } from "@/app/_components/event/event-facts";
import { EventFigure } from "@/app/_components/event/event-figure";
import { EventHeading } from "@/app/_components/event/event-heading";
import { EventRecord } from "@/app/_components/event/event-record";
import { EventSection } from "@/app/_components/event/event-section";
import { FactRow } from "@/app/_components/event/fact-row";
import { SeriesLadder } from "@/app/_components/event/series-ladder";
import { readShownEvent, type ShownEvent } from "@/app/_server/event/shown-event";
import { socialImage } from "@/app/_server/images/social-image";
import { readCountsOfContact } from "@/app/_server/records/outside-count-view";
import { getStore } from "@/app/_server/store";
import { listEventNotices } from "@/db/queries/history/list-event-notices";
import { windowWords } from "@/lib/coincidence/rule-words";
import { describeEventTiming } from "@/lib/timeline/event-sentence";
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
const readShown = cache(readShownEvent);

async function shownOf({ params, searchParams }: EventPageProps): Promise<ShownEvent> {
  const { rule } = await searchParams;
  return readShown((await params).slug, typeof rule === "string" && rule !== "" ? rule : null);
}

export async function generateMetadata(props: EventPageProps): Promise<Metadata> {
  const shown = await shownOf(props);
  if (shown.status === "retracted") {
    const { title } = shown.event;
    return { title: `Retracted: ${title}`, robots: { index: false, follow: true } };
  }
  const { event } = shown.view;
  return {
    title: event.title,
    description: event.summary || event.title,
    alternates: { canonical: `/events/${event.slug}` },
    ...socialImage(`/events/${event.slug}`, event.title),
  };
}

/** The permanent page of a contact or an announcement. */
export default async function EventPage(props: EventPageProps) {
  const shown = await shownOf(props);
  if (shown.status === "retracted") return <RetractedEvent {...shown} />;
  const { view } = shown;
  const { event, inRule, rungs, number } = view;
  const { rule, side, pairs } = inRule;
  const compared =
    event.type === "contact" && event.outsideCounts.length > 0 ? await readCountsOfContact(event.id) : [];
  const notices = await listEventNotices(getStore(), event.id, event.revisions);
  const rulePath = rule.slug === "" ? "/" : `/?rule=${rule.slug}`;
  return (
    <>
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
      <EventFoot event={event} />
    </>
  );
}
