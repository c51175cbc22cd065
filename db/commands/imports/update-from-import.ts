import { and, asc, eq } from "drizzle-orm";
import { ConflictError, ForbiddenError, NotFoundError, ValidationError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { isUpdatingRow } from "../../rows/import-row-conditions";
import { events } from "../../schema/events";
import { externalIds } from "../../schema/external-ids";
import { importOutcomes } from "../../schema/import-outcomes";
import { importRows } from "../../schema/import-rows";
import { imports } from "../../schema/imports";
import type { Reader, Store, Writer } from "../../store";
import type { EventPlan } from "../events/event-plan";
import { reviseEvent } from "../events/revise-event";
import type { StoredImport } from "./find-import";
import type { ImportJob } from "./import-job";
import { planRow, readRow } from "./row-plan";

const editedSince =
  "The event was edited after this row was compared with it. Have the rows looked through anew to decide again.";

/**
 * Brings the next stored event up to date with its row, as a version of its own; a row that cannot be is kept aside with the
 * reason, among them one whose event was edited after somebody decided this. False where none is left.
 */
export async function updateFromImport(
  store: Store,
  { job, stored, actor }: { job: ImportJob; stored: StoredImport; actor: Actor | null },
  now: number,
): Promise<boolean> {
  const next = await store.read(({ db }) => readNext(db, stored.id));
  if (next === null) return false;
  const { row, eventId, baseVersion, versionBefore } = next;
  const outcome = and(eq(importOutcomes.importId, stored.id), eq(importOutcomes.rowNumber, row.rowNumber));
  const reading = readRow(row, job.mapping);
  const planned = reading === null ? null : planRow(reading, job.mapping, job.names.choices);
  const refuse = (reasons: string[]) =>
    store.write(async ({ db }) => {
      await db.update(importOutcomes).set({ state: "faulty", reasons, choice: null }).where(outcome);
    });
  if (reading === null || planned === null || planned.status !== "ready") {
    await refuse(
      planned !== null && planned.status !== "ready" ? planned.reasons : ["The row could not be read."],
    );
    return true;
  }
  const { externalId } = reading;
  const keepOutcome = async (db: Writer, { version }: { version: number }) => {
    await db
      .update(importOutcomes)
      .set({ state: "updated", eventId, versionBefore, versionAfter: version })
      .where(outcome);
    await db
      .update(externalIds)
      .set({ stamp: externalId?.stamp ?? null, eventVersion: version })
      .where(
        and(
          eq(externalIds.scheme, externalId?.scheme ?? ""),
          eq(externalIds.externalId, externalId?.id ?? ""),
        ),
      );
    await db.update(imports).set({ touchedAt: now }).where(eq(imports.id, stored.id));
  };
  try {
    await revise(store, planned.plan, {
      ...{ actor, id: eventId, now, baseVersion, keepWith: keepOutcome },
      reason: `Updated with the import of ${stored.fileName}`,
    });
  } catch (error) {
    if (error instanceof ValidationError) await refuse(error.issues.map(({ message }) => message));
    else if (error instanceof ConflictError) {
      await refuse([next.version === baseVersion ? error.message : editedSince]);
    } else if (error instanceof NotFoundError) await refuse([error.message]);
    else throw error;
  }
  return true;
}

type Revision = Parameters<typeof reviseEvent>[1];

/** The import was made visible by somebody who may: where another person must publish, the system writes what it decided. */
async function revise(store: Store, plan: EventPlan, change: Omit<Revision, "input">): Promise<void> {
  const revision = { ...change, input: plan.input };
  try {
    await reviseEvent(store, revision, () => plan);
  } catch (error) {
    if (!(error instanceof ForbiddenError)) throw error;
    await reviseEvent(store, { ...revision, actor: null }, () => plan);
  }
}

async function readNext(db: Reader, importId: string) {
  const [found] = await db
    .select({
      row: importRows,
      mended: importOutcomes.mended,
      likeness: importOutcomes.likeness,
    })
    .from(importOutcomes)
    .innerJoin(
      importRows,
      and(
        eq(importRows.importId, importOutcomes.importId),
        eq(importRows.rowNumber, importOutcomes.rowNumber),
      ),
    )
    .where(and(eq(importOutcomes.importId, importId), isUpdatingRow()))
    .orderBy(asc(importOutcomes.rowNumber))
    .limit(1);
  if (found === undefined) return null;
  const eventId = found.likeness?.eventId ?? "";
  const [event] = await db.select({ version: events.version }).from(events).where(eq(events.id, eventId));
  const version = event?.version ?? 0;
  return {
    row: { ...found.row, mended: found.mended },
    eventId,
    version,
    ...(await readBase(db, {
      importId,
      eventId,
      version,
      compared: found.likeness?.eventVersion ?? version,
    })),
  };
}

/**
 * The version over which a row is written: the one with which it was compared, unless an earlier row of the same import wrote the
 * one that is stored. Undoing the import brings back what stood before both.
 */
async function readBase(
  db: Reader,
  {
    importId,
    eventId,
    version,
    compared,
  }: { importId: string; eventId: string; version: number; compared: number },
): Promise<{ baseVersion: number; versionBefore: number }> {
  const [earlier] = await db
    .select({ versionBefore: importOutcomes.versionBefore })
    .from(importOutcomes)
    .where(
      and(
        eq(importOutcomes.importId, importId),
        eq(importOutcomes.eventId, eventId),
        eq(importOutcomes.state, "updated"),
        eq(importOutcomes.versionAfter, version),
      ),
    )
    .limit(1);
  if (earlier === undefined) return { baseVersion: compared, versionBefore: compared };
  return { baseVersion: version, versionBefore: earlier.versionBefore ?? version };
}
