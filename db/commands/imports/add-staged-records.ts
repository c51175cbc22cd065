import { and, eq, gt, inArray, isNotNull } from "drizzle-orm";
import { ValidationError } from "@/lib/errors";
import { slugFrom } from "@/lib/records/slug";
import type { Dialect } from "../../dialect";
import { insertRows } from "../../rows/insert-rows";
import { readNames } from "../../rows/read-names";
import { importNames } from "../../schema/import-names";
import { importRecords } from "../../schema/import-records";
import { imports } from "../../schema/imports";
import { revisions } from "../../schema/revisions";
import type { Reader, Store, Writer } from "../../store";
import type { Snapshot } from "../history/changed-fields";
import { checkReferences } from "../input/check-references";
import { partyPlan } from "../records/party-plan";
import { personPlan } from "../records/person-plan";
import { placePlan } from "../records/place-plan";
import type { RecordPlan } from "../records/record-plan";
import type { StoredImport } from "./find-import";
import {
  type AddedKind,
  insertPlainRecords,
  isPlainRecord,
  plainSnapshot,
  type RecordToAdd,
} from "./plain-record";
import type { SlugClaimer } from "./slug-claimer";
import { type Batch, timedWrite } from "./timed-write";

const plans = { person: personPlan, place: placePlan, party: partyPlan };
/** Parties first: people and places may belong to one that is new too. */
const kinds: AddedKind[] = ["party", "place", "person"];

type PlannedRecord = RecordToAdd & { plan: RecordPlan };

/**
 * Stores the next of the records that an import adds, hidden until it is visible. Returns no rows where none is left. Throws
 * ValidationError where one is refused, with its name.
 */
export async function addStagedRecords(
  store: Store,
  { stored, claimer }: { stored: StoredImport; claimer: SlugClaimer },
  { now, size }: { now: number; size: number },
): Promise<Batch> {
  const { value, ms } = await timedWrite(store, async (context) => {
    const next = await readNext(context.db, stored.id, size);
    if (next === null) return 0;
    const { kind, names } = next;
    const added = new Map<string, { plan: RecordPlan; input: Record<string, unknown> }>();
    for (const { newRecord } of names) {
      if (newRecord === null) continue;
      added.set(newRecord.id, { plan: plans[kind](newRecord.input), input: newRecord.input });
    }
    await checkPlans(context.db, added);
    const slugs = await claimer.claim(
      context,
      kind,
      [...added].map(([recordId, { plan }]) => ({ recordId, wanted: slugFrom(plan.name) })),
      now,
    );
    const records = [...added].map(([id, own], at): PlannedRecord => ({ id, slug: slugs[at] ?? id, ...own }));
    await storeRecords(context, stored, { kind, records, now });
    await context.db
      .update(importNames)
      .set({ isAdded: true })
      .where(
        and(
          eq(importNames.importId, stored.id),
          inArray(
            importNames.key,
            names.map(({ key }) => key),
          ),
        ),
      );
    await context.db.update(imports).set({ touchedAt: now }).where(eq(imports.id, stored.id));
    return names.length;
  });
  return { rows: value, ms };
}

async function readNext(db: Reader, importId: string, size: number) {
  for (const kind of kinds) {
    const names = await db
      .select({ key: importNames.key, newRecord: importNames.newRecord })
      .from(importNames)
      .where(
        and(
          eq(importNames.importId, importId),
          eq(importNames.kind, kind),
          isNotNull(importNames.newRecord),
          eq(importNames.isAdded, false),
          gt(importNames.rowCount, 0),
        ),
      )
      .limit(size);
    if (names.length > 0) return { kind, names };
  }
  return null;
}

async function checkPlans(db: Reader, added: ReadonlyMap<string, { plan: RecordPlan }>): Promise<void> {
  await checkReferences(
    db,
    [...added.values()].flatMap(({ plan }) => plan.references),
  );
  for (const [id, { plan }] of added) {
    const faults = (await plan.findFaults?.(db, id)) ?? [];
    if (faults.length === 0) continue;
    throw new ValidationError(
      faults.map(({ path, message }) => ({ path, message: `${plan.name} cannot be added: ${message}` })),
    );
  }
}

async function storeRecords(
  context: { db: Writer; dialect: Dialect },
  stored: StoredImport,
  { kind, records, now }: { kind: AddedKind; records: readonly PlannedRecord[]; now: number },
): Promise<void> {
  const { db } = context;
  const parties = await readNames(
    db,
    "party",
    records.flatMap(({ plan }) => plan.references.map(({ id }) => id)),
  );
  const snapshots = new Map<string, Snapshot>();
  await insertPlainRecords(
    context,
    kind,
    records.filter(({ input }) => isPlainRecord(input)),
    now,
  );
  for (const record of records) {
    const { id, slug, plan, input } = record;
    if (isPlainRecord(input)) {
      snapshots.set(id, plainSnapshot(kind, record, parties));
      continue;
    }
    await plan.insert(db, { id, slug, now });
    snapshots.set(id, await plan.readSnapshot(db, id));
  }
  await insertRows(
    context,
    importRecords,
    records.map(({ id }) => ({ importId: stored.id, recordType: kind, recordId: id, isHidden: true })),
  );
  await insertRows(
    context,
    revisions,
    [...snapshots].map(([recordId, snapshot]) => ({
      ...{ recordType: kind, recordId, version: 1, state: null, kind: "creation" as const, snapshot },
      changed: Object.keys(snapshot),
      reason: `Added with the import of ${stored.fileName}`,
      ...{ userId: stored.createdBy, userName: stored.createdByName, at: now },
      // Known once it is visible; see finish-import-batch.ts.
      dataVersion: 0,
    })),
  );
}
