import { and, eq, exists, inArray, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { RevisedType } from "@/lib/records/history/revised-type";
import { isShownRecord } from "../../rows/hidden-records";
import { shownStates } from "../../rows/shown-states";
import { coverages } from "../../schema/coverages";
import { events } from "../../schema/events";
import { parties } from "../../schema/parties";
import { people } from "../../schema/people";
import { places } from "../../schema/places";
import { revisions } from "../../schema/revisions";
import { rules } from "../../schema/rules";
import { series } from "../../schema/series";
import { sources } from "../../schema/sources";
import { topics } from "../../schema/topics";
import { tracks } from "../../schema/tracks";
import type { Reader } from "../../store";
import { hasPage } from "../sources/source-conditions";

/** What stands here is for selects over revisions, with `events` joined to the versions of events. */

/**
 * Whether readers may know of a saved version: every one of what has a page or stands in a public list; of what is gone only that it
 * went, the last time; and whatever bears a note for readers.
 */
export function isShownVersion(db: Reader): SQL | undefined {
  return or(isOfShownRecord(db), isLastRemoval(), isRemovalOfOther(db), isNotedOfOther());
}

/** The same without how a source was entered: that is kept once it changes, and is no change. */
export function isShownChange(db: Reader): SQL | undefined {
  return and(or(ne(revisions.recordType, "source"), ne(revisions.version, 1)), isShownVersion(db));
}

/** Whether what a version is of has a page or stands in a public list now. */
export function isOfShownRecord(db: Reader): SQL | undefined {
  const isOf = (type: RevisedType, table: SQLiteTable, condition: SQL | undefined) =>
    and(eq(revisions.recordType, type), exists(db.select({ one: sql`1` }).from(table).where(condition)));
  const id = revisions.recordId;
  return or(
    inArray(events.state, shownStates),
    isOf("person", people, and(eq(people.id, id), isShownRecord(db, "person", people.id))),
    isOf("place", places, and(eq(places.id, id), isShownRecord(db, "place", places.id))),
    isOf("party", parties, and(eq(parties.id, id), isShownRecord(db, "party", parties.id))),
    isOf("track", tracks, eq(tracks.id, id)),
    isOf("series", series, eq(series.id, id)),
    isOf("topic", topics, eq(topics.id, id)),
    isOf("rule", rules, eq(rules.id, id)),
    isOf("coverage", coverages, eq(coverages.id, id)),
    isOf("source", sources, and(eq(sources.id, id), hasPage(db))),
  );
}

/** Whether a version says that an event went to the trash, or went with its import, and none says so after it. */
export function isLastRemoval(): SQL | undefined {
  const isFollowed = sql`exists (select 1 from ${revisions} as later
    where later.record_type = ${revisions.recordType} and later.record_id = ${revisions.recordId}
      and later.kind = 'removal' and later.version > ${revisions.version})`;
  return and(
    eq(revisions.recordType, "event"),
    or(eq(events.state, "trashed"), isNull(events.id)),
    eq(revisions.kind, "removal"),
    sql`not ${isFollowed}`,
  );
}

/** Of a source nobody is told that it went: it did so with all that cited it. */
function isRemovalOfOther(db: Reader): SQL | undefined {
  const isSeen = (type: "person" | "place" | "party") =>
    or(ne(revisions.recordType, type), isShownRecord(db, type, revisions.recordId));
  return and(
    eq(revisions.kind, "removal"),
    ne(revisions.recordType, "event"),
    ne(revisions.recordType, "source"),
    isSeen("person"),
    isSeen("place"),
    isSeen("party"),
  );
}

function isNotedOfOther(): SQL | undefined {
  return and(ne(revisions.recordType, "event"), isNotNull(revisions.publicNote));
}
