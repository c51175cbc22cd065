import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { oneOf } from "./columns";

/**
 * What an event can be filtered and counted by. `person` and `party` took part or made the announcement, `by` made it; `place`
 * is where it was held or what it is about; `informed` is "<party id>:<standing>"; `vague` means more than one day or doubt.
 * `work` is what the desk still has to do (lib/records/open-work.ts), "<list>", "<list>:<track id>" or "<list>:<kind>"; no reader's
 * page asks for it.
 */
export const facetKinds = [
  "type",
  "track",
  "noTrack",
  "kind",
  "standing",
  "status",
  "format",
  "level",
  "person",
  "principal",
  "party",
  "by",
  "place",
  "topic",
  "informed",
  "vague",
  "work",
] as const;
export type FacetKind = (typeof facetKinds)[number];

/** A small number for each value, and how many published events bear it. */
export const facets = sqliteTable(
  "facets",
  {
    id: integer("id").primaryKey(),
    kind: text("kind", { enum: facetKinds }).notNull(),
    /** Word of a vocabulary, or id of a record; empty where the kind says it all. */
    value: text("value").notNull(),
    count: integer("count").notNull().default(0),
  },
  (t) => [
    oneOf("facets_kind", t.kind, facetKinds),
    check("facets_count", sql`${t.count} >= 0`),
    unique("facets_kind_value").on(t.kind, t.value),
    index("facets_kind_count").on(t.kind, t.count),
  ],
);
