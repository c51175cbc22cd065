import { eq } from "drizzle-orm";
import { trackInput } from "@/lib/records/track";
import { readNames } from "../../rows/read-names";
import { tracks } from "../../schema/tracks";
import { parseInput } from "../input/parse-input";
import type { RecordPlan } from "./record-plan";

/** Parses a track; throws ValidationError with every fault. Tracks stand in the order in which they were added. */
export function trackPlan(entry: unknown): RecordPlan {
  const input = parseInput(trackInput, entry);
  return {
    recordType: "track",
    name: input.name,
    references: [{ path: "seriesId", kind: "series", id: input.seriesId }],
    async insert(db, { id, slug, now }) {
      const position = await db.$count(tracks);
      await db.insert(tracks).values({ ...input, id, slug, position, createdAt: now, updatedAt: now });
    },
    async readSnapshot(db, id) {
      const [track] = await db.select().from(tracks).where(eq(tracks.id, id));
      if (!track) throw new Error("The track of a snapshot does not exist.");
      const named = await readNames(db, "series", [track.seriesId]);
      return {
        slug: track.slug,
        name: track.name,
        description: track.description,
        series: track.seriesId === null ? null : (named.get(track.seriesId) ?? null),
        position: track.position,
      };
    },
  };
}
