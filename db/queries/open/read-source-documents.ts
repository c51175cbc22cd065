import { and, eq, inArray } from "drizzle-orm";
import { optionalOpenDateOf } from "@/lib/exchange/open/open-date";
import { sourcePage } from "@/lib/exchange/open/page-address";
import type { SourceDocument } from "@/lib/exchange/open/source-document";
import { sourceCredibilities } from "@/lib/records/vocabularies";
import { inChunks } from "../../rows/in-chunks";
import { slugs } from "../../schema/slugs";
import { sources } from "../../schema/sources";
import type { Reader, Store } from "../../store";
import { hasPage } from "../sources/source-conditions";

/**
 * The public documents of sources, in the order of their ids; one that no published or retracted event cites is missing. `site` is
 * the origin of this instance.
 */
export async function readSourceDocuments(
  db: Reader,
  ids: readonly string[],
  site: string,
): Promise<SourceDocument[]> {
  const rows = await selectShown(db, ids);
  const originIds = rows.map((row) => row.derivedFromId).filter((id) => id !== null);
  const origins = new Map((await selectShown(db, originIds)).map((row) => [row.id, row]));
  const found = new Map(
    rows.map((row) => {
      const origin = row.derivedFromId === null ? undefined : origins.get(row.derivedFromId);
      return [row.id, documentOf(row, origin ?? null, site)];
    }),
  );
  return ids.map((id) => found.get(id)).filter((document) => document !== undefined);
}

/** The id of a source that readers may see, by its id or its public identifier, present or former; null where there is none. */
export function findOpenSource(store: Store, name: string): Promise<string | null> {
  return store.read(async ({ db }) => {
    const [named] = await db
      .select({ id: slugs.recordId })
      .from(slugs)
      .where(and(eq(slugs.recordType, "source"), eq(slugs.slug, name)));
    const [row] = await selectShown(db, [named?.id ?? name]);
    return row?.id ?? null;
  });
}

type SourceRow = typeof sources.$inferSelect;

function selectShown(db: Reader, ids: readonly string[]): Promise<SourceRow[]> {
  return inChunks(ids, (chunk) =>
    db
      .select()
      .from(sources)
      .where(and(inArray(sources.id, chunk), hasPage(db))),
  );
}

function documentOf(row: SourceRow, origin: SourceRow | null, site: string): SourceDocument {
  return {
    id: row.id,
    slug: row.slug,
    page: sourcePage(site, row.slug),
    url: row.url,
    title: row.title,
    publisher: row.publisher,
    language: row.language,
    published: optionalOpenDateOf(row.published, row.publishedPrinted),
    readOn: row.readOn,
    archivedUrl: row.archivedUrl,
    archivedOn: row.archivedOn,
    quotation: row.quotation,
    derivedFrom: row.derivedFrom,
    reliability: row.reliability,
    credibility: sourceCredibilities.find((digit) => digit === row.credibility) ?? null,
    origin:
      origin === null
        ? null
        : {
            slug: origin.slug,
            page: sourcePage(site, origin.slug),
            publisher: origin.publisher,
            title: origin.title,
          },
    version: row.version,
  };
}
