import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { ExternalId } from "@/lib/exchange/import/import-types";
import type { SourceToCheck } from "@/lib/records/open-work";
import type { Dialect } from "../../dialect";
import { isIncludedRow } from "../../rows/import-row-conditions";
import { insertRows } from "../../rows/insert-rows";
import { readSourcesToCheck } from "../../rows/read-sources-to-check";
import { externalIds } from "../../schema/external-ids";
import { importOutcomes } from "../../schema/import-outcomes";
import { importRows } from "../../schema/import-rows";
import { imports } from "../../schema/imports";
import { revisions } from "../../schema/revisions";
import type { Reader, Store, Writer } from "../../store";
import { eventColumns } from "../events/event-columns";
import type { EventPlan } from "../events/event-plan";
import { eventSlug } from "../events/event-slug";
import type { BatchArgs } from "./check-import-batch";
import { countStagedEvent } from "./count-staged-event";
import type { StoredImport } from "./find-import";
import type { ImportJob } from "./import-job";
import { insertStagedEvents, stagedRow } from "./insert-staged-events";
import { Pauses } from "./pauses";
import { hasTwice, resolveStagedSources } from "./resolve-staged-sources";
import { planRow, type RowToRead, readRow } from "./row-plan";
import { SlugClaimer } from "./slug-claimer";
import { type EventToPlace, StagedCounts } from "./staged-counts";
import { type StagedEvent, stagedEvent } from "./staged-event";
import { StagedLookups } from "./staged-lookups";
import { stagedSnapshot } from "./staged-snapshot";
import { StagedText } from "./staged-text";
import { type Batch, timedWrite } from "./timed-write";

/** A row that became an event to be stored. */
interface PlannedRow {
  rowNumber: number;
  id: string;
  plan: EventPlan;
  externalId: ExternalId | null;
}

/** A row that turned out to be none after all: a record that was chosen for a name is gone. */
interface RefusedRow {
  rowNumber: number;
  reasons: string[];
}

/** What staging keeps in memory between its batches. */
export class StagingMemory {
  readonly claimer = new SlugClaimer();
  readonly counts = new StagedCounts();
  readonly lookups = new StagedLookups();
  readonly text = new StagedText();
}

/** The id of the event that a row becomes: in one run always the same. */
export function stagedEventId(runId: string, rowNumber: number): string {
  return `${runId}.${rowNumber}`;
}

/**
 * Stores the events of the next rows with everything that belongs to them, in a state that no public query reads. Returns no rows
 * where none is left.
 */
export async function stageImportBatch(
  store: Store,
  { job, memory, stored }: { job: ImportJob; memory: StagingMemory; stored: StoredImport },
  { id, now, size }: BatchArgs,
): Promise<Batch> {
  const { runId } = stored;
  if (runId === null) throw new Error("An import that is being prepared has a run.");
  const rows = await store.read(({ db }) => readNext(db, id, stored.doneTo, size));
  const last = rows.at(-1);
  if (last === undefined) return { rows: 0, ms: 0 };
  const planned: PlannedRow[] = [];
  const refused: RefusedRow[] = [];
  const pauses = new Pauses();
  for (const row of rows) {
    await pauses.take();
    const outcome = planStoredRow(job, row, runId);
    if ("plan" in outcome) planned.push(outcome);
    else refused.push(outcome);
  }
  const { ms } = await timedWrite(store, async (context) => {
    await storePlanned(context, planned, refused, { memory, stored, now });
    await context.db
      .update(imports)
      .set({ doneTo: last.rowNumber, touchedAt: now })
      .where(eq(imports.id, id));
  });
  return { rows: rows.length, ms };
}

function planStoredRow(job: ImportJob, row: RowToRead, runId: string): PlannedRow | RefusedRow {
  const { rowNumber } = row;
  const reading = readRow(row, job.mapping, { isTried: false });
  if (reading === null) return { rowNumber, reasons: [row.fault ?? "The row could not be read."] };
  const planned = planRow(reading, job.mapping, job.names.choices);
  if (planned.status !== "ready") return { rowNumber, reasons: planned.reasons };
  if (hasTwice(planned.plan.input.sources)) return { rowNumber, reasons: ["A source is listed twice."] };
  const { externalId } = reading;
  return { rowNumber, id: stagedEventId(runId, rowNumber), plan: planned.plan, externalId };
}

