import { and, eq, inArray } from "drizzle-orm";
import type { FieldIssue } from "@/lib/errors";
import type { EventFilter } from "@/lib/records/event-filter";
import { filterNames } from "@/lib/records/filter-names";
import { slugs } from "../../schema/slugs";
import type { Reader } from "../../store";

/**
 * Issues for what a stored filter names by slug and does not exist: it would silently select nothing. An earlier slug of
 * a record is a name of it too.
 */
export async function findFilterFaults(
  db: Reader,
  prefix: string,
  filter: EventFilter,
): Promise<FieldIssue[]> {
  const issues: FieldIssue[] = [];
  const named = filterNames(filter);
  for (const recordType of new Set(named.map((record) => record.recordType))) {
    const ofType = named.filter((record) => record.recordType === recordType);
    const found = await db
      .select({ slug: slugs.slug })
      .from(slugs)
      .where(
        and(
          eq(slugs.recordType, recordType),
          inArray(
            slugs.slug,
            ofType.map((record) => record.slug),
          ),
        ),
      );
    const known = new Set(found.map((row) => row.slug));
    for (const { path, slug } of ofType) {
      if (!known.has(slug))
        issues.push({ path: `${prefix}.${path}`, message: `There is no ${recordType} “${slug}”.` });
    }
  }
  return issues;
}
