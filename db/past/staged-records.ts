import { z } from "zod";
import { deleteListed, listIds, namingColumns, type PastCopy } from "./past-copy";

const tables = { person: "people", place: "places", party: "parties", source: "sources" } as const;

/**
 * Versions of what an import that is just becoming visible brought are given the data version with which it did so, as the import
 * itself is about to.
 */
export function stampVisibleImports({ connection }: PastCopy): void {
  const visible = z.array(
    z.object({ id: z.string(), runId: z.string(), dataVersion: z.number(), at: z.number() }),
  );
  const rows = connection
    .prepare(
      `SELECT id, run_id AS runId, data_version AS dataVersion, visible_at AS at FROM imports
       WHERE state = 'finishing' AND run_id IS NOT NULL AND data_version IS NOT NULL AND visible_at IS NOT NULL`,
    )
    .all();
  for (const { id, runId, dataVersion, at } of visible.parse(rows)) {
    // "/" is the character after ".": the range holds every id that begins with "<run>.".
    connection
      .prepare(
        `UPDATE revisions SET data_version = ?, at = ?
         WHERE data_version = 0 AND record_type = 'event' AND record_id > ? AND record_id < ?`,
      )
      .run(dataVersion, at, `${runId}.`, `${runId}/`);
    connection
      .prepare(
        `UPDATE revisions SET data_version = ?, at = ? WHERE data_version = 0 AND (record_type, record_id) IN
         (SELECT record_type, record_id FROM import_records WHERE import_id = ?)`,
      )
      .run(dataVersion, at, id);
  }
}

/** Takes what no reader sees out of the copy: the events of imports that are not visible, and the records that they add. */
export function removeStaged({ connection }: PastCopy): void {
  listIds(connection, "past_staged");
  connection.exec("INSERT INTO temp.past_staged SELECT id FROM events WHERE state = 'staged'");
  // They stand in no public count.
  connection.exec(
    `DELETE FROM event_facets WHERE (facet_id, n) IN (SELECT f.value, d.n FROM search_docs d
     JOIN temp.past_staged s ON s.id = d.event_id, json_each(d.facets) f)`,
  );
  connection.exec("DELETE FROM hidden_events");
  deleteListed(connection, { table: "events", listed: "past_staged" });
}

/** Takes the records that imports add and no reader sees out of the copy, unless something that is shown names them. */
export function removeHiddenRecords({ connection }: PastCopy, hidden: readonly HiddenRecord[]): void {
  // People and places before the parties that they belong to.
  for (const type of ["source", "person", "place", "party"] as const) {
    const table = tables[type];
    const ids = hidden.filter((record) => record.type === type).map(({ id }) => id);
    if (ids.length === 0) continue;
    listIds(connection, "past_hidden", ids);
    for (const { table: other, column, isOwner } of namingColumns(connection, table)) {
      if (isOwner) continue;
      connection.exec(`DELETE FROM temp.past_hidden WHERE id IN (SELECT "${column}" FROM "${other}")`);
    }
    deleteListed(connection, { table, listed: "past_hidden" });
  }
}

export interface HiddenRecord {
  type: keyof typeof tables;
  id: string;
}

/** The people, places and parties that came with an import and were removed when it was undone. */
export function listUndoneRecords({ connection }: PastCopy): HiddenRecord[] {
  // Only their last version tells: import_records does not list them any more.
  return hiddenRecord.parse(
    connection
      .prepare(
        `SELECT DISTINCT r.record_type AS type, r.record_id AS id FROM imports i JOIN revisions r
           ON r.record_type IN ('person', 'place', 'party') AND r.version = 2 AND r.kind = 'removal'
           AND r.reason = 'Import undone' || coalesce(': ' || i.undo_reason, '')
         WHERE i.state IN ('undoing', 'undone')`,
      )
      .all(),
  );
}

const hiddenRecord = z.array(
  z.object({ type: z.enum(["person", "place", "party", "source"]), id: z.string() }),
);

/**
 * The records of imports that are not visible, or that were not yet with the data version of the copy. Those of the latter kind
 * that have versions of their own are known by these too.
 */
export function listHiddenRecords({ connection, dataVersion }: PastCopy): HiddenRecord[] {
  return hiddenRecord.parse(
    connection
      .prepare(
        `SELECT r.record_type AS type, r.record_id AS id FROM import_records r JOIN imports i ON i.id = r.import_id
         WHERE r.is_hidden = 1 OR i.data_version IS NULL OR i.data_version > ?`,
      )
      .all(dataVersion),
  );
}
