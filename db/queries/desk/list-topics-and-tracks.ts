import { asc } from "drizzle-orm";
import type { Named } from "@/lib/timeline/timeline-event";
import { topics } from "../../schema/topics";
import { tracks } from "../../schema/tracks";
import type { Store } from "../../store";

/** What a form offers as a choice. */
export interface ChoiceRecord extends Named {
  id: string;
}

/** All topics and all tracks, each in their own order, for the contact's form. */
export function listTopicsAndTracks(
  store: Store,
): Promise<{ topics: ChoiceRecord[]; tracks: ChoiceRecord[] }> {
  return store.read(async ({ db }) => ({
    topics: await db
      .select({ id: topics.id, slug: topics.slug, name: topics.name })
      .from(topics)
      .orderBy(asc(topics.position), asc(topics.name)),
    tracks: await db
      .select({ id: tracks.id, slug: tracks.slug, name: tracks.name })
      .from(tracks)
      .orderBy(asc(tracks.position), asc(tracks.name)),
  }));
}
