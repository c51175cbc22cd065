import { and, eq, inArray, sql } from "drizzle-orm";
import { type WorkList, workLists } from "@/lib/records/open-work";
import type { Actor } from "@/lib/records/user";
import type { BoundedCount } from "@/lib/timeline/timeline-window";
import { requireDraftWriter } from "../../access/authorise";
import { facets } from "../../schema/facets";
import { mistakeReports } from "../../schema/mistake-reports";
import type { Reader, Store } from "../../store";

/** How many entries there are on each work list, on all of them, and among the mistakes reported by readers. */
export interface OpenWork {
  lists: Record<WorkList, number>;
  reports: BoundedCount;
  /** All together; an event that stands on two lists counts twice. */
  total: BoundedCount;
}

/** Most open reports that are counted one by one. */
const mostReports = 1_000;

/** Counts what the desk still has to do: kept counts and a bounded look, whatever the size of the record. Throws ForbiddenError below researcher. */
export async function countOpenWork(store: Store, actor: Actor | null): Promise<OpenWork> {
  requireDraftWriter(actor);
  return store.read(async ({ db }) => {
    const rows = await db
      .select({ value: facets.value, count: facets.count })
      .from(facets)
      .where(and(eq(facets.kind, "work"), inArray(facets.value, [...workLists])));
    const countOf = (list: WorkList) => rows.find(({ value }) => value === list)?.count ?? 0;
    const lists: Record<WorkList, number> = {
      unassessed: countOf("unassessed"),
      uninformed: countOf("uninformed"),
      unacknowledged: countOf("unacknowledged"),
      unarchived: countOf("unarchived"),
      singleRoot: countOf("singleRoot"),
      vague: countOf("vague"),
    };
    const reports = await countOpenReports(db);
    const count = reports.count + Object.values(lists).reduce((sum, each) => sum + each, 0);
    return { lists, reports, total: { count, isAtLeast: reports.isAtLeast } };
  });
}

async function countOpenReports(db: Reader): Promise<BoundedCount> {
  const rows = await db
    .select({ one: sql<number>`1` })
    .from(mistakeReports)
    .where(eq(mistakeReports.state, "open"))
    .limit(mostReports + 1);
  return { count: Math.min(rows.length, mostReports), isAtLeast: rows.length > mostReports };
}
