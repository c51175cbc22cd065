import type { CivilDay } from "@/lib/dates/civil-day";
import type { EventDetail } from "@/lib/records/event-detail";
import { countIndependentSources } from "@/lib/records/independent-sources";
import { readReactions } from "../../rows/read-reactions";
import type { events } from "../../schema/events";
import type { Reader } from "../../store";
import { readRevisions } from "../history/read-revisions";
import { storedEventDays } from "../timeline/event-days";
import { readAnnouncementDetail } from "./read-announcement-detail";
import { readContactDetail } from "./read-contact-detail";
import { readEventSources } from "./read-event-sources";

/** Everything recorded of a stored event, whatever its state: the caller has chosen one that may be shown. */
export async function readEventDetail(
  db: Reader,
  row: typeof events.$inferSelect,
  dayOfData: CivilDay,
): Promise<EventDetail> {
  const { sources, numberOf } = await readEventSources(db, row.id);
  const reactions = await readReactions(db, row.id);
  const base = {
    id: row.id,
    slug: row.slug,
    version: row.version,
    title: row.title,
    summary: row.summary,
    note: row.note,
    confidence: row.confidence,
    date: { ...storedEventDays(row, dayOfData), printed: row.datePrinted },
    clock: row.clockAt === null || row.clockZone === null ? null : { at: row.clockAt, zone: row.clockZone },
    zone: row.zone,
    sources,
    independentSourceCount: countIndependentSources(sources),
    revisions: await readRevisions(db, "event", row.id),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    publishedAt: row.publishedAt,
  };
  const rest = { base, reactions, numberOf, dayOfData };
  return row.type === "contact" ? readContactDetail(db, rest) : readAnnouncementDetail(db, rest);
}
