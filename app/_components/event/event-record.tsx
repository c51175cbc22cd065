import type { ContactDetail, EventDetail } from "@/lib/records/event-detail";
import type { Named } from "@/lib/timeline/timeline-event";
import { datedWords } from "./dated-words";
import { EventSection } from "./event-section";
import { InformedMatrix } from "./informed-matrix";
import { OutsideCounts } from "./outside-counts";
import { ParticipantsTable } from "./participants-table";
import { ReactionList } from "./reaction-list";
import { RevisionList } from "./revision-list";
import { SideStatements } from "./side-statements";
import { SourceList } from "./source-list";
import { TopicLists } from "./topic-lists";
import { VerificationHistory } from "./verification-history";

/** Everything recorded of an event, section by section; what is not known is said in words. */
export function EventRecord({ event }: { event: EventDetail }) {
  return (
    <>
      {event.type === "contact" && <ContactSections event={event} />}
      {event.type === "announcement" && (
        <EventSection
          id="verification"
          heading="Who confirmed it"
          remark="Each assessment with its day; the last is its standing now."
        >
          {event.independentlyAssessed !== null && (
            <p className="assessed">
              Independently assessed:{" "}
              {datedWords(event.independentlyAssessed.date, event.independentlyAssessed.printed)}.
            </p>
          )}
          {event.verifications.length === 0 ? (
            <p className="note">No assessment is recorded: the claim stands as claimed.</p>
          ) : (
            <VerificationHistory verifications={event.verifications} />
          )}
        </EventSection>
      )}
      <EventSection id="reactions" heading="Reactions">
        {event.reactions.length === 0 ? (
          <p className="note">None is recorded.</p>
        ) : (
          <ReactionList reactions={event.reactions} />
        )}
      </EventSection>
      {event.note !== "" && (
        <EventSection id="note" heading="What is disputed or uncertain">
          <p className="prose event-note">{event.note}</p>
        </EventSection>
      )}
      <EventSection id="sources" heading="Sources" remark={sourceCountWords(event)}>
        <SourceList sources={event.sources} />
      </EventSection>
      <EventSection id="revisions" heading="Changes to this record">
        <RevisionList revisions={event.revisions} />
      </EventSection>
    </>
  );
}

function ContactSections({ event }: { event: ContactDetail }) {
  return (
    <>
      <EventSection id="participants" heading="Who, and for whom">
        <ParticipantsTable participants={event.participants} />
      </EventSection>
      <EventSection id="informed" heading="Who was informed">
        {event.notifications.length === 0 ? (
          <p className="note">Nothing is recorded about who was told, before or after.</p>
        ) : (
          <InformedMatrix notifications={event.notifications} />
        )}
      </EventSection>
      <EventSection id="topics" heading="What was on the table">
        {event.topics.length === 0 ? (
          <p className="note">No topic is recorded.</p>
        ) : (
          <TopicLists topics={event.topics} />
        )}
      </EventSection>
      <EventSection
        id="readouts"
        heading="What each side said"
        remark="Whether each acknowledged it, and its readout in our words."
      >
        <SideStatements
          parties={sidesOf(event)}
          acknowledgements={event.acknowledgements}
          readouts={event.readouts}
        />
      </EventSection>
      {event.outsideCounts.length > 0 && (
        <EventSection id="outside-counts" heading="How others count it">
          <OutsideCounts counts={event.outsideCounts} />
        </EventSection>
      )}
    </>
  );
}

/** The parties that took part, then others that said something of it. */
function sidesOf(event: ContactDetail): Named[] {
  const all = [
    ...event.participants.map((row) => row.party),
    ...event.acknowledgements.map((row) => row.party),
    ...event.readouts.map((row) => row.party),
  ];
  return [...new Map(all.map((party) => [party.slug, party])).values()];
}

function sourceCountWords({ sources, independentSourceCount }: EventDetail): string {
  const all = sources.length === 1 ? "1 source" : `${sources.length} sources`;
  if (independentSourceCount === sources.length) return all;
  return `${all}, ${independentSourceCount} of them independent`;
}
