import type { ContactDetail, EventDetail } from "@/lib/records/event-detail";
import type { RecordNotice } from "@/lib/records/history/notices";
import { CorrectionList } from "./correction-list";
import type { ComparedCount } from "./count-verdict";
import { datedWords } from "./dated-words";
import { EventSection } from "./event-section";
import { InformedMatrix } from "./informed-matrix";
import { OutsideCounts } from "./outside-counts";
import { PairedReadouts } from "./paired-readouts";
import { ParticipantsTable } from "./participants-table";
import { ReactionList } from "./reaction-list";
import { RevisionList } from "./revision-list";
import { SourceList } from "./source-list";
import { VerificationHistory } from "./verification-history";

/**
 * Everything recorded of an event, section by section; what is not known is said in words. `compared` holds the counts by
 * others beside our own, in the order of the record.
 */
export function EventRecord({
  event,
  compared,
  notices,
}: {
  event: EventDetail;
  compared: readonly ComparedCount[];
  /** Corrections, retractions and the like, the newest first. */
  notices: readonly RecordNotice[];
}) {
  return (
    <>
      {event.type === "contact" && <ContactSections event={event} compared={compared} />}
      {event.type === "announcement" && (
        <EventSection
          id="verification"
          heading="Who confirmed it"
          remark="Each assessment with its day; the latest is its standing now."
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
      {notices.length > 0 && (
        <EventSection
          id="corrections"
          heading="Corrections"
          remark="What readers were told, and what changed."
        >
          <CorrectionList notices={notices} />
        </EventSection>
      )}
      <EventSection id="revisions" heading="Changes to this record">
        <RevisionList slug={event.slug} revisions={event.revisions} />
      </EventSection>
    </>
  );
}

function ContactSections({ event, compared }: { event: ContactDetail; compared: readonly ComparedCount[] }) {
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
      <EventSection
        id="readouts"
        heading="What each side said"
        remark="Whether each acknowledged it, its readout in our words, and its topics."
      >
        <PairedReadouts event={event} />
      </EventSection>
      {event.outsideCounts.length > 0 && (
        <EventSection
          id="outside-counts"
          heading="How others count it"
          remark="Their number beside ours, which is derived from the contacts recorded."
        >
          <OutsideCounts counts={event.outsideCounts} compared={compared} />
        </EventSection>
      )}
    </>
  );
}

function sourceCountWords({ sources, independentSourceCount }: EventDetail): string {
  const all = sources.length === 1 ? "1 source" : `${sources.length} sources`;
  if (independentSourceCount === sources.length) return all;
  return `${all}, ${independentSourceCount} independent`;
}
