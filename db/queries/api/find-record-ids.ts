import { and, eq, inArray } from "drizzle-orm";
import type { EntryReference } from "@/lib/exchange/record-references";
import { inChunks } from "../../rows/in-chunks";
import { slugs } from "../../schema/slugs";
import type { Store } from "../../store";

/**
 * The ids of records that an entry may name by the slugs of their pages, present or former, as "kind slug" → id. What is no
 * slug is left out: it may be an id already.
 */
export function findRecordIds(
  store: Store,
  references: readonly EntryReference[],
): Promise<Map<string, string>> {
  return store.read(async ({ db }) => {
    const ids = new Map<string, string>();
    for (const kind of new Set(references.map((reference) => reference.kind))) {
      const asked = references.filter((reference) => reference.kind === kind).map(({ value }) => value);
      const rows = await inChunks([...new Set(asked)], (chunk) =>
        db
          .select({ slug: slugs.slug, id: slugs.recordId })
          .from(slugs)
          .where(and(eq(slugs.recordType, kind), inArray(slugs.slug, chunk))),
      );
      for (const { slug, id } of rows) ids.set(`${kind} ${slug}`, id);
    }
    return ids;
  });
}
