import { eq } from "drizzle-orm";
import { seriesInput } from "@/lib/records/track";
import { readNames } from "../../rows/read-names";
import { series } from "../../schema/series";
import type { Reader } from "../../store";
import type { Snapshot } from "../history/changed-fields";
import { parseInput } from "../input/parse-input";
import type { RevisablePlan } from "./record-plan";

/** Parses a series; throws ValidationError with every fault. */
export function seriesPlan(entry: unknown): RevisablePlan {
  const input = parseInput(seriesInput, entry);
  return {
    recordType: "series",
    name: input.name,
    references: [
      { path: "firstPersonId", kind: "person", id: input.firstPersonId },
      { path: "secondPersonId", kind: "person", id: input.secondPersonId },
    ],
    async insert(db, { id, slug, now }) {
      await db.insert(series).values({ ...input, id, slug, createdAt: now, updatedAt: now });
    },
    async update(db, { id, slug }) {
      await db
        .update(series)
        .set({ ...input, slug })
        .where(eq(series.id, id));
    },
    readSnapshot: readSeriesSnapshot,
  };
}

/** A series as a revision keeps it; throws where there is none. */
export async function readSeriesSnapshot(db: Reader, id: string): Promise<Snapshot> {
  const [row] = await db.select().from(series).where(eq(series.id, id));
  if (!row) throw new Error("The series of a snapshot does not exist.");
  const people = await readNames(db, "person", [row.firstPersonId, row.secondPersonId]);
  return {
    slug: row.slug,
    name: row.name,
    firstPerson: people.get(row.firstPersonId) ?? null,
    secondPerson: people.get(row.secondPersonId) ?? null,
    format: row.format,
  };
}
