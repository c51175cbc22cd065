import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, edtf, id, notEmpty } from "./columns";
import { parties } from "./parties";
import { people } from "./people";

export const offices = sqliteTable(
  "offices",
  {
    id: id(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    title: text("title").notNull(),
    partyId: text("party_id")
      .notNull()
      .references(() => parties.id),
    from: edtf("held_from"),
    fromPrinted: text("held_from_printed"),
    to: edtf("held_to"),
    toPrinted: text("held_to_printed"),
    /** First and last day that the dates can mean; null is open. */
    firstDay: day("first_day"),
    lastDay: day("last_day"),
    sourceNote: text("source_note"),
  },
  (t) => [notEmpty("offices_title", t.title), index("offices_person").on(t.personId, t.firstDay)],
);
