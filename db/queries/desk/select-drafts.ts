import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { drafts } from "../../schema/drafts";
import { events } from "../../schema/events";
import { users } from "../../schema/users";
import type { Reader } from "../../store";

const lastEditor = alias(users, "last_editor");

const summaryColumns = {
  id: drafts.id,
  type: drafts.type,
  state: drafts.state,
  stateSince: drafts.stateSince,
  title: drafts.title,
  eventId: drafts.eventId,
  eventSlug: events.slug,
  eventState: events.state,
  baseVersion: drafts.baseVersion,
  version: drafts.version,
  createdBy: { id: users.id, name: users.name },
  createdAt: drafts.createdAt,
  updatedBy: { id: lastEditor.id, name: lastEditor.name },
  updatedAt: drafts.updatedAt,
};

/**
 * Drafts without what was typed, which may be large: who wrote them and, where they change a published event, its public
 * identifier and state.
 */
export function selectDraftSummaries(db: Reader) {
  return db
    .select(summaryColumns)
    .from(drafts)
    .innerJoin(users, eq(users.id, drafts.createdBy))
    .innerJoin(lastEditor, eq(lastEditor.id, drafts.updatedBy))
    .leftJoin(events, eq(events.id, drafts.eventId));
}

/** Drafts, whole. */
export function selectDrafts(db: Reader) {
  return db
    .select({ ...summaryColumns, entry: drafts.entry })
    .from(drafts)
    .innerJoin(users, eq(users.id, drafts.createdBy))
    .innerJoin(lastEditor, eq(lastEditor.id, drafts.updatedBy))
    .leftJoin(events, eq(events.id, drafts.eventId));
}

/** A draft in a list. Instants in milliseconds. */
export type DraftSummary = Awaited<ReturnType<typeof selectDraftSummaries>>[number];

/** A draft, whole: `entry` holds the form's values as typed, faults included. Instants in milliseconds. */
export type StoredDraft = Awaited<ReturnType<typeof selectDrafts>>[number];
