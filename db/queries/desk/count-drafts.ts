import { count } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import type { DraftState } from "@/lib/records/vocabularies";
import { requireDraftWriter } from "../../access/authorise";
import { openDrafts } from "../../access/open-drafts";
import { drafts } from "../../schema/drafts";
import type { Store } from "../../store";

/** How many drafts that this person may open stand in each state. Throws ForbiddenError below researcher. */
export function countDrafts(store: Store, actor: Actor): Promise<Record<DraftState, number>> {
  return store.read(async ({ db }) => {
    requireDraftWriter(actor);
    const rows = await db
      .select({ state: drafts.state, count: count() })
      .from(drafts)
      .where(openDrafts(actor))
      .groupBy(drafts.state);
    const counts: Record<DraftState, number> = { draft: 0, inReview: 0, sentBack: 0 };
    for (const row of rows) counts[row.state] = row.count;
    return counts;
  });
}
