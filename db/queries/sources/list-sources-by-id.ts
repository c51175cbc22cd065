import { asc, inArray } from "drizzle-orm";
import type { ListedSource } from "@/lib/records/source-detail";
import { inChunks } from "../../rows/in-chunks";
import { sources } from "../../schema/sources";
import type { Store } from "../../store";
import { listedColumns, toListed } from "./list-sources";

/** The sources with these ids, by publisher; one that is not stored is missing. */
export function listSourcesById(store: Store, ids: readonly string[]): Promise<ListedSource[]> {
  return store.read(async ({ db }) => {
    const rows = await inChunks(ids, (chunk) =>
      db
        .select(listedColumns)
        .from(sources)
        .where(inArray(sources.id, chunk))
        .orderBy(asc(sources.publisherOrder), asc(sources.id)),
    );
    return rows.map(toListed);
  });
}
