import { z } from "zod";
import type { SupportedField } from "@/lib/records/vocabularies";
import type { PastCopy } from "./past-copy";

/** A source that was merged into another one. */
export interface SourceMerge {
  dataVersion: number;
  mergedId: string;
  keptId: string;
}

const merges = z.array(z.object({ dataVersion: z.number(), mergedId: z.string(), keptId: z.string() }));

/** All merges of sources, in their order. The events that cite a source get no version when it is merged. */
export function listSourceMerges({ connection }: PastCopy): SourceMerge[] {
  return merges.parse(
    connection
      .prepare(
        `SELECT data_version AS dataVersion, record_id AS mergedId,
           json_extract(snapshot, '$.mergedInto.id') AS keptId
         FROM revisions
         WHERE record_type = 'source' AND kind = 'merge' AND data_version > 0
           AND json_extract(snapshot, '$.mergedInto.id') IS NOT NULL
         ORDER BY data_version`,
      )
      .all(),
  );
}

/** The id under which a source went on after the merges up to a data version. */
export function sourceIdAfter(id: string, dataVersion: number, merged: readonly SourceMerge[]): string {
  let current = id;
  for (const merge of merged) {
    if (merge.dataVersion <= dataVersion && merge.mergedId === current) current = merge.keptId;
  }
  return current;
}

export interface CitedSource {
  sourceId: string;
  supports: SupportedField[];
}

/**
 * What an event cited at a data version `to`, given what its version of `from` cites: sources were merged meanwhile. `sourceIds`
 * are the ids at the places of that version's own list, by which its rows name them.
 */
export function citedAfter(
  own: readonly { id: string; supports: SupportedField[] }[],
  from: number,
  to: number,
  merged: readonly SourceMerge[],
): { cited: CitedSource[]; sourceIds: string[] } {
  let cited: CitedSource[] = own.map(({ id, supports }) => ({ sourceId: id, supports }));
  let sourceIds = own.map(({ id }) => id);
  for (const { dataVersion, mergedId, keptId } of merged) {
    if (dataVersion <= from || dataVersion > to) continue;
    const at = cited.findIndex(({ sourceId }) => sourceId === mergedId);
    const gone = cited[at];
    if (gone === undefined) continue;
    const kept = cited.find(({ sourceId }) => sourceId === keptId);
    const joined = {
      sourceId: keptId,
      supports: [...new Set([...(kept?.supports ?? []), ...gone.supports])],
    };
    const first = kept === undefined ? at : Math.min(at, cited.indexOf(kept));
    cited = cited.flatMap((row, index) =>
      index === first ? [joined] : row === gone || row === kept ? [] : [row],
    );
    sourceIds = sourceIds.map((id) => (id === mergedId ? keptId : id));
  }
  return { cited, sourceIds };
}
