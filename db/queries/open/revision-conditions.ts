import { and, eq, exists, inArray, isNotNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { RevisedType } from "@/lib/records/history/revised-type";
import { isShownRecord } from "../../rows/hidden-records";
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
import { hasPage, shownStates } from "../sources/source-conditions";

/**
 * Whether readers may know of a saved version, for a select over revisions with its event joined: every version of what has a page
 * or stands in a public list; of an event in the trash that it was withdrawn, the last time; and whatever bears a note for readers.
 */
export function isOpenRevision(db: Reader): SQL | undefined {
  return or(
    inArray(events.state, shownStates),
    isLastRemoval(),
    and(
      ne(revisions.recordType, "event"),
      or(
        isNotNull(revisions.publicNote),
        isOf(
          db,
          "person",
          people,
          and(eq(people.id, revisions.recordId), isShownRecord(db, "person", people.id)),
        ),
        isOf(
          db,
          "place",
          places,
          and(eq(places.id, revisions.recordId), isShownRecord(db, "place", places.id)),
        ),
        isOf(
          db,
          "party",
          parties,
          and(eq(parties.id, revisions.recordId), isShownRecord(db, "party", parties.id)),
        ),
        isOf(db, "track", tracks, eq(tracks.id, revisions.recordId)),
        isOf(db, "series", series, eq(series.id, revisions.recordId)),
        isOf(db, "topic", topics, eq(topics.id, revisions.recordId)),
        isOf(db, "rule", rules, eq(rules.id, revisions.recordId)),
        isOf(db, "coverage", coverages, eq(coverages.id, revisions.recordId)),
        isOf(db, "source", sources, and(eq(sources.id, revisions.recordId), hasPage(db))),
      ),
    ),
  );
}

function isOf(
  db: Reader,
  type: RevisedType,
  table: SQLiteTable,
  condition: SQL | undefined,
): SQL | undefined {
  return and(eq(revisions.recordType, type), exists(db.select({ one: sql`1` }).from(table).where(condition)));
}

function isLastRemoval(): SQL | undefined {
  const isFollowed = sql`exists (select 1 from ${revisions} as later
    where later.record_type = ${revisions.recordType} and later.record_id = ${revisions.recordId}
      and later.kind = 'removal' and later.version > ${revisions.version})`;
  return and(eq(events.state, "trashed"), eq(revisions.kind, "removal"), sql`not ${isFollowed}`);
}
