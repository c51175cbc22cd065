import { and, desc, eq, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import type { EventState } from "@/lib/records/vocabularies";
import { requirePublisher } from "../../access/authorise";
import { events } from "../../schema/events";
import { merges } from "../../schema/merges";
import { revisions } from "../../schema/revisions";
import type { Store } from "../../store";

/** Which of the withdrawn events are asked for. */
export interface WithdrawnQuestion {
  state: Extract<EventState, "retracted" | "trashed">;
  /** Stands in the title, in the reason or in the public note; "" for all. */
  text: string;
  /** The last one of the page before. */
  before: { at: number; id: string } | null;
  limit: number;
}

/**
 * The events that are in the trash, or that are retracted, the one put there last first, with who did it, when (in milliseconds) and
 * why. Throws ForbiddenError below editor.
 */
export function listWithdrawnEvents(store: Store, actor: Actor, question: WithdrawnQuestion) {
  requirePublisher(actor);
  const { state, text, before, limit } = question;
  return store.read(
    async ({ db }) =>
      await db
        .select({
          id: events.id,
          slug: events.slug,
          type: events.type,
          title: events.title,
          date: events.date,
          version: events.version,
          at: withdrawnAt,
          userName: revisions.userName,
          reason: revisions.reason,
          publicNote: revisions.publicNote,
          /** The record into which it was merged, where it is in the trash for that. */
          mergedInto: merges.keptName,
        })
        .from(events)
        .leftJoin(
          revisions,
          and(
            eq(revisions.recordType, "event"),
            eq(revisions.recordId, events.id),
            eq(revisions.version, firstVersionOfState),
          ),
        )
        .leftJoin(
          merges,
          and(eq(merges.recordType, "event"), eq(merges.otherId, events.id), isNull(merges.undoneAt)),
        )
        .where(and(eq(events.state, state), containing(text), olderThan(before)))
        .orderBy(desc(withdrawnAt), desc(events.id))
        .limit(limit),
  );
}

const withdrawnAt = sql<number>`coalesce(${revisions.at}, ${events.updatedAt})`;

/**
 * The version that put an event where it is: the first of its state behind the last of another. Later ones only follow what it
 * names, as when two people are merged.
 */
const firstVersionOfState = sql`(select min(own.version) from ${revisions} as own
  where own.record_type = 'event' and own.record_id = ${events.id} and own.version > coalesce((
    select max(other.version) from ${revisions} as other
    where other.record_type = 'event' and other.record_id = ${events.id} and other.state <> ${events.state}), 0))`;

export type ListedWithdrawal = Awaited<ReturnType<typeof listWithdrawnEvents>>[number];

function containing(text: string): SQL | undefined {
  if (text === "") return undefined;
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const columns = [events.title, revisions.reason, revisions.publicNote];
  return or(...columns.map((column) => sql`${column} like ${pattern} escape '\\'`));
}

function olderThan(before: WithdrawnQuestion["before"]): SQL | undefined {
  if (before === null) return undefined;
  return or(lt(withdrawnAt, before.at), and(eq(withdrawnAt, before.at), lt(events.id, before.id)));
}
