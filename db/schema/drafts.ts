import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { draftStates, eventTypes } from "@/lib/records/vocabularies";
import { day, id, instant, json, oneOf } from "./columns";
import { events } from "./events";
import { users } from "./users";

/**
 * What somebody has typed and not published: the form's values as they are, faults included, so that saving a draft never
 * fails on them. `eventId` and `baseVersion` are set where the draft changes a published record.
 */
export const drafts = sqliteTable(
  "drafts",
  {
    id: id(),
    type: text("type", { enum: eventTypes }).notNull(),
    eventId: text("event_id").references(() => events.id, { onDelete: "cascade" }),
    baseVersion: integer("base_version"),
    state: text("state", { enum: draftStates }).notNull().default("draft"),
    /** Since when it has been in its state; null where since it was made. */
    stateSince: instant("state_since"),
    title: text("title").notNull().default(""),
    /** The days that the date typed can mean, for the warning of what is alike; null where none can be read. */
    firstDay: day("first_day"),
    lastDay: day("last_day"),
    entry: json<Record<string, unknown>>("entry").notNull(),
    /** Of what was typed: raised by every save, not by a change of the state. */
    version: integer("version").notNull().default(1),
    createdBy: text("created_by")
      .notNull()
      .references(() => users.id),
    createdAt: instant("created_at").notNull(),
    updatedBy: text("updated_by")
      .notNull()
      .references(() => users.id),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    oneOf("drafts_type", t.type, eventTypes),
    oneOf("drafts_state", t.state, draftStates),
    check("drafts_base", sql`(${t.eventId} is null) = (${t.baseVersion} is null)`),
    index("drafts_updated").on(t.updatedAt),
    index("drafts_event").on(t.eventId),
    index("drafts_days").on(t.type, t.firstDay, t.lastDay),
    index("drafts_state").on(t.state, t.createdBy),
  ],
);
