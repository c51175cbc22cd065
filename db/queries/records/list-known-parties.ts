import { and, eq, inArray } from "drizzle-orm";
import { slugs } from "../../schema/slugs";
import type { Store } from "../../store";

/** Which of these public identifiers, present or former, are those of a party. */
export function listKnownParties(store: Store, asked: readonly string[]): Promise<string[]> {
  return store.read(async ({ db }) => {
    const rows = await db
      .select({ slug: slugs.slug })
      .from(slugs)
      .where(and(eq(slugs.recordType, "party"), inArray(slugs.slug, [...asked])));
    return rows.map(({ slug }) => slug);
  });
}
