import { and, eq, inArray } from "drizzle-orm";
import { duplicateKeys } from "@/lib/exchange/import/duplicate-keys";
import type { EventSummary, ExternalId, Likeness } from "@/lib/exchange/import/import-types";
import { likeness } from "@/lib/exchange/import/likeness";
import type { Dialect } from "../../dialect";
import { inChunks } from "../../rows/in-chunks";
import { readKeptEvents } from "../../rows/merged-events";
import { events } from "../../schema/events";
import { externalIds } from "../../schema/external-ids";
import type { RowLikeness } from "../../schema/import-outcomes";
import type { Reader } from "../../store";
import type { ImportJob } from "./import-job";
import { readNearEvents } from "./read-near-events";

/** A row that becomes an event, as far as it is compared. */
export interface ComparedRow {
  rowNumber: number;
  summary: EventSummary;
  keys: readonly string[];
  externalId: ExternalId | null;
  isLeftOut: boolean;
}

/** What a row is like, and whether it is a later state of it; `eventId` is the stored event. */
export interface FoundLikeness {
  likeness: RowLikeness;
  canUpdate: boolean;
}

/**
 * Finds for each row the stored event or the earlier row of the file that it may be: by identifier, else by likeness, the
 * strongest first. The rows are kept in the job for those behind them.
 */
export async function findRowLikeness(
  context: { db: Reader; dialect: Dialect },
  rows: readonly ComparedRow[],
  job: ImportJob,
): Promise<Map<number, FoundLikeness>> {
  const found = await findByIdentifier(context.db, rows);
  const rest = rows.filter(({ rowNumber }) => !found.has(rowNumber));
  const near = await readNearEvents(
    context,
    rest.map(({ summary }) => summary),
  );
  const stored = keyed(near);
  for (const row of rows) {
    if (!found.has(row.rowNumber)) {
      const like = strongest(best(row, candidatesOf(row, stored)), best(row, job.earlierRows(row.keys)));
      if (like !== null) found.set(row.rowNumber, like);
    }
    // What is left out is no other row of the same event.
    if (!row.isLeftOut) job.keepRow(row.summary, row.keys);
  }
  return found;
}

/** The stronger of the two; of equals that in the store. */
function strongest(ofStore: Found | null, ofFile: Found | null): FoundLikeness | null {
  const isStored = ofStore !== null && (ofFile === null || rank(ofStore.like) >= rank(ofFile.like));
  const chosen = isStored ? ofStore : ofFile;
  if (chosen === null) return null;
  const { other, like } = chosen;
  const place = isStored
    ? { eventId: other.id, rowNumber: null }
    : { eventId: null, rowNumber: Number(other.id) };
  return { likeness: { strength: like.strength, reason: like.reason, ...place }, canUpdate: false };
}

async function findByIdentifier(
  db: Reader,
  rows: readonly ComparedRow[],
): Promise<Map<number, FoundLikeness>> {
  const known = await readKnown(
    db,
    rows.flatMap(({ externalId }) => (externalId === null ? [] : [externalId])),
  );
  const byId = new Map(known.map((row) => [`${row.scheme} ${row.externalId}`, row]));
  const found = new Map<number, FoundLikeness>();
  for (const { rowNumber, externalId } of rows) {
    const stored = externalId === null ? undefined : byId.get(`${externalId.scheme} ${externalId.id}`);
    if (stored === undefined || externalId === null) continue;
    const canUpdate = isLater(externalId.stamp, stored.stamp);
    found.set(rowNumber, {
      likeness: {
        strength: "same",
        reason: identifierReason(externalId.id, canUpdate, stored.isEdited),
        eventId: stored.eventId,
        eventVersion: stored.version,
        rowNumber: null,
      },
      canUpdate,
    });
  }
  return found;
}

/** An event that goes by an identifier, and whether it was changed here since it was taken over. */
interface KnownEvent
  extends Pick<typeof externalIds.$inferSelect, "scheme" | "externalId" | "stamp" | "eventId"> {
  version: number;
  isEdited: boolean;
}

