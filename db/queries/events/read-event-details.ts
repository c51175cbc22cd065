import type { CivilDay } from "@/lib/dates/civil-day";
import type { VersionlessEvent } from "@/lib/records/event-detail";
import { countIndependentSources } from "@/lib/records/independent-sources";
import { byEvent } from "../../rows/by-event";
import { readReactionsTo } from "../../rows/read-reactions";
import type { events } from "../../schema/events";
import type { Reader } from "../../store";
import { storedEventDays } from "../timeline/event-days";
import type { EventParts } from "../timeline/event-parts";
import { readAnnouncementDetails } from "./read-announcement-details";
import { readContactDetails } from "./read-contact-details";
import { readSourcesOfEvents } from "./read-event-sources";

export type EventRow = typeof events.$inferSelect;

/**
 * Everything recorded of stored events but their versions, in the order given and whatever their state: the caller has chosen
 * those that may be shown. As many statements for many events as for one.
 */
export async function readEventDetails(
  db: Reader,
  rows: readonly EventRow[],
  dayOfData: CivilDay,
): Promise<VersionlessEvent[]> {
  const ids = rows.map((row) => row.id);
  const sourcesOf = await readSourcesOfEvents(db, ids);
  const reactionsTo = byEvent(await readReactionsTo(db, ids));
  const partsOf = (type: EventRow["type"]) =>
    rows
      .filter((row) => row.type === type)
      .map((row): EventParts => {
        const { sources, numberOf } = sourcesOf(row.id);
        const base = {
          ...baseOf(row, dayOfData),
          sources,
          independentSourceCount: countIndependentSources(sources),
        };
        return { base, reactions: reactionsTo(row.id), numberOf, dayOfData };
      });
  const details = new Map<string, VersionlessEvent>();
  for (const detail of await readContactDetails(db, partsOf("contact"))) details.set(detail.id, detail);
  for (const detail of await readAnnouncementDetails(db, partsOf("announcement"))) {
    details.set(detail.id, detail);
  }
  return ids.map((id) => details.get(id)).filter((detail) => detail !== undefined);
}

function baseOf(row: EventRow, dayOfData: CivilDay) {
  return {
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
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    publishedAt: row.publishedAt,
  };
}
