import { and, asc, sql } from "drizzle-orm";
import type { OpenRecordKind } from "@/lib/exchange/open/record-document";
import type { Store } from "../../store";
import { isOpenRecord, openRecordTables } from "./record-tables";

/** Where a page of records by name ended. */
export interface RecordKey {
  name: string;
  id: string;
}

/** The ids of the records of a kind that readers may see, a page of them, by name; `next` is null at the end. */
export function listOpenRecords(
  store: Store,
  kind: OpenRecordKind,
  { after, limit }: { after: RecordKey | null; limit: number },
): Promise<{ ids: string[]; next: RecordKey | null }> {
  const table = openRecordTables[kind];
  return store.read(async ({ db }) => {
    const rows = await db
      .select({ id: table.id, name: table.name })
      .from(table)
      .where(
        and(
          isOpenRecord(db, kind),
          after === null ? undefined : sql`(${table.name}, ${table.id}) > (${after.name}, ${after.id})`,
        ),
      )
      .orderBy(asc(table.name), asc(table.id))
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    return { ids: page.map(({ id }) => id), next: rows.length > limit ? (page.at(-1) ?? null) : null };
  });
}
