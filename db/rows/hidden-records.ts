import { and, eq, notInArray, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { importRecords } from "../schema/import-records";
import type { Reader } from "../store";

/** Whether a record is one that readers may see: what an import adds is not, before that is made visible. */
export function isShownRecord(db: Reader, kind: "person" | "place" | "party", id: SQLiteColumn): SQL {
  return notInArray(
    id,
    db
      .select({ id: importRecords.recordId })
      .from(importRecords)
      .where(and(eq(importRecords.recordType, kind), eq(importRecords.isHidden, true))),
  );
}
