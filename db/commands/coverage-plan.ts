import { eq } from "drizzle-orm";
import { coverageInput } from "@/lib/records/coverage";
import { coverages } from "../schema/coverages";
import { findFilterFaults } from "./find-filter-faults";
import { parseInput } from "./parse-input";
import type { RecordPlan } from "./record-plan";

/** Parses a coverage; throws ValidationError with every fault. */
export function coveragePlan(entry: unknown): RecordPlan {
  const input = parseInput(coverageInput, entry);
  return {
    recordType: "coverage",
    name: input.name,
    references: [],
    findFaults: (db) => findFilterFaults(db, "filter", input.filter),
    async insert(db, { id, slug, now }) {
      await db.insert(coverages).values({ ...input, id, slug, createdAt: now, updatedAt: now });
    },
    async readSnapshot(db, id) {
      const [row] = await db.select().from(coverages).where(eq(coverages.id, id));
      if (!row) throw new Error("The coverage of a snapshot does not exist.");
      const { id: _id, version: _version, createdAt: _createdAt, updatedAt: _updatedAt, ...fields } = row;
      return fields;
    },
  };
}
