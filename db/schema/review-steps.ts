import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { reviewStepKinds } from "@/lib/records/review-step";
import { instant, oneOf } from "./columns";
import { events } from "./events";
import { users } from "./users";

/**
 * What was done and said in the review of a draft, in its order. It outlives the draft: publishing deletes that and sets
 * `eventId` to the record it became or changed. Nothing here is public.
 */
export const reviewSteps = sqliteTable(
  "review_steps",
  {
    draftId: text("draft_id").notNull(),
    /** Counts from 1 in each draft. */
    number: integer("number").notNull(),
    kind: text("kind", { enum: reviewStepKinds }).notNull(),
    /** The form's field that a comment is about ("held"); null where about the whole. */
    field: text("field"),
    text: text("text").notNull().default(""),
    /** The record that was published from the draft; null until then. */
    eventId: text("event_id").references(() => events.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.draftId, t.number] }),
    oneOf("review_steps_kind", t.kind, reviewStepKinds),
    check("review_steps_number", sql`${t.number} >= 1`),
    check("review_steps_said", sql`${t.kind} not in ('comment', 'sentBack') or length(${t.text}) > 0`),
    index("review_steps_event").on(t.eventId).where(sql`${t.eventId} is not null`),
  ],
);
