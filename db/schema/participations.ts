import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { participationRoles } from "@/lib/records/vocabularies";
import { id, oneOf } from "./columns";
import { events } from "./events";
import { parties } from "./parties";
import { people } from "./people";

export const participations = sqliteTable(
  "participations",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    personId: text("person_id").references(() => people.id),
    /** A described group ("Russian delegation") where nobody is named. */
    groupName: text("group_name"),
    partyId: text("party_id")
      .notNull()
      .references(() => parties.id),
    role: text("role", { enum: participationRoles }).notNull(),
    printed: text("printed"),
    position: integer("position").notNull(),
  },
  (t) => [
    oneOf("participations_role", t.role, participationRoles),
    check("participations_person_or_group", sql`(${t.personId} is null) <> (${t.groupName} is null)`),
    index("participations_event").on(t.eventId, t.position),
    index("participations_person").on(t.personId, t.role),
    index("participations_party").on(t.partyId),
  ],
);
