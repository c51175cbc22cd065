import { and, eq, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { events } from "../../schema/events";
import { revisions } from "../../schema/revisions";

/**
 * The versions that readers may be told of, where `events` is joined to those of events. Of an event that was withdrawn only that it
 * was; what a source said when it was entered is kept once it changes, and is no change.
 */
export function isPublicChange(): SQL | undefined {
  const isEvent = eq(revisions.recordType, "event");
  const isFollowed = sql`exists (select 1 from ${revisions} as later
    where later.record_type = 'event' and later.record_id = ${revisions.recordId}
      and later.version > ${revisions.version} and later.kind = 'removal')`;
  const isWithdrawal = and(
    isEvent,
    or(eq(events.state, "trashed"), isNull(events.id)),
    eq(revisions.kind, "removal"),
    sql`not ${isFollowed}`,
  );
  const isOfSource = and(eq(revisions.recordType, "source"), ne(revisions.version, 1));
  return or(
    and(isEvent, inArray(events.state, ["published", "retracted"])),
    isWithdrawal,
    and(ne(revisions.recordType, "event"), ne(revisions.recordType, "source")),
    isOfSource,
  );
}
