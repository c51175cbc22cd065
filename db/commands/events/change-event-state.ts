import { eq } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import type { EventState } from "@/lib/records/vocabularies";
import { requirePublisher } from "../../access/authorise";
import { events } from "../../schema/events";
import type { Store } from "../../store";
import { changedFields } from "../history/changed-fields";
import type { SavedRecord } from "../history/saved-record";
import { writeRevision } from "../history/write-revision";
import { placeEventInBins } from "../index/place-event-in-bins";
import { parseReason } from "../input/parse-input";
import { findEventToChange } from "./find-event-to-change";
import { raiseEventVersion } from "./raise-event-version";
import { readEventSnapshot } from "./read-event-snapshot";

export interface EventStateArgs {
  actor: Actor | null;
  id: string;
  now: number;
  baseVersion: number;
  reason?: string;
}

/** Puts an event into a state, as a version of its own; one that is in it already stays as it is. */
export async function changeEventState(
  store: Store,
  args: EventStateArgs,
  state: EventState,
): Promise<SavedRecord> {
  const { actor, id, now, baseVersion } = args;
  requirePublisher(actor);
  const reason = parseReason(args.reason);
  return store.write(async ({ db }) => {
    const { slug, version, ...stored } = await findEventToChange(db, { id, baseVersion });
    if (stored.state === state) return { id, slug, version };
    const before = await readEventSnapshot(db, id);
    await db.update(events).set({ state }).where(eq(events.id, id));
    await placeEventInBins(db, id);
    const raised = await raiseEventVersion(db, id, baseVersion, now);
    const snapshot = await readEventSnapshot(db, id);
    await writeRevision(db, {
      recordType: "event",
      recordId: id,
      version: raised,
      state,
      snapshot,
      changed: changedFields(before, snapshot),
      reason,
      actor,
      now,
    });
    return { id, slug, version: raised };
  });
}
