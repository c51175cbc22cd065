import { and, asc, eq, gt, inArray, or, type SQL } from "drizzle-orm";
import type { ImportRowState } from "@/lib/records/import-state";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { isIncludedRow, isUpdatingRow } from "../../rows/import-row-conditions";
import { inChunks } from "../../rows/in-chunks";
import { events } from "../../schema/events";
import { importOutcomes } from "../../schema/import-outcomes";
import { importRows } from "../../schema/import-rows";
import type { Reader, Store } from "../../store";

/** Which rows are looked at; "included" are those that are imported as things stand. */
export type RowFilter = "all" | "included" | readonly ImportRowState[];

/** A row of an import with what became of it; `event` is the stored one that it is like, or became. */
export type ListedRow = Awaited<ReturnType<typeof readRows>>[number];

/** The rows of an import behind one of them, in their order, and whether there are more. Throws ForbiddenError below researcher. */
export async function listImportRows(
  store: Store,
  actor: Actor | null,
  id: string,
  { filter, after, limit }: { filter: RowFilter; after: number; limit: number },
): Promise<{ rows: ListedRow[]; hasMore: boolean }> {
  requireDraftWriter(actor);
  return store.read(async ({ db }) => {
    const rows = await readRows(
      db,
      id,
      and(gt(importOutcomes.rowNumber, after), conditionOf(filter)),
      limit + 1,
    );
    return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
  });
}

/** Rows of an import by number, in their order; those that do not exist are left out. Throws ForbiddenError below researcher. */
export async function readImportRows(
  store: Store,
  actor: Actor | null,
  id: string,
  rowNumbers: readonly number[],
): Promise<ListedRow[]> {
  requireDraftWriter(actor);
  return store.read(({ db }) =>
    readRows(db, id, inArray(importOutcomes.rowNumber, [...rowNumbers]), rowNumbers.length),
  );
}

function conditionOf(filter: RowFilter): SQL | undefined {
  if (filter === "all") return undefined;
  if (filter === "included") return or(isIncludedRow(), isUpdatingRow());
  return inArray(importOutcomes.state, [...filter]);
}

async function readRows(db: Reader, id: string, condition: SQL | undefined, limit: number) {
  const rows = await db
    .select({ row: importRows, outcome: importOutcomes })
    .from(importOutcomes)
    .innerJoin(
      importRows,
      and(
        eq(importRows.importId, importOutcomes.importId),
        eq(importRows.rowNumber, importOutcomes.rowNumber),
      ),
    )
    .where(and(eq(importOutcomes.importId, id), condition))
    .orderBy(asc(importOutcomes.rowNumber))
    .limit(limit);
  const idOf = ({ outcome }: (typeof rows)[number]) => outcome.eventId ?? outcome.likeness?.eventId ?? null;
  const found = await inChunks(
    rows.map(idOf).filter((eventId) => eventId !== null),
    (chunk) =>
      db
        .select({
          id: events.id,
          slug: events.slug,
          type: events.type,
          title: events.title,
          date: events.date,
          state: events.state,
        })
        .from(events)
        .where(inArray(events.id, chunk)),
  );
  const byId = new Map(found.map((event) => [event.id, event]));
  return rows.map((row) => ({ ...row, event: byId.get(idOf(row) ?? "") ?? null }));
}
