import { eventFacts } from "@/app/_components/event/event-facts";
import { EventHeading } from "@/app/_components/event/event-heading";
import { EventRecord } from "@/app/_components/event/event-record";
import { FactRow } from "@/app/_components/event/fact-row";
import { RetractionNotice } from "@/app/_components/event/retraction-notice";
import { readCountsOfContact } from "@/app/_server/records/outside-count-view";
import { getStore } from "@/app/_server/store";
import { listEventNotices } from "@/db/queries/history/list-event-notices";
import type { EventDetail } from "@/lib/records/event-detail";
import { EventFoot } from "./event-foot";

/** The page of a retracted event: that it does not hold and why, then what it said. It takes part in nothing that is counted. */
export async function RetractedEvent({
  event,
  withdrawal,
}: {
  event: EventDetail;
  withdrawal: { at: number; publicNote: string | null };
}) {
  const notices = await listEventNotices(getStore(), event.id, event.revisions);
  const compared =
    event.type === "contact" && event.outsideCounts.length > 0 ? await readCountsOfContact(event.id) : [];
  return (
    <>
      <EventHeading
        event={event}
        number={null}
        neighbours={{ previous: null, next: null }}
        sentence={null}
        notice={<RetractionNotice {...withdrawal} />}
      />
      <FactRow facts={eventFacts(event)} />
      <EventRecord event={event} compared={compared} notices={notices} />
      <EventFoot event={event} isRetracted />
    </>
  );
}