async function storePlanned(
  context: { db: Writer; dialect: Dialect },
  planned: readonly PlannedRow[],
  refused: readonly RefusedRow[],
  { memory, stored, now }: { memory: StagingMemory; stored: StoredImport; now: number },
): Promise<void> {
  const { db } = context;
  const importId = stored.id;
  const { lookups } = memory;
  await lookups.learn(
    db,
    planned.map(({ plan }) => plan),
  );
  const lost = planned.flatMap(({ rowNumber, plan }) => {
    const reasons = lookups.lostReferences(plan);
    return reasons.length === 0 ? [] : [{ rowNumber, reasons }];
  });
  const isLost = new Set(lost.map(({ rowNumber }) => rowNumber));
  const kept = planned.filter(({ rowNumber }) => !isLost.has(rowNumber));
  await refuseRows(db, importId, [...refused, ...lost]);
  if (kept.length === 0) return;

  const sources = await resolveStagedSources(
    context,
    kept.map(({ id, plan }) => ({ eventId: id, inputs: plan.input.sources })),
    { importId, claimer: memory.claimer, now },
  );
  const claims = kept.map(({ id, plan }) => {
    const columns = eventColumns(plan);
    return { recordId: id, wanted: eventSlug(columns.title, columns) };
  });
  const slugs = await memory.claimer.claim(context, "event", claims, now);
  const events = kept.map(({ id, plan }, at) =>
    stagedEvent({ id, slug: slugs[at] ?? id, sources: sources.get(id) ?? [] }, plan),
  );
  await insertStagedEvents(context, events, now);
  await memory.counts.place(context, importId, await toPlace(db, events, memory));
  await insertRows(
    context,
    revisions,
    events.map((event) => {
      const snapshot = stagedSnapshot(stagedRow(event, now), event, lookups.names);
      return {
        ...{ recordType: "event" as const, recordId: event.id, version: 1, state: "published" as const },
        ...{ kind: "creation" as const, snapshot, changed: Object.keys(snapshot) },
        reason: `Imported from ${stored.fileName}`,
        ...{ userId: stored.createdBy, userName: stored.createdByName, at: now },
        // Known once it is visible; see finish-import-batch.ts.
        dataVersion: 0,
      };
    }),
  );
  await storeExternalIds(context, importId, kept);
  await markStaged(db, stored, kept);
}

async function toPlace(
  db: Reader,
  events: readonly StagedEvent[],
  { lookups, text }: StagingMemory,
): Promise<EventToPlace[]> {
  const derived = events.filter(({ sources }) => sources.some(({ rootId, id }) => rootId !== id));
  const checked = await readSourcesToCheck(
    db,
    derived.map(({ id }) => id),
  );
  return events.map((event) => ({
    eventId: event.id,
    body: text.of(event, lookups),
    counted: countStagedEvent(event, checked.get(event.id) ?? ownSources(event)),
  }));
}

/** Sources that stand for themselves, as the work lists look at them. */
function ownSources(event: StagedEvent): SourceToCheck[] {
  return event.sources.map(({ publisher, derivedFrom, archivedUrl }, at) => ({
    number: at + 1,
    publisher,
    derivedFrom,
    derivedFromNumber: null,
    rootPublisher: null,
    isArchived: archivedUrl !== null,
    supports: event.links.sources[at]?.supports ?? [],
  }));
}

async function storeExternalIds(
  context: { db: Writer; dialect: Dialect },
  importId: string,
  kept: readonly PlannedRow[],
): Promise<void> {
  const rows = kept.flatMap(({ id, externalId }) =>
    externalId === null
      ? []
      : [
          {
            scheme: externalId.scheme,
            externalId: externalId.id,
            eventId: id,
            stamp: externalId.stamp,
            importId,
          },
        ],
  );
  // One that another event has already stays with that: the row was taken in all the same, as somebody wanted.
  if (rows.length > 0) await insertRows(context, externalIds, rows).onConflictDoNothing();
}

async function markStaged(db: Writer, stored: StoredImport, kept: readonly PlannedRow[]): Promise<void> {
  const rowNumbers = kept.map(({ rowNumber }) => rowNumber);
  await db
    .update(importOutcomes)
    .set({ state: "staged" })
    .where(and(eq(importOutcomes.importId, stored.id), inArray(importOutcomes.rowNumber, rowNumbers)));
}

async function refuseRows(db: Writer, importId: string, refused: readonly RefusedRow[]): Promise<void> {
  for (const { rowNumber, reasons } of refused) {
    await db
      .update(importOutcomes)
      .set({ state: "faulty", reasons })
      .where(and(eq(importOutcomes.importId, importId), eq(importOutcomes.rowNumber, rowNumber)));
  }
}

async function readNext(db: Reader, importId: string, after: number, size: number): Promise<RowToRead[]> {
  const rows = await db
    .select({ row: importRows, mended: importOutcomes.mended })
    .from(importOutcomes)
    .innerJoin(
      importRows,
      and(
        eq(importRows.importId, importOutcomes.importId),
        eq(importRows.rowNumber, importOutcomes.rowNumber),
      ),
    )
    .where(and(eq(importOutcomes.importId, importId), gt(importOutcomes.rowNumber, after), isIncludedRow()))
    .orderBy(asc(importOutcomes.rowNumber))
    .limit(size);
  return rows.map(({ row, mended }) => ({ ...row, mended }));
}
