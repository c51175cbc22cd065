import { markStart } from "../commands/mark-start";
import { createTopic } from "../commands/records/create-topic";
import { listTopicsAndTracks } from "../queries/desk/list-topics-and-tracks";
import { startMarkers } from "../rows/start-marker";
import type { Store } from "../store";
import { startTopics } from "./start-topics";

/**
 * Gives an instance without the sample its first topics. `now` is in epoch milliseconds. After an interruption it goes on
 * where it stopped: a topic that is there by name is left as it is.
 */
export async function loadStartTopics(store: Store, now: number): Promise<void> {
  await markStart(store, startMarkers.topicsLoading);
  const { topics } = await listTopicsAndTracks(store);
  const stored = new Set(topics.map((topic) => topic.name));
  for (const name of startTopics) {
    if (stored.has(name)) continue;
    await createTopic(store, { actor: null, id: crypto.randomUUID(), now, input: { name } });
  }
  await markStart(store, startMarkers.withoutSample);
}
