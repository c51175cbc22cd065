import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { topicBases } from "@/lib/records/vocabularies";
import { id, oneOf } from "./columns";
import { events } from "./events";
import { parties } from "./parties";
import { topics } from "./topics";

export const contactTopics = sqliteTable(
  "contact_topics",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    topicId: text("topic_id")
      .notNull()
      .references(() => topics.id),
    basis: text("basis", { enum: topicBases }).notNull(),
    /** Which side stated it; null where it was reported. */
    partyId: text("party_id").references(() => parties.id),
    position: integer("position").notNull(),
  },
  (t) => [
    oneOf("contact_topics_basis", t.basis, topicBases),
    index("contact_topics_event").on(t.eventId, t.position),
    index("contact_topics_topic").on(t.topicId),
  ],
);
