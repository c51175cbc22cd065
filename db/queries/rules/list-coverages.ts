import { asc } from "drizzle-orm";
import type { CoverageInput } from "@/lib/records/coverage";
import { eventFilter } from "@/lib/records/event-filter";
import { coverages } from "../../schema/coverages";
import type { Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";

/** What a coverage record declares, under its public identifier. */
export interface StoredCoverage extends CoverageInput {
  id: string;
  slug: string;
}

/** All declarations of coverage, by name. */
export function listCoverages(store: Store): Promise<StoredCoverage[]> {
  return store.read(async ({ db }) => {
    const rows = await db.select().from(coverages).orderBy(asc(coverages.name), asc(coverages.id));
    const stored: StoredCoverage[] = [];
    for (const { id, slug, name, filter, from, to, gaps, isComplete, reason } of rows) {
      // Stored as JSON: a filter of an earlier version gets the defaults of what it lacks.
      const present = await withCurrentSlugs(db, eventFilter.parse(filter));
      stored.push({ id, slug, name, filter: present, from, to, gaps, isComplete, reason });
    }
    return stored;
  });
}
