import { and, eq, or } from "drizzle-orm";
import type { OpenRecordKind } from "@/lib/exchange/open/record-document";
import { slugs } from "../../schema/slugs";
import type { Store } from "../../store";
import { isOpenRecord, openRecordTables } from "./record-tables";

/** The id of a record that readers may see, by its id or its public identifier, present or former; null where there is none. */
export function findOpenRecord(store: Store, kind: OpenRecordKind, name: string): Promise<string | null> {
  const table = openRecordTables[kind];
  return store.read(async ({ db }) => {
    const named = db
      .select({ id: slugs.recordId })
      .from(slugs)
      .where(and(eq(slugs.recordType, kind), eq(slugs.slug, name)));
    const [row] = await db
      .select({ id: table.id })
      .from(table)
      .where(and(or(eq(table.id, name), eq(table.id, named)), isOpenRecord(db, kind)))
      .limit(1);
    return row?.id ?? null;
  });
}
