import type { ComparedCount } from "@/app/_components/event/count-verdict";
import { eventFacts } from "@/app/_components/event/event-facts";
import { EventHeading } from "@/app/_components/event/event-heading";
import { EventRecord } from "@/app/_components/event/event-record";
import { FactRow } from "@/app/_components/event/fact-row";
import { RetractionNotice } from "@/app/_components/event/retraction-notice";
import type { EventDetail } from "@/lib/records/event-detail";
import type { RecordNotice } from "@/lib/records/history/notices";
import { EventFoot } from "./event-foot";

/** The page of a retracted event: that it does not hold and why, then what it said. It takes part in nothing that is counted. */
export function RetractedEvent({
  event,
  withdrawal,
  compared,
  notices,
}: {
  event: EventDetail;
  withdrawal: { at: number; publicNote: string | null };
  compared: readonly ComparedCount[];
  notices: readonly RecordNotice[];
}) {
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
