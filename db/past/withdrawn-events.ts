import type Database from "better-sqlite3";
import { z } from "zod";

const ids = z.array(z.object({ id: z.string() }));
const pairs = z.array(z.object({ id: z.string(), keptId: z.string() }));

/**
 * The events that are in the trash now, or were removed or hidden with the import that brought them and was undone: what they said must not be shown, as
 * part of no earlier state either. One that was merged into another is shown as long as that other one is.
 */
export function listWithdrawnEvents(connection: Database.Database): Set<string> {
  const trashed = ids.parse(connection.prepare("SELECT id FROM events WHERE state = 'trashed'").all());
  const removed = ids.parse(
    connection
      .prepare(
        `SELECT DISTINCT r.record_id AS id FROM revisions r LEFT JOIN events e ON e.id = r.record_id
         WHERE r.record_type = 'event' AND r.kind = 'removal' AND e.id IS NULL
         UNION SELECT h.event_id FROM hidden_events h JOIN imports i ON i.id = h.import_id WHERE i.state = 'undoing'`,
      )
      .all(),
  );
  const mergedInto = new Map(
    pairs
      .parse(
        connection
          .prepare(
            `SELECT other_id AS id, kept_id AS keptId FROM merges
             WHERE record_type = 'event' AND undone_at IS NULL`,
          )
          .all(),
      )
      .map(({ id, keptId }) => [id, keptId]),
  );
  const withdrawn = new Set(removed.map(({ id }) => id));
  for (const { id } of trashed) if (!mergedInto.has(id)) withdrawn.add(id);
  for (const id of mergedInto.keys()) {
    const seen = new Set<string>();
    let current: string | undefined = id;
    while (current !== undefined && !seen.has(current)) {
      if (withdrawn.has(current)) {
        for (const other of seen) withdrawn.add(other);
        break;
      }
      seen.add(current);
      current = mergedInto.get(current);
    }
  }
  return withdrawn;
}
