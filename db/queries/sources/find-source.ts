import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { NotFoundError } from "@/lib/errors";
import type { NamedSource, SourceRecord } from "@/lib/records/source-detail";
import { findSourceAt } from "../../rows/find-source-at";
import { slugs } from "../../schema/slugs";
import { sources } from "../../schema/sources";
import type { Reader, Store } from "../../store";
import { listedColumns, toListed } from "./list-sources";
import { hasPage } from "./source-conditions";

/**
 * The source with a public identifier, or the present one where that is a former one. Throws NotFoundError where there is none that
 * an event with a page cites.
 */
export function findSource(
  store: Store,
  slug: string,
): Promise<{ status: "found"; source: SourceRecord } | { status: "moved"; slug: string }> {
  return store.read(async ({ db }) => {
    const [known] = await db
      .select({ id: sources.id, slug: sources.slug })
      .from(slugs)
      .innerJoin(sources, eq(sources.id, slugs.recordId))
      .where(and(eq(slugs.recordType, "source"), eq(slugs.slug, slug)));
    const source = known === undefined ? null : await readSource(db, known.id);
    if (known === undefined || source === null || !source.isPublic) {
      throw new NotFoundError("There is no such source.");
    }
    return known.slug === slug ? { status: "found", source } : { status: "moved", slug: known.slug };
  });
}

/** The source with an id, cited or not; throws NotFoundError where there is none. For the desk. */
export function findSourceById(store: Store, id: string): Promise<SourceRecord> {
  return store.read(async ({ db }) => {
    const source = await readSource(db, id);
    if (source === null) throw new NotFoundError("There is no such source.");
    return source;
  });
}

/** The id of the source that somebody names: by its id, the address of its page, or its own address; null where there is none. */
export function findSourceId(store: Store, named: string): Promise<string | null> {
  return store.read(async ({ db }) => {
    const [byId] = await db.select({ id: sources.id }).from(sources).where(eq(sources.id, named));
    return byId?.id ?? (await findSourceAt(db, named))?.id ?? null;
  });
}

const origins = alias(sources, "origins");

async function readSource(db: Reader, id: string): Promise<SourceRecord | null> {
  const [row] = await db
    .select({
      ...listedColumns,
      publishedPrinted: sources.publishedPrinted,
      readOn: sources.readOn,
      archivedOn: sources.archivedOn,
      quotation: sources.quotation,
      isLinkWanted: sources.isLinkWanted,
      isPublic: sql<number>`${hasPage(db)}`,
      originId: origins.id,
    })
    .from(sources)
    .leftJoin(origins, eq(origins.id, sources.derivedFromId))
    .where(eq(sources.id, id));
  if (row === undefined) return null;
  const { originId, isPublic, ...own } = row;
  const origin = originId === null ? null : await readNamedSource(db, originId);
  return { ...own, ...toListed(own), isPublic: isPublic === 1, origin };
}

/** A source as another one names it; null where there is none. */
export async function readNamedSource(db: Reader, id: string): Promise<NamedSource | null> {
  const [row] = await db
    .select({
      id: sources.id,
      slug: sources.slug,
      publisher: sources.publisher,
      title: sources.title,
      published: sources.published,
      isPublic: sql<number>`${hasPage(db)}`,
    })
    .from(sources)
    .where(eq(sources.id, id));
  return row === undefined ? null : { ...row, isPublic: row.isPublic === 1 };
}
