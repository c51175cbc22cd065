import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { confidences, eventStates, eventTypes } from "@/lib/records/vocabularies";
import { day, edtf, id, instant, isDay, notEmpty, oneOf } from "./columns";
import { users } from "./users";

/**
 * What a contact and an announcement share. `date` is the day held or the day announced (EDTF); the three days beside it
 * are derived from it: the span it can mean, and the last day on which it can have begun (lags count from its beginning).
 */
export const events = sqliteTable(
  "events",
  {
    id: id(),
    type: text("type", { enum: eventTypes }).notNull(),
    slug: text("slug").notNull().unique(),
    state: text("state", { enum: eventStates }).notNull(),
    title: text("title").notNull(),
    summary: text("summary").notNull().default(""),
    note: text("note").notNull().default(""),
    confidence: text("confidence", { enum: confidences }).notNull(),
    date: edtf("date").notNull(),
    datePrinted: text("date_printed"),
    earliestDay: day("earliest_day").notNull(),
    latestStartDay: day("latest_start_day").notNull(),
    latestDay: day("latest_day").notNull(),
    clockAt: text("clock_at"),
    clockZone: text("clock_zone"),
    /** Zone whose civil days count, where somebody stated it; else readers take that of the clock or of the place. */
    zone: text("zone"),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").references(() => users.id),
    updatedAt: instant("updated_at").notNull(),
    publishedAt: instant("published_at").notNull(),
  },
  (t) => [
    oneOf("events_type", t.type, eventTypes),
    oneOf("events_state", t.state, eventStates),
    oneOf("events_confidence", t.confidence, confidences),
    notEmpty("events_title", t.title),
    notEmpty("events_slug", t.slug),
    isDay("events_earliest_day", t.earliestDay),
    isDay("events_latest_start_day", t.latestStartDay),
    isDay("events_latest_day", t.latestDay),
    check(
      "events_days_in_order",
      sql`${t.earliestDay} <= ${t.latestStartDay} and ${t.latestStartDay} <= ${t.latestDay}`,
    ),
    check("events_clock_has_zone", sql`(${t.clockAt} is null) = (${t.clockZone} is null)`),
    check("events_version", sql`${t.version} >= 1`),
    index("events_state_day").on(t.state, t.earliestDay, t.id),
    index("events_state_type_day").on(t.state, t.type, t.earliestDay, t.id),
    // All that a series of days needs, so that no row of an event is read for it.
    index("events_state_type_days").on(t.state, t.type, t.earliestDay, t.latestStartDay, t.date, t.id),
    // What began before a span of days and reaches into it: only dates of several days can.
    index("events_reaching")
      .on(t.latestDay, t.earliestDay, t.id)
      .where(sql`${t.state} = 'published' and ${t.latestDay} > ${t.earliestDay}`),
    // What was published or changed last.
    index("events_changed").on(t.updatedAt, t.id).where(sql`${t.state} = 'published'`),
    // What was published last: an order in which a change of many events moves none of them.
    index("events_newest").on(t.publishedAt, t.id).where(sql`${t.state} = 'published'`),
    // The latest events that people logged.
    index("events_logged").on(t.createdAt, t.latestDay).where(sql`${t.createdBy} is not null`),
  ],
);
