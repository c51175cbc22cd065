import { eq } from "drizzle-orm";
import { trackInput } from "@/lib/records/track";
import { readNames } from "../../rows/read-names";
import { tracks } from "../../schema/tracks";
import type { Reader } from "../../store";
import type { Snapshot } from "../history/changed-fields";
import { parseInput } from "../input/parse-input";
import { lastPosition } from "./last-position";
import type { RevisablePlan } from "./record-plan";

/** Parses a track; throws ValidationError with every fault. A new one stands last in the list. */
export function trackPlan(entry: unknown): RevisablePlan {
  const input = parseInput(trackInput, entry);
  return {
    recordType: "track",
    name: input.name,
    references: [{ path: "seriesId", kind: "series", id: input.seriesId }],
    async insert(db, { id, slug, now }) {
      const position = await lastPosition(db, "track");
      await db.insert(tracks).values({ ...input, id, slug, position, createdAt: now, updatedAt: now });
    },
    async update(db, { id, slug }) {
      await db
        .update(tracks)
        .set({ ...input, slug })
        .where(eq(tracks.id, id));
    },
    readSnapshot: readTrackSnapshot,
  };
}

/** A track as a revision keeps it; throws where there is none. */
export async function readTrackSnapshot(db: Reader, id: string): Promise<Snapshot> {
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
}
