import { and, count, eq, gt, inArray } from "drizzle-orm";
import type { VocabularyKind } from "@/lib/records/vocabulary-kind";
import { inChunks } from "../../rows/in-chunks";
import { events } from "../../schema/events";
import { facets } from "../../schema/facets";
import { series } from "../../schema/series";
import type { Reader, Store } from "../../store";
import { selectSeriesMembers, seriesMemberEventId } from "../series/series-members";

/** How many published events name these records, by id; a record that none names is missing. */
export function countVocabularyEvents(
  store: Store,
  kind: VocabularyKind,
  ids: readonly string[],
): Promise<Map<string, number>> {
  return store.read(async ({ db }) =>
    kind === "series" ? countSeries(db, ids) : countFacets(db, kind, ids),
  );
}

async function countFacets(
  db: Reader,
  kind: Exclude<VocabularyKind, "series">,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const rows = await inChunks(ids, (chunk) =>
    db
      .select({ id: facets.value, events: facets.count })
      .from(facets)
      .where(and(eq(facets.kind, kind), inArray(facets.value, chunk), gt(facets.count, 0))),
  );
  return new Map(rows.map(({ id, events: named }) => [id, named]));
}

/** Which contacts a series counts is derived, so they are found for each. */
async function countSeries(db: Reader, ids: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const members = selectSeriesMembers(db)
      .innerJoin(events, and(eq(events.id, seriesMemberEventId), eq(events.state, "published")))
      .where(eq(series.id, id))
      .as("members");
    const [row] = await db.select({ n: count() }).from(members);
    if (row !== undefined && row.n > 0) counts.set(id, row.n);
  }
  return counts;
}
