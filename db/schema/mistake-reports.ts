import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { reportedFields, reportStates } from "@/lib/records/mistake-report";
import { id, instant, notEmpty, oneOf } from "./columns";
import { events } from "./events";
import { users } from "./users";

/**
 * Mistakes that readers report in a published event. Never public, and no network address is kept. `mendedVersion` is the
 * version of the event in which a mistake is mended.
 */
export const mistakeReports = sqliteTable(
  "mistake_reports",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    /** The version that the reader saw. */
    eventVersion: integer("event_version").notNull(),
    field: text("field", { enum: reportedFields }).notNull(),
    message: text("message").notNull(),
    sourceUrl: text("source_url"),
    email: text("email"),
    state: text("state", { enum: reportStates }).notNull().default("open"),
    assigneeId: text("assignee_id").references(() => users.id),
    answer: text("answer"),
    mendedVersion: integer("mended_version"),
    answeredBy: text("answered_by").references(() => users.id),
    answeredAt: instant("answered_at"),
    version: integer("version").notNull().default(1),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    oneOf("mistake_reports_field", t.field, reportedFields),
    oneOf("mistake_reports_state", t.state, reportStates),
    notEmpty("mistake_reports_message", t.message),
    check("mistake_reports_answered", sql`(${t.state} = 'open') = (${t.answeredAt} is null)`),
    check("mistake_reports_mended", sql`(${t.state} = 'mended') = (${t.mendedVersion} is not null)`),
    check("mistake_reports_declined", sql`${t.state} <> 'declined' or ${t.answer} is not null`),
    check("mistake_reports_version", sql`${t.version} >= 1`),
    index("mistake_reports_state").on(t.state, t.createdAt, t.id),
    index("mistake_reports_event").on(t.eventId, t.state),
  ],
);
