import { and, eq, inArray } from "drizzle-orm";
import type { FieldIssue } from "@/lib/errors";
import type { EventFilter } from "@/lib/records/event-filter";
import { slugs } from "../../schema/slugs";
import type { Reader } from "../../store";

type NamedIn = { path: string; recordType: typeof slugs.$inferSelect.recordType; slug: string };

function recordsNamedIn(prefix: string, filter: EventFilter): NamedIn[] {
  const list = (field: keyof EventFilter, recordType: NamedIn["recordType"], values: readonly string[]) =>
    values.map((slug, index) => ({ path: `${prefix}.${field}.${index}`, recordType, slug }));
  return [
    ...list("tracks", "track", filter.tracks),
    ...list("topics", "topic", filter.topics),
    ...list("announcedBy", "party", filter.announcedBy),
    ...list("placeCountries", "party", filter.placeCountries),
    ...list("people", "person", filter.people),
    ...list("parties", "party", filter.parties),
    ...list("places", "place", filter.places),
    ...(filter.series === null
      ? []
      : [{ path: `${prefix}.series`, recordType: "series" as const, slug: filter.series }]),
    ...(filter.informed === null
      ? []
      : [{ path: `${prefix}.informed.party`, recordType: "party" as const, slug: filter.informed.party }]),
  ];
}

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
  const named = recordsNamedIn(prefix, filter);
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
      if (!known.has(slug)) issues.push({ path, message: `There is no ${recordType} “${slug}”.` });
    }
  }
  return issues;
}
