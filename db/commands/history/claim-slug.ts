import { and, eq, gte, lt, or } from "drizzle-orm";
import { slugs } from "../../schema/slugs";
import type { Writer } from "../../store";

type RecordType = typeof slugs.$inferSelect.recordType;

/**
 * Takes a public identifier for a record and returns it: `wanted`, or with -2, -3 … behind it where another record has or
 * once had that one. A record gets back one of its own earlier identifiers.
 */
export async function claimSlug(
  db: Writer,
  claim: { recordType: RecordType; recordId: string; wanted: string; now: number },
): Promise<string> {
  const { recordType, recordId, wanted, now } = claim;
  const taken = await db
    .select({ slug: slugs.slug, recordId: slugs.recordId })
    .from(slugs)
    .where(
      and(
        eq(slugs.recordType, recordType),
        // "." is the character after "-": the range holds every slug that begins with "wanted-", read from the index.
        or(eq(slugs.slug, wanted), and(gte(slugs.slug, `${wanted}-`), lt(slugs.slug, `${wanted}.`))),
      ),
    );
  const owners = new Map(taken.map((row) => [row.slug, row.recordId]));
  let slug = wanted;
  for (let number = 2; owners.has(slug) && owners.get(slug) !== recordId; number += 1) {
    slug = `${wanted}-${number}`;
  }
  if (!owners.has(slug)) await db.insert(slugs).values({ recordType, slug, recordId, createdAt: now });
  return slug;
}
