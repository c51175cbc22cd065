import { and, asc, eq } from "drizzle-orm";
import { slugs } from "../schema/slugs";
import { sources } from "../schema/sources";
import type { Reader } from "../store";

/** The page of a source, here or in a copied address. */
const ownAddress = /\/sources\/([^/?#\s]+)\/?(?:[?#].*)?$/;

/** The stored source that an address names, that of its page here or the one where it was published; null where it names none. */
export async function findSourceAt(db: Reader, address: string): Promise<typeof sources.$inferSelect | null> {
  const [byUrl] = await db
    .select()
    .from(sources)
    .where(eq(sources.url, address))
    .orderBy(asc(sources.createdAt), asc(sources.id))
    .limit(1);
  if (byUrl !== undefined) return byUrl;
  const slug = ownAddress.exec(address)?.[1];
  if (slug === undefined) return null;
  const [bySlug] = await db
    .select({ source: sources })
    .from(slugs)
    .innerJoin(sources, eq(sources.id, slugs.recordId))
    .where(and(eq(slugs.recordType, "source"), eq(slugs.slug, slug)));
  return bySlug?.source ?? null;
}
