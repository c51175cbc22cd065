import { events } from "../schema/events";
import { instance } from "../schema/instance";
import { topics } from "../schema/topics";
import type { Store } from "../store";

/** Whether this instance has its first records: the sample, topics, or events that somebody wrote. */
export async function isStarted(store: Store): Promise<boolean> {
  return store.read(async ({ db }) => {
    const [row] = await db.select({ sampleVersion: instance.sampleVersion }).from(instance).limit(1);
    if (row !== undefined && row.sampleVersion !== null) return true;
    return (await db.$count(topics)) > 0 || (await db.$count(events)) > 0;
  });
}
