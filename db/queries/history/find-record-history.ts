import { eq } from "drizzle-orm";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import type { RevisionDetail } from "@/lib/records/event-detail";
import type { RevisedType } from "@/lib/records/history/revised-type";
import { eventTypeOf } from "@/lib/records/history/snapshot-entry";
import { nameOf, textOf } from "@/lib/records/history/snapshot-values";
import { type Actor, canPublish } from "@/lib/records/user";
import type { EventState, EventType } from "@/lib/records/vocabularies";
import { requireDraftWriter } from "../../access/authorise";
import { readStoredRecord } from "../../rows/record-tables";
import { coverages } from "../../schema/coverages";
import { events } from "../../schema/events";
import { rules } from "../../schema/rules";
import { sources } from "../../schema/sources";
import type { Reader, Store } from "../../store";
import { countRevisions, type RevisionPage, readRevisions } from "./read-revisions";
import { readVersions } from "./read-versions";

/** The versions of a record, for the desk. */
export interface RecordHistory {
  type: RevisedType;
  id: string;
  /** What it went by in its latest version, and its public identifier then. */
  name: string;
  slug: string | null;
  /** Null for what is no event, and for one that is stored no more. */
  event: { type: EventType; state: EventState } | null;
  /** What it is: of an event, which kind of event. */
  kind: EventType | Exclude<RevisedType, "event">;
  /** False where it was removed, or merged into another: then there is nothing to bring an earlier version back to. */
  isStored: boolean;
  /** The version that is stored now. */
  version: number;
  /** How many versions there are. */
  count: number;
  /** Those that were asked for, the newest first. */
  revisions: RevisionDetail[];
}

/**
 * The history of a record, a page of its versions where nothing else is asked. Throws ForbiddenError below researcher, and below editor where the record is an event that is in the
 * trash or went with the import that had brought it; NotFoundError where nothing is kept of it.
 */
export function findRecordHistory(
  store: Store,
  actor: Actor,
  type: RevisedType,
  id: string,
  page: RevisionPage = {},
): Promise<RecordHistory> {
  requireDraftWriter(actor);
  return store.read(async ({ db }) => {
    const event = type === "event" ? await findEvent(db, id) : null;
    const isPublic = type !== "event" || event?.state === "published" || event?.state === "retracted";
    const [latest] = await readRevisions(db, type, id, { limit: 1 });
    if (latest === undefined) throw new NotFoundError("Nothing is kept of this record.");
    if (!isPublic && !canPublish(actor.role)) {
      throw new ForbiddenError("Only an editor may see what is in the trash.");
    }
    const snapshot = (await readVersions(db, type, id, [latest.version])).get(latest.version) ?? {};
    return {
      type,
      id,
      name: textOf(snapshot.title) ?? nameOf(snapshot) ?? textOf(snapshot.publisher) ?? id,
      slug: textOf(snapshot.slug),
      event,
      kind: type === "event" ? (event?.type ?? eventTypeOf(snapshot)) : type,
      isStored: event !== null || (await isStored(db, type, id)),
      version: event?.version ?? latest.version,
      count: await countRevisions(db, type, id),
      revisions: await readRevisions(db, type, id, page),
    };
  });
}

/** Whether there is a record; events go with the import that is undone, coverages and sources where they are withdrawn or merged. */
async function isStored(db: Reader, type: RevisedType, id: string): Promise<boolean> {
  if (type === "event") return false;
  if (type !== "rule" && type !== "coverage" && type !== "source") {
    return (await readStoredRecord(db, type, id)) !== null;
  }
  const table = { rule: rules, coverage: coverages, source: sources }[type];
  const rows = await db.select({ id: table.id }).from(table).where(eq(table.id, id));
  return rows.length > 0;
}

async function findEvent(db: Reader, id: string) {
  const [event] = await db
    .select({ type: events.type, state: events.state, version: events.version })
    .from(events)
    .where(eq(events.id, id));
  return event ?? null;
}
