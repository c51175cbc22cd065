import { eq } from "drizzle-orm";
import { ConflictError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import type { EventState, RevisionKind } from "@/lib/records/vocabularies";
import { requirePublisher } from "../../access/authorise";
import { events } from "../../schema/events";
import type { Reader, Store } from "../../store";
import { changedFields } from "../history/changed-fields";
import type { SavedRecord } from "../history/saved-record";
import { writeRevision } from "../history/write-revision";
import { placeEventInBins } from "../index/place-event-in-bins";
import { type ChangeWords, parseChange } from "../input/parse-change";
import { findEventToChange } from "./find-event-to-change";
import { raiseEventVersion } from "./raise-event-version";
import { readEventSnapshot } from "./read-event-snapshot";
import { stateRefusals } from "./state-refusals";

export interface EventStateArgs extends ChangeWords {
  actor: Actor | null;
  id: string;
  now: number;
  baseVersion: number;
}

/** What a command makes of an event's state. */
export interface StateChange {
  kind: RevisionKind;
  /** The states from which it leads. */
  from: readonly EventState[];
  /** What to say where readers must be told something and are not; null where the public note may be left out. */
  missingNote: string | null;
  to(db: Reader, id: string): EventState | Promise<EventState>;
}

/**
 * Puts an event into another state, as a version of its own; one that was put there already stays as it is. Throws
 * ForbiddenError below editor, ValidationError without a reason or a note that is needed, NotFoundError, and ConflictError
 * where the event changed meanwhile or stands in a state from which this does not lead.
 */
export async function changeEventState(
  store: Store,
  args: EventStateArgs,
  change: StateChange,
): Promise<SavedRecord> {
  const { actor, id, now, baseVersion } = args;
  requirePublisher(actor);
  const words = parseChange(actor, args, change.missingNote);
  return store.write(async ({ db }) => {
    const { slug, version, ...stored } = await findEventToChange(db, { id, baseVersion });
    const state = await change.to(db, id);
    if (stored.state === state) return { id, slug, version };
    if (!change.from.includes(stored.state)) throw new ConflictError(stateRefusals[stored.state], version);
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
      kind: change.kind,
      snapshot,
      changed: changedFields(before, snapshot),
      ...words,
      actor,
      now,
    });
    return { id, slug, version: raised };
  });
}
