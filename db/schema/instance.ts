import { sql } from "drizzle-orm";
import { check, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bool } from "./columns";
import { rules } from "./rules";

/** One row: what this instance is set to, and the integer that every write raises. */
export const instance = sqliteTable(
  "instance",
  {
    id: integer("id").primaryKey(),
    dataVersion: integer("data_version").notNull(),
    leadRuleId: text("lead_rule_id").references(() => rules.id),
    /** How far the first records are: see db/rows/start-marker.ts; else the version of the sample, loaded whole. */
    sampleVersion: text("sample_version"),
    /** Whether nobody publishes what they wrote themselves. */
    needsSecondPerson: bool("needs_second_person").notNull().default(false),
  },
  (t) => [
    check("instance_one_row", sql`${t.id} = 1`),
    check("instance_data_version", sql`${t.dataVersion} >= 0`),
  ],
);
