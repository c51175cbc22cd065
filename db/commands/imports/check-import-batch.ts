import { and, asc, eq, gt, isNull, notInArray, or, sql } from "drizzle-orm";
import { duplicateKeys } from "@/lib/exchange/import/duplicate-keys";
import type { RowReading } from "@/lib/exchange/import/import-types";
import { summariseReading } from "@/lib/exchange/import/summarise-reading";
import type { ImportRowState } from "@/lib/records/import-state";
import { insertRows } from "../../rows/insert-rows";
import { importOutcomes } from "../../schema/import-outcomes";
import { importRows } from "../../schema/import-rows";
import { imports } from "../../schema/imports";
import type { Reader, Store } from "../../store";
import { type ComparedRow, findRowLikeness } from "./find-row-likeness";
import type { ImportJob } from "./import-job";
import { Pauses } from "./pauses";
import { planRow, type RowToRead, readRow } from "./row-plan";
import { type RowState, stateOfCompared, stateOfRow } from "./row-state";
import { type Batch, timedWrite } from "./timed-write";

/** Rows in these states became something already: they are not looked through again. */
export const settledRowStates: ImportRowState[] = ["staged", "imported", "updated", "kept", "removed"];

export interface BatchArgs {
  id: string;
  now: number;
  /** How many rows the batch may take. */
  size: number;
}

/**
 * Looks through the next rows of an import: reads them by its mapping, collects their names, and says of each whether it is
 * ready, faulty, waits for a name, or is here already. Returns no rows where none is left.
 */
export async function checkImportBatch(
  store: Store,
  job: ImportJob,
  { id, now, size, after }: BatchArgs & { after: number },
): Promise<Batch> {
  const rows = await store.read(({ db }) => readNext(db, id, after, size));
  const last = rows.at(-1);
  if (last === undefined) return { rows: 0, ms: 0 };
  const checked: CheckedRow[] = [];
  const pauses = new Pauses();
  for (const row of rows) {
    checked.push(checkRow(job, row));
    await pauses.take();
  }
  const compared = checked.flatMap(({ compared: own }) => (own === null ? [] : [own]));
  const found = await store.read((context) => findRowLikeness(context, compared, job));
  const outcomes = checked.map(({ row, reading, state: own, compared: isCompared }) => {
    const like = found.get(row.rowNumber);
    const state = isCompared === null || reading === null ? own : stateOfCompared(reading, like);
    return {
      importId: id,
      rowNumber: row.rowNumber,
      ...state,
      likeness: like?.likeness ?? null,
      canUpdate: like?.canUpdate ?? false,
      eventId: null,
    };
  });
  const { ms } = await timedWrite(store, async (context) => {
    await job.names.write(context);
    await insertRows(context, importOutcomes, outcomes).onConflictDoUpdate({
      target: [importOutcomes.importId, importOutcomes.rowNumber],
      set: {
        state: sql`excluded.state`,
        reasons: sql`excluded.reasons`,
        likeness: sql`excluded.likeness`,
        canUpdate: sql`excluded.can_update`,
        eventId: null,
      },
    });
    await context.db
      .update(imports)
      .set({ doneTo: last.rowNumber, touchedAt: now })
      .where(eq(imports.id, id));
  });
  job.names.next();
  return { rows: rows.length, ms };
}

interface CheckedRow {
  row: RowToRead;
  reading: RowReading | null;
  state: RowState;
  /** Null where the row is no event (yet). */
  compared: ComparedRow | null;
}

function checkRow(job: ImportJob, row: RowToRead & { isLeftOut: boolean }): CheckedRow {
  const reading = readRow(row, job.mapping);
  if (reading !== null) job.names.note(row.rowNumber, reading.names);
  const undecided = reading === null ? [] : job.names.undecided(reading.names);
  const isWhole = reading !== null && reading.candidate !== null && undecided.length === 0;
  const plan = isWhole ? planRow(reading, job.mapping, job.names.choices) : null;
  const state = stateOfRow(reading, row.fault, undecided, plan);
  const summary =
    state.state === "ready" && reading !== null
      ? summariseReading(reading, String(row.rowNumber), job.names.choices)
      : null;
  const compared =
    summary === null || reading === null
      ? null
      : {
          rowNumber: row.rowNumber,
          summary,
          keys: duplicateKeys(summary),
          externalId: reading.externalId,
          isLeftOut: row.isLeftOut,
        };
  return { row, reading, state, compared };
}

async function readNext(
  db: Reader,
  importId: string,
  after: number,
  size: number,
): Promise<(RowToRead & { isLeftOut: boolean })[]> {
  const rows = await db
    .select({ row: importRows, mended: importOutcomes.mended, choice: importOutcomes.choice })
    .from(importRows)
    .leftJoin(
      importOutcomes,
      and(
        eq(importOutcomes.importId, importRows.importId),
        eq(importOutcomes.rowNumber, importRows.rowNumber),
      ),
    )
    .where(
      and(
        eq(importRows.importId, importId),
        gt(importRows.rowNumber, after),
        or(isNull(importOutcomes.state), notInArray(importOutcomes.state, settledRowStates)),
      ),
    )
    .orderBy(asc(importRows.rowNumber))
    .limit(size);
  return rows.map(({ row, mended, choice }) => ({ ...row, mended, isLeftOut: choice === "leaveOut" }));
}
