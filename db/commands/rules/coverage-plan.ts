import { eq } from "drizzle-orm";
import { civilDayAt } from "@/lib/dates/civil-day";
import { coverageInput } from "@/lib/records/coverage";
import { coverages } from "../../schema/coverages";
import { parseInput } from "../input/parse-input";
import type { RecordPlan } from "../records/record-plan";
import { findFilterFaults } from "./find-filter-faults";

/** Parses a coverage declared at `now` (epoch milliseconds); throws ValidationError with every fault. */
export function coveragePlan(entry: unknown, now: number): RecordPlan {
  const input = parseInput(coverageInput, entry);
  return {
    recordType: "coverage",
    name: input.name,
    references: [],
    async findFaults(db) {
      const faults = await findFilterFaults(db, "filter", input.filter);
      // Nobody knows that all is recorded of days that are still to come.
      if (input.to > civilDayAt(now, "UTC")) {
        faults.push({ path: "to", message: "The last day is still to come." });
      }
      return faults;
    },
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
