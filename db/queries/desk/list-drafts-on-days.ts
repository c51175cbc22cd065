import { and, desc, eq, gte, isNull, lte, ne } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import { type Actor, canPublish } from "@/lib/records/user";
import type { EventType } from "@/lib/records/vocabularies";
import { requireDraftWriter } from "../../access/authorise";
import { drafts } from "../../schema/drafts";
import { users } from "../../schema/users";
import type { Store } from "../../store";

/** A draft on the same days; whether it is alike is for the caller to see from `entry`. */
export interface SimilarDraft {
  id: string;
  title: string;
  entry: Record<string, unknown>;
  authorName: string;
  isOwn: boolean;
  /** Whether this person may open it: their own, and everybody's from editor on. */
  canOpen: boolean;
}

/** More than these on the same days are not compared. */
const maxDrafts = 60;

/**
 * Drafts of new records of a type whose date can mean one of these days, whoever wrote them, the one changed last first; for
 * the warning while one is typed. Throws ForbiddenError below researcher.
 */
export function listDraftsOnDays(
  store: Store,
  actor: Actor,
  query: { type: EventType; earliestDay: CivilDay; latestDay: CivilDay; exceptId: string | null },
): Promise<SimilarDraft[]> {
  return store.read(async ({ db }) => {
    requireDraftWriter(actor);
    const rows = await db
      .select({
        id: drafts.id,
        title: drafts.title,
        entry: drafts.entry,
        createdBy: drafts.createdBy,
        authorName: users.name,
      })
      .from(drafts)
      .innerJoin(users, eq(users.id, drafts.createdBy))
      .where(
        and(
          eq(drafts.type, query.type),
          isNull(drafts.eventId),
          lte(drafts.firstDay, query.latestDay),
          gte(drafts.lastDay, query.earliestDay),
          query.exceptId === null ? undefined : ne(drafts.id, query.exceptId),
        ),
      )
      .orderBy(desc(drafts.updatedAt), desc(drafts.id))
      .limit(maxDrafts);
    return rows.map(({ createdBy, ...row }) => {
      const isOwn = createdBy === actor.id;
      return { ...row, isOwn, canOpen: isOwn || canPublish(actor.role) };
    });
  });
}
