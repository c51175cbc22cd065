import { eq } from "drizzle-orm";
import { seriesInput } from "@/lib/records/track";
import { readNames } from "../../rows/read-names";
import { series } from "../../schema/series";
import { parseInput } from "../input/parse-input";
import type { RecordPlan } from "./record-plan";

/** Parses a series; throws ValidationError with every fault. */
export function seriesPlan(entry: unknown): RecordPlan {
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
    async readSnapshot(db, id) {
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
    },
  };
}
