import { z } from "zod";
import type { PastCopy } from "./past-copy";
import type { SourceMerge } from "./source-merges";

/** A merge of two records of the vocabularies or of two events, and with which data versions it was made and undone. */
interface DatedMerge {
  id: string;
  recordType: string;
  keptId: string;
  otherId: string;
  slugs: string[];
  madeAt: number | null;
  undoneAt: number | null;
}

const mergeRow = z.object({
  id: z.string(),
  recordType: z.string(),
  keptId: z.string(),
  otherId: z.string(),
  slugs: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
  at: z.number(),
  undoneAt: z.number().nullable(),
});
const versionRow = z.array(z.object({ dataVersion: z.number(), at: z.number() }));

/**
 * Undoes in the copy what merges made after its data version did to public identifiers, makes again what was undone since, and
 * sets the list of merges back. To be called before later versions are deleted.
 */
export function restoreMerges(copy: PastCopy, sourceMerges: readonly SourceMerge[]): void {
  const { connection, dataVersion } = copy;
  const move = connection.prepare(
    "UPDATE slugs SET record_id = ? WHERE record_type = ? AND record_id = ? AND slug = ?",
  );
  const steps: { dataVersion: number; undo: () => void }[] = [];
  for (const merge of datedMerges(copy)) {
    const { recordType, keptId, otherId, slugs, madeAt, undoneAt } = merge;
    const moveAll = (from: string, to: string) => {
      for (const slug of slugs) move.run(to, recordType, from, slug);
    };
    if (undoneAt !== null && undoneAt > dataVersion) {
      steps.push({ dataVersion: undoneAt, undo: () => moveAll(otherId, keptId) });
      connection
        .prepare(
          `UPDATE merges SET undone_at = NULL, undone_by = NULL, undone_by_name = NULL, undo_reason = NULL,
           left_as_is = NULL WHERE id = ?`,
        )
        .run(merge.id);
    }
    if (madeAt !== null && madeAt > dataVersion) {
      steps.push({ dataVersion: madeAt, undo: () => moveAll(keptId, otherId) });
      connection.prepare("DELETE FROM merges WHERE id = ?").run(merge.id);
    }
  }
  const slugsOf = connection.prepare(
    `SELECT DISTINCT json_extract(snapshot, '$.slug') AS slug FROM revisions
     WHERE record_type = 'source' AND record_id = ?`,
  );
  const gathered = new Map<string, Set<string>>();
  for (const { dataVersion: madeAt, mergedId, keptId } of sourceMerges) {
    const own = z.array(z.object({ slug: z.string().nullable() })).parse(slugsOf.all(mergedId));
    // Those of the sources that were merged into it before go with it.
    const moved = new Set(gathered.get(mergedId));
    for (const { slug } of own) if (slug !== null) moved.add(slug);
    gathered.set(keptId, new Set([...(gathered.get(keptId) ?? []), ...moved]));
    if (madeAt <= dataVersion) continue;
    const undo = () => {
      for (const slug of moved) move.run(mergedId, "source", keptId, slug);
    };
    steps.push({ dataVersion: madeAt, undo });
  }
  for (const { undo } of steps.sort((a, b) => b.dataVersion - a.dataVersion)) undo();
}

/** The versions of the merged record tell with which data versions it went and came back. */
function datedMerges({ connection }: PastCopy): DatedMerge[] {
  const rows = connection
    .prepare(
      `SELECT id, record_type AS recordType, kept_id AS keptId, other_id AS otherId, slugs, at, undone_at AS undoneAt
       FROM merges ORDER BY at, rowid`,
    )
    .all();
  const read = connection.prepare(
    `SELECT data_version AS dataVersion, at FROM revisions
     WHERE record_type = ? AND record_id = ? AND kind = ? ORDER BY version`,
  );
  const used = new Set<number>();
  const dataVersionOf = (type: string, id: string, kind: string, at: number): number | null => {
    const found = versionRow
      .parse(read.all(type, id, kind))
      .find((row) => row.at === at && !used.has(row.dataVersion));
    if (found === undefined) return null;
    used.add(found.dataVersion);
    return found.dataVersion;
  };
  return rows.map((row) => {
    const { at, undoneAt, ...merge } = mergeRow.parse(row);
    const { recordType, otherId } = merge;
    return {
      ...merge,
      madeAt: dataVersionOf(recordType, otherId, "merge", at),
      undoneAt: undoneAt === null ? null : dataVersionOf(recordType, otherId, "unmerge", undoneAt),
    };
  });
}

/** Tables of the records that have public identifiers. */
const tables = {
  event: "events",
  person: "people",
  place: "places",
  party: "parties",
  track: "tracks",
  series: "series",
  rule: "rules",
  coverage: "coverages",
  topic: "topics",
  source: "sources",
} as const;

/**
 * Takes out the public identifiers that records of the copy got after its data version, and those of records that are not in it.
 * To be called before later versions are deleted.
 */
export function removeLaterSlugs({ connection, dataVersion }: PastCopy): void {
  // One that a later write took was stored at the time of that write; one that came with a merge before is older. A source is
  // entered under the identifier of its first version, which is kept when it is changed first.
  const named = `r.record_type = slugs.record_type AND r.record_id = slugs.record_id
    AND json_extract(r.snapshot, '$.slug') = slugs.slug`;
  const isFirstOfSource = "(r.record_type = 'source' AND r.version = 1)";
  connection
    .prepare(
      `DELETE FROM slugs WHERE (record_type, record_id) IN
         (SELECT DISTINCT record_type, record_id FROM revisions WHERE data_version > $version)
       AND EXISTS (SELECT 1 FROM revisions r WHERE ${named} AND r.data_version > $version
         AND r.at = slugs.created_at AND NOT ${isFirstOfSource})
       AND NOT EXISTS (SELECT 1 FROM revisions r WHERE ${named}
         AND (r.data_version BETWEEN 1 AND $version OR ${isFirstOfSource}))`,
    )
    .run({ version: dataVersion });
  for (const [type, table] of Object.entries(tables)) {
    connection
      .prepare(`DELETE FROM slugs WHERE record_type = ? AND record_id NOT IN (SELECT id FROM "${table}")`)
      .run(type);
  }
}
