import { closeSync, fsyncSync, openSync } from "node:fs";
import type Database from "better-sqlite3";
import { z } from "zod";
import { endOfMerge } from "./end-of-merge";
import { copyDatabase, listIds, openCopy, type PastCopy } from "./past-copy";
import { listChangedEvents, readPastEvents, restoreEvents } from "./past-events";
import { listRestoredEvents, rewriteFullText, settleIndex } from "./past-index";
import { removeLaterSlugs, restoreMerges } from "./past-names";
import { restoreRecords } from "./past-records";
import { restoreSources } from "./past-sources";
import { emptyPrivateTables } from "./private-tables";
import { listSourceMerges } from "./source-merges";
import {
  listHiddenRecords,
  listUndoneRecords,
  removeHiddenRecords,
  removeStaged,
  stampVisibleImports,
} from "./staged-records";
import { listWithdrawnEvents } from "./withdrawn-events";

export interface PastDatabaseArgs {
  /** Path of the database, which is only read. */
  from: string;
  /** Path of the new file; nothing may stand there. */
  to: string;
  /** The data version that it is to show. */
  dataVersion: number;
  /** Whether events that are in the trash now are shown as they stood: for tests. Left out, what was withdrawn stays so. */
  isWithdrawnShown?: boolean;
}

/**
 * Writes what readers could see with an earlier data version into a database of its own, which every query reads as it reads the
 * present one. It holds no draft, no account and no secret. Costs a copy, and time for each record that changed since. Throws
 * where a version cannot be read, or names what cannot be found.
 */
export async function makePastDatabase({
  from,
  to,
  dataVersion,
  isWithdrawnShown = false,
}: PastDatabaseArgs): Promise<void> {
  copyDatabase(from, to);
  const copy = openCopy(to, dataVersion);
  try {
    copy.connection.exec("BEGIN");
    const seals = dropSeals(copy.connection);
    await setBack(copy, isWithdrawnShown);
    for (const statement of seals) copy.connection.exec(statement);
    const broken = z.array(z.unknown()).parse(copy.connection.pragma("foreign_key_check"));
    if (broken.length > 0) {
      throw new Error(`Data version ${dataVersion} would have ${broken.length} references without record.`);
    }
    copy.connection.exec("COMMIT");
    rewriteFullText(copy);
    copy.connection.pragma("journal_mode = DELETE");
  } finally {
    copy.connection.close();
  }
  const file = openSync(to, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

async function setBack(asked: PastCopy, isWithdrawnShown: boolean): Promise<void> {
  stampVisibleImports(asked);
  const copy = { ...asked, dataVersion: endOfMerge(asked) };
  const { connection, dataVersion } = copy;
  const sourceMerges = listSourceMerges(copy);
  const hidden = [...listHiddenRecords(copy), ...(isWithdrawnShown ? [] : listUndoneRecords(copy))];
  const withdrawn = isWithdrawnShown ? new Set<string>() : listWithdrawnEvents(connection);
  listChangedEvents(
    copy,
    sourceMerges.filter((merge) => merge.dataVersion > dataVersion),
  );
  const insert = connection.prepare("INSERT OR IGNORE INTO temp.past_events VALUES (?)");
  for (const id of withdrawn) insert.run(id);
  const past = readPastEvents(copy, withdrawn);
  removeStaged(copy);
  emptyPrivateTables(connection);

  await restoreEvents(copy, past, sourceMerges);
  const records = await restoreRecords(copy);
  const sources = await restoreSources(copy, past, sourceMerges);
  restoreMerges(copy, sourceMerges);
  removeHiddenRecords(copy, hidden);
  removeLaterSlugs(copy);
  removeLaterVersions(copy, withdrawn);
  connection.exec("DELETE FROM external_ids WHERE event_id NOT IN (SELECT id FROM events)");
  await settleIndex(copy, { events: listRestoredEvents(copy), sources, records });
  connection
    .prepare(
      `UPDATE instance SET data_version = ?,
       lead_rule_id = (SELECT id FROM rules WHERE id = instance.lead_rule_id)`,
    )
    .run(asked.dataVersion);
}

/** Deletes later versions, those of what no reader sees, and all of what was withdrawn. */
function removeLaterVersions({ connection, dataVersion }: PastCopy, withdrawn: ReadonlySet<string>): void {
  connection.prepare("DELETE FROM revisions WHERE data_version > ? OR data_version = 0").run(dataVersion);
  listIds(connection, "past_withdrawn", withdrawn);
  connection.exec(
    "DELETE FROM revisions WHERE record_type = 'event' AND record_id IN (SELECT id FROM temp.past_withdrawn)",
  );
}

const triggers = z.array(z.object({ name: z.string(), sql: z.string() }));

/** A sealed rule never changes, but in a copy from before its seal. Returns the statements that guard it again. */
function dropSeals(connection: Database.Database): string[] {
  const found = triggers.parse(
    connection
      .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'rules'")
      .all(),
  );
  for (const { name } of found) connection.exec(`DROP TRIGGER "${name}"`);
  return found.map(({ sql }) => sql);
}
