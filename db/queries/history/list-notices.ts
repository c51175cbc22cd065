import { and, desc, eq, inArray, isNotNull, lt, ne, or, type SQL } from "drizzle-orm";
import { notedKinds, noticeKinds, type PublicNotice } from "@/lib/records/history/notices";
import { textOf } from "@/lib/records/history/snapshot-values";
import { shownStates } from "../../rows/shown-states";
import { events } from "../../schema/events";
import { isNoticeable, revisions } from "../../schema/revisions";
import type { Store } from "../../store";
import { isLastRemoval } from "./shown-versions";
import { nameThen, slugThen } from "./version-names";

/**
 * Corrections, retractions and withdrawals of what is or was published, the newest first; `before` is the data version of the last one
 * of the page before. Of an event in the trash there is only that it was withdrawn, neither what it was called nor what was corrected.
 */
export function listNotices(
  store: Store,
  { before, limit }: { before: number | null; limit: number },
): Promise<PublicNotice[]> {
  return store.read(async ({ db }) => {
    const rows = await db
      .select({
        dataVersion: revisions.dataVersion,
        recordType: revisions.recordType,
        version: revisions.version,
        kind: revisions.kind,
        at: revisions.at,
        publicNote: revisions.publicNote,
        eventType: events.type,
        eventState: events.state,
        eventTitle: events.title,
        eventSlug: events.slug,
        nameThen,
        slugThen,
      })
      .from(revisions)
      .leftJoin(events, and(eq(revisions.recordType, "event"), eq(events.id, revisions.recordId)))
      .where(
        and(
          isNoticeable(revisions),
          before === null ? undefined : lt(revisions.dataVersion, before),
          or(isOfShownEvent(), isLastRemoval(), isOfOtherRecord()),
        ),
      )
      .orderBy(desc(revisions.dataVersion))
      .limit(limit);
    return rows.map(({ eventType, eventState, eventTitle, eventSlug, nameThen, slugThen, ...notice }) => {
      const event = eventType === null || eventState === null ? null : { type: eventType, state: eventState };
      const [name, slug] = [textOf(eventTitle ?? nameThen), textOf(eventSlug ?? slugThen)];
      const isShown = event?.state !== "trashed" && name !== null && slug !== null;
      return { ...notice, event, record: isShown ? { name, slug } : null };
    });
  });
}

function isOfShownEvent(): SQL | undefined {
  const isNoted = and(inArray(revisions.kind, [...notedKinds]), isNotNull(revisions.publicNote));
  return and(inArray(events.state, shownStates), or(inArray(revisions.kind, [...noticeKinds]), isNoted));
}

function isOfOtherRecord(): SQL | undefined {
  return and(ne(revisions.recordType, "event"), isNotNull(revisions.publicNote));
}
