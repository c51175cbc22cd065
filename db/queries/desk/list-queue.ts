import { and, asc, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { foldText } from "@/lib/records/folded-text";
import type { QueueOrder, QueueView } from "@/lib/records/queue-view";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { openDrafts } from "../../access/open-drafts";
import { drafts } from "../../schema/drafts";
import { users } from "../../schema/users";
import type { Reader, Store } from "../../store";
import { type StoredDraft, selectDrafts } from "./select-drafts";

/** Drafts on one page of the queue. */
export const queuePageSize = 25;

/** With no state asked for, those in review come first, then those sent back; pages count from 1. */
export type QueueQuestion = Pick<QueueView, "state" | "isMine" | "type" | "order" | "text" | "page">;

/** Since when a draft has stood in its state. */
const since = sql<number>`coalesce(${drafts.stateSince}, ${drafts.createdAt})`;
const stateRank = sql<number>`case ${drafts.state} when 'inReview' then 0 when 'sentBack' then 1 else 2 end`;

/**
 * One page of the drafts that this person may open, with what was typed in each, and how many there are in all. Oldest is
 * what has stood longest in its state. Throws ForbiddenError below researcher.
 */
export function listQueue(
  store: Store,
  actor: Actor,
  question: QueueQuestion,
): Promise<{ drafts: StoredDraft[]; total: number }> {
  return store.read(async ({ db }) => {
    requireDraftWriter(actor);
    const { state, isMine, type, text, page } = question;
    const condition = and(
      openDrafts(actor),
      state === null ? undefined : eq(drafts.state, state),
      isMine ? eq(drafts.createdBy, actor.id) : undefined,
      type === null ? undefined : eq(drafts.type, type),
    );
    const orders = [...ordersOf(question.order), asc(drafts.id)];
    const offset = (page - 1) * queuePageSize;
    if (text === "") {
      const [counted] = await db.select({ total: count() }).from(drafts).where(condition);
      const found = selectDrafts(db)
        .where(condition)
        .orderBy(...orders);
      return { drafts: await found.limit(queuePageSize).offset(offset), total: counted?.total ?? 0 };
    }
    const ids = await listIdsWithText(db, text, condition, orders);
    const onPage = inArray(drafts.id, ids.slice(offset, offset + queuePageSize));
    return {
      drafts: await selectDrafts(db)
        .where(onPage)
        .orderBy(...orders),
      total: ids.length,
    };
  });
}

/** Text is compared as search does it, which SQL cannot: drafts are few enough to look at each title. */
async function listIdsWithText(
  db: Reader,
  text: string,
  condition: SQL | undefined,
  orders: readonly SQL[],
): Promise<string[]> {
  const rows = await db
    .select({ id: drafts.id, title: drafts.title, author: users.name })
    .from(drafts)
    .innerJoin(users, eq(users.id, drafts.createdBy))
    .where(condition)
    .orderBy(...orders);
  const wanted = foldText(text);
  return rows
    .filter(({ title, author }) => [title, author].some((own) => foldText(own).includes(wanted)))
    .map(({ id }) => id);
}

function ordersOf(order: QueueOrder): SQL[] {
  if (order === "title") return [asc(stateRank), asc(sql`lower(${drafts.title})`)];
  // What has no day that can be read comes last.
  if (order === "day") return [asc(stateRank), asc(sql`${drafts.firstDay} is null`), asc(drafts.firstDay)];
  return [asc(stateRank), order === "oldest" ? asc(since) : desc(since)];
}
