import type { FormSetup } from "@/app/_components/desk/form-setup";
import { listAskedParties } from "@/db/queries/desk/list-asked-parties";
import { listKnownRecords } from "@/db/queries/desk/list-known-records";
import { listTopicsAndTracks } from "@/db/queries/desk/list-topics-and-tracks";
import type { Store } from "@/db/store";
import { type Actor, canPublish } from "@/lib/records/user";
import { knownRecordsOf } from "./known-records";

/** How many parties the matrix of the informed offers at once. */
const usualCount = 5;

/** What a form begins with: `entry` as stored, or {} for a new record. */
export async function readFormSetup(
  store: Store,
  actor: Actor,
  opened: {
    entry: unknown;
    baseEntry?: unknown;
    event?: FormSetup["event"];
    draft?: FormSetup["draft"];
  },
): Promise<FormSetup> {
  const { entry, baseEntry = entry, event = null, draft } = opened;
  const { topics, tracks } = await listTopicsAndTracks(store);
  return {
    actor: { id: actor.id, isPublisher: canPublish(actor.role) },
    entry,
    baseEntry,
    known: await knownRecordsOf(store, [entry, baseEntry]),
    recordId: crypto.randomUUID(),
    event,
    draft: draft ?? { id: crypto.randomUUID(), version: null },
    topics: topics.map(({ id, name }) => ({ id, name })),
    tracks: tracks.map(({ id, name }) => ({ id, name })),
    usualParties: await listKnownRecords(store, await listAskedParties(store, usualCount)),
  };
}
