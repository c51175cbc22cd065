import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { NamedSource } from "@/lib/records/source-detail";
import { sources } from "../../schema/sources";
import type { Store } from "../../store";
import { hasPage } from "./source-conditions";

/** Most copies that a page of a source names. */
const mostCopies = 200;

/** The sources that are derived from one directly, by publisher, and whether there are more; only cited ones where asked so. */
export function listSourceCopies(
  store: Store,
  asked: { id: string; isPublic: boolean },
): Promise<{ copies: NamedSource[]; isMore: boolean }> {
  return store.read(async ({ db }) => {
    const rows = await db
      .select({
        id: sources.id,
        slug: sources.slug,
        publisher: sources.publisher,
        title: sources.title,
        published: sources.published,
        isPublic: sql<number>`${hasPage(db)}`,
      })
      .from(sources)
      .where(and(eq(sources.derivedFromId, asked.id), asked.isPublic ? hasPage(db) : undefined))
      .orderBy(asc(sources.publisherOrder), asc(sources.id))
      .limit(mostCopies + 1);
    return {
      copies: rows.slice(0, mostCopies).map((row) => ({ ...row, isPublic: row.isPublic === 1 })),
      isMore: rows.length > mostCopies,
    };
  });
}

/** Other sources with the same address: one too many, perhaps. */
export function listSameAddress(store: Store, asked: { id: string; url: string }): Promise<NamedSource[]> {
  return store.read(async ({ db }) => {
    const rows = await db
      .select({
        id: sources.id,
        slug: sources.slug,
        publisher: sources.publisher,
        title: sources.title,
        published: sources.published,
        isPublic: sql<number>`${hasPage(db)}`,
      })
      .from(sources)
      .where(and(eq(sources.url, asked.url), ne(sources.id, asked.id)))
      .orderBy(asc(sources.createdAt), asc(sources.id))
      .limit(mostCopies);
    return rows.map((row) => ({ ...row, isPublic: row.isPublic === 1 }));
  });
}