/** The events that go by any of these identifiers; one that was merged into another goes on as that. */
async function readKnown(db: Reader, wanted: readonly ExternalId[]): Promise<KnownEvent[]> {
  const found: (typeof externalIds.$inferSelect)[] = [];
  // By scheme and identifier, which are the key: by the identifier alone, all that ever were would be read.
  for (const scheme of new Set(wanted.map((own) => own.scheme))) {
    const ids = wanted.filter((own) => own.scheme === scheme).map(({ id }) => id);
    const ofScheme = await inChunks(ids, (chunk) =>
      db
        .select()
        .from(externalIds)
        .where(and(eq(externalIds.scheme, scheme), inArray(externalIds.externalId, chunk))),
    );
    found.push(...ofScheme);
  }
  const kept = await readKeptEvents(
    db,
    found.map(({ eventId }) => eventId),
  );
  const present = found.map((row) => ({ ...row, eventId: kept.get(row.eventId) ?? row.eventId }));
  const stored = await inChunks(
    present.map(({ eventId }) => eventId),
    (chunk) =>
      db.select({ id: events.id, version: events.version }).from(events).where(inArray(events.id, chunk)),
  );
  const versions = new Map(stored.map(({ id, version }) => [id, version]));
  return present.map((row, at) => {
    const version = versions.get(row.eventId) ?? 0;
    // What one holds into which others were merged is more than any of them said.
    const isMerged = row.eventId !== found[at]?.eventId;
    return { ...row, version, isEdited: isMerged || version > row.eventVersion };
  });
}

function identifierReason(id: string, canUpdate: boolean, isEdited: boolean): string {
  if (!canUpdate) return `The event with the identifier ${id} is here already.`;
  const later = `A later state of the event with the identifier ${id}, which is here already.`;
  return isEdited ? `${later} It was edited here since: an update puts the row in place of that.` : later;
}

/** Whether a stamp is a later one: as numbers where both are, else as text. */
function isLater(stamp: string | null, before: string | null): boolean {
  if (stamp === null || before === null) return false;
  const [one, other] = [Number(stamp), Number(before)];
  return Number.isNaN(one) || Number.isNaN(other) ? stamp > before : one > other;
}

function keyed(summaries: readonly EventSummary[]): Map<string, EventSummary[]> {
  const byKey = new Map<string, EventSummary[]>();
  for (const summary of summaries) {
    for (const key of duplicateKeys(summary)) {
      const list = byKey.get(key);
      if (list) list.push(summary);
      else byKey.set(key, [summary]);
    }
  }
  return byKey;
}

function candidatesOf(row: ComparedRow, byKey: ReadonlyMap<string, EventSummary[]>): EventSummary[] {
  return [
    ...new Map(row.keys.flatMap((key) => byKey.get(key) ?? []).map((other) => [other.id, other])).values(),
  ];
}

interface Found {
  other: EventSummary;
  like: Likeness;
}

function best(row: ComparedRow, candidates: readonly EventSummary[]): Found | null {
  let found: Found | null = null;
  for (const other of candidates) {
    const like = compare(row.summary, other);
    if (like !== null && (found === null || rank(like) > rank(found.like))) found = { other, like };
  }
  return found;
}

/** Two identifiers of one set are two rows of it: they are never more than possibly the same event. */
function compare(one: EventSummary, other: EventSummary): Likeness | null {
  const like = likeness(one, other);
  if (like === null || like.strength !== "likely") return like;
  const schemes = new Set(one.externalIds.map(({ scheme }) => scheme));
  const areTwo = other.externalIds.some(({ scheme }) => schemes.has(scheme));
  return areTwo ? { ...like, strength: "possible" } : like;
}

function rank({ strength, score }: Likeness): number {
  return { same: 4, likely: 2, possible: 0 }[strength] + score;
}
