import { desc, inArray } from "drizzle-orm";
import type { RecordUsesDetail, UsingEvent } from "@/lib/records/record-uses-detail";
import type { Actor } from "@/lib/records/user";
import type { VocabularyKind } from "@/lib/records/vocabulary-kind";
import { requireDraftWriter } from "../../access/authorise";
import { inChunks } from "../../rows/in-chunks";
import { readNames } from "../../rows/read-names";
import { isUsed, mostUsesRead, readRecordUses } from "../../rows/record-uses";
import { events } from "../../schema/events";
import type { Reader, Store } from "../../store";

/** Most events that a page lists. */
const mostListed = 20;

/** Where a record of a vocabulary is named: events in whatever state, other records, rules, coverage and drafts. Throws ForbiddenError below researcher. */
export function findRecordUses(
  store: Store,
  actor: Actor,
  kind: VocabularyKind,
  id: string,
): Promise<RecordUsesDetail> {
  requireDraftWriter(actor);
  return store.read(async ({ db }) => {
    const uses = await readRecordUses(db, kind, id);
    const eventIds = uses.owners.filter((owner) => owner.type === "event").map((owner) => owner.id);
    const named = await readEvents(db, eventIds);
    return {
      isUsed: isUsed(uses),
      events: named.slice(0, mostListed),
      eventCount: eventIds.length,
      isAtLeast: eventIds.length > mostUsesRead,
      records: await readOwners(db, uses.owners),
      rules: uses.rules,
      coverages: uses.coverages,
      draftCount: uses.draftIds.length,
    };
  });
}

async function readEvents(db: Reader, ids: readonly string[]): Promise<UsingEvent[]> {
  const rows = await inChunks(ids, (chunk) =>
    db
      .select({
        id: events.id,
        type: events.type,
        state: events.state,
        title: events.title,
        date: events.date,
        day: events.earliestDay,
      })
      .from(events)
      .where(inArray(events.id, chunk))
      .orderBy(desc(events.earliestDay), desc(events.id)),
  );
  rows.sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? 1 : -1));
  return rows.map(({ day: _day, ...event }) => event);
}

async function readOwners(
  db: Reader,
  owners: readonly { type: "event" | VocabularyKind; id: string }[],
): Promise<RecordUsesDetail["records"]> {
  const records: RecordUsesDetail["records"] = [];
  for (const kind of ["person", "place", "series", "track"] as const) {
    const ids = owners.filter((owner) => owner.type === kind).map((owner) => owner.id);
    const names = await readNames(db, kind, ids);
    const found = [...names.values()].map(({ id, name }) => ({ kind, id, name }));
    records.push(...found.sort((one, other) => (one.name < other.name ? -1 : 1)));
  }
  return records;
}
