import { startMarkers } from "../../rows/start-marker";
import { events } from "../../schema/events";
import { instance } from "../../schema/instance";
import { topics } from "../../schema/topics";
import type { Store } from "../../store";

/** How far an instance's first records are; the two that load were interrupted, unless another process is at it. */
export type StartStage = "new" | "sampleLoading" | "topicsLoading" | "started";

/** Whether this instance has its first records, the sample or topics, or was interrupted while it was given them. */
export async function readStartStage(store: Store): Promise<StartStage> {
  return store.read(async ({ db }) => {
    const [row] = await db.select({ marker: instance.sampleVersion }).from(instance).limit(1);
    const marker = row?.marker ?? null;
    if (marker === startMarkers.sampleLoading) return "sampleLoading";
    if (marker === startMarkers.topicsLoading) return "topicsLoading";
    if (marker !== null) return "started";
    // Nothing says how it began, but somebody wrote records already.
    const isInUse = (await db.$count(topics)) > 0 || (await db.$count(events)) > 0;
    return isInUse ? "started" : "new";
  });
}
