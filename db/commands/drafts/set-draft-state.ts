import { eq } from "drizzle-orm";
import type { DraftState } from "@/lib/records/vocabularies";
import { drafts } from "../../schema/drafts";
import type { Writer } from "../../store";

/** Puts a draft into a state. Its version stays: that is of what was typed. */
export async function setDraftState(db: Writer, id: string, state: DraftState, now: number): Promise<void> {
  await db.update(drafts).set({ state, stateSince: now }).where(eq(drafts.id, id));
}
