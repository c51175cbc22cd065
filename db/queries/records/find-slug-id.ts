import { and, eq } from "drizzle-orm";
import { type slugRecordTypes, slugs } from "../../schema/slugs";
import type { Store } from "../../store";

/** The id of the record of a type that has or had this public identifier; null where none did. */
export function findSlugId(
  store: Store,
  recordType: (typeof slugRecordTypes)[number],
  slug: string,
): Promise<string | null> {
  return store.read(async ({ db }) => {
    const [row] = await db
      .select({ id: slugs.recordId })
      .from(slugs)
      .where(and(eq(slugs.recordType, recordType), eq(slugs.slug, slug)));
    return row?.id ?? null;
  });
}
