import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { announcementKinds, standings } from "@/lib/records/vocabularies";
import { day, edtf, oneOf } from "./columns";
import { events } from "./events";
import { parties } from "./parties";
import { people } from "./people";

export const announcements = sqliteTable(
  "announcements",
  {
    eventId: text("event_id")
      .primaryKey()
      .references(() => events.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: announcementKinds }).notNull(),
    announcedByPartyId: text("announced_by_party_id")
      .notNull()
      .references(() => parties.id),
    announcedByPersonId: text("announced_by_person_id").references(() => people.id),
    announcedByBody: text("announced_by_body"),
    saidToHaveHappened: edtf("said_to_have_happened"),
    saidToHaveHappenedPrinted: text("said_to_have_happened_printed"),
    saidEarliestDay: day("said_earliest_day"),
    saidLatestDay: day("said_latest_day"),
    independentlyAssessed: edtf("independently_assessed"),
    independentlyAssessedPrinted: text("independently_assessed_printed"),
    assessedEarliestDay: day("assessed_earliest_day"),
    assessedLatestDay: day("assessed_latest_day"),
    /** The last row of the verification history, kept here for filters; written in the same transaction. */
    standing: text("standing", { enum: standings }).notNull(),
  },
  (t) => [
    oneOf("announcements_kind", t.kind, announcementKinds),
    oneOf("announcements_standing", t.standing, standings),
    index("announcements_kind_party").on(t.kind, t.announcedByPartyId),
    index("announcements_person").on(t.announcedByPersonId),
  ],
);
