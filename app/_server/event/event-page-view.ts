import type { ComparedCount } from "@/app/_components/event/count-verdict";
import { listEventNotices } from "@/db/queries/history/list-event-notices";
import type { RecordNotice } from "@/lib/records/history/notices";
import type { MomentAddress } from "@/lib/timeline/moment-address";
import { type CitablePage, citableEvent, readPlainCitation } from "../exchange/cited-works";
import { readEventLinkedData } from "../exchange/linked-data";
import { readCountsOfContact } from "../records/outside-count-view";
import { getStore } from "../store";
import { readShownEvent, type ShownEvent } from "./shown-event";

/** All that the page of an event shows, read on one state of the data. */
export interface EventPageView {
  shown: ShownEvent;
  /** The counts by others beside our own. */
  compared: ComparedCount[];
  /** Corrections, retractions and the like, the newest first. */
  notices: RecordNotice[];
  cited: CitablePage;
  citation: string;
  linkedData: Awaited<ReturnType<typeof readEventLinkedData>>;
}

/** Reads the page of an event; for redirections and what is not found see readShownEvent. */
export async function readEventPage(
  slug: string,
  rule: string | null,
  moment: MomentAddress,
): Promise<EventPageView> {
  const shown = await readShownEvent(slug, rule, moment);
  const event = shown.status === "retracted" ? shown.event : shown.view.event;
  const cited = await citableEvent(event);
  return {
    shown,
    compared:
      event.type === "contact" && event.outsideCounts.length > 0 ? await readCountsOfContact(event.id) : [],
    notices: await listEventNotices(getStore(), event.id),
    cited,
    citation: await readPlainCitation(cited),
    linkedData: shown.status === "retracted" ? null : await readEventLinkedData(event.id),
  };
}
