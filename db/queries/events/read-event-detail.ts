import type { CivilDay } from "@/lib/dates/civil-day";
import type { EventDetail } from "@/lib/records/event-detail";
import type { Reader } from "../../store";
import { readRevisions } from "../history/read-revisions";
import { type EventRow, readEventDetails } from "./read-event-details";

/** Everything recorded of a stored event, whatever its state: the caller has chosen one that may be shown. */
export async function readEventDetail(db: Reader, row: EventRow, dayOfData: CivilDay): Promise<EventDetail> {
  const [detail] = await readEventDetails(db, [row], dayOfData);
  if (detail === undefined) throw new Error(`The event ${row.id} has no row of its own type.`);
  return { ...detail, revisions: await readRevisions(db, "event", row.id) };
}
