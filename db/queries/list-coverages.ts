import { asc } from "drizzle-orm";
import type { CoverageInput } from "@/lib/records/coverage";
import { eventFilter } from "@/lib/records/event-filter";
import { coverages } from "../schema/coverages";
import type { Store } from "../store";

/** What a coverage record declares, under its public identifier. */
export interface StoredCoverage extends CoverageInput {
  id: string;
  slug: string;
}

/** All declarations of coverage, by name. */
export function listCoverages(store: Store): Promise<StoredCoverage[]> {
  return store.read(async ({ db }) => {
    const rows = await db.select().from(coverages).orderBy(asc(coverages.name), asc(coverages.id));
    return rows.map(({ id, slug, name, filter, from, to, gaps, isComplete, reason }) => ({
      id,
      slug,
      name,
      // Stored as JSON: a filter of an earlier version gets the defaults of what it lacks.
      filter: eventFilter.parse(filter),
      from,
      to,
      gaps,
      isComplete,
      reason,
    }));
  });
}
