import { and, eq } from "drizzle-orm";
import { NotFoundError } from "@/lib/errors";
import { eventFilter } from "@/lib/records/event-filter";
import { coverages } from "../../schema/coverages";
import { slugs } from "../../schema/slugs";
import type { Store } from "../../store";
import { withCurrentSlugs } from "../records/with-current-slugs";
import type { StoredCoverage } from "./list-coverages";

/** A declaration by its public identifier, present or former, and its version. Throws NotFoundError where there is none. */
export function findCoverage(store: Store, slug: string): Promise<StoredCoverage & { version: number }> {
  return store.read(async ({ db }) => {
    const [found] = await db
      .select({ coverage: coverages })
      .from(slugs)
      .innerJoin(coverages, eq(coverages.id, slugs.recordId))
      .where(and(eq(slugs.recordType, "coverage"), eq(slugs.slug, slug)));
    if (!found) throw new NotFoundError("There is no such declaration of coverage.");
    const { createdAt: _createdAt, updatedAt: _updatedAt, filter, ...stored } = found.coverage;
    return { ...stored, filter: await withCurrentSlugs(db, eventFilter.parse(filter)) };
  });
}
