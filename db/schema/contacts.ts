import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { contactFormats, contactLevels, contactStatuses } from "@/lib/records/vocabularies";
import { day, edtf, oneOf } from "./columns";
import { events } from "./events";
import { places } from "./places";

export const contacts = sqliteTable(
  "contacts",
  {
    eventId: text("event_id")
      .primaryKey()
      .references(() => events.id, { onDelete: "cascade" }),
    format: text("format", { enum: contactFormats }).notNull(),
    level: text("level", { enum: contactLevels }).notNull(),
    status: text("status", { enum: contactStatuses }).notNull(),
    placeId: text("place_id").references(() => places.id),
    durationMinutes: integer("duration_minutes"),
    durationPrinted: text("duration_printed"),
    madePublic: edtf("made_public"),
    madePublicPrinted: text("made_public_printed"),
    madePublicEarliestDay: day("made_public_earliest_day"),
    madePublicLatestDay: day("made_public_latest_day"),
  },
  (t) => [
    oneOf("contacts_format", t.format, contactFormats),
    oneOf("contacts_level", t.level, contactLevels),
    oneOf("contacts_status", t.status, contactStatuses),
    check("contacts_duration", sql`${t.durationMinutes} > 0`),
    check(
      "contacts_made_public_days",
      sql`(${t.madePublic} is null) = (${t.madePublicEarliestDay} is null) and (${t.madePublic} is null) = (${t.madePublicLatestDay} is null)`,
    ),
    index("contacts_place").on(t.placeId),
  ],
);
