import { listMistakeReports, type ReportPage } from "@/db/queries/reports/list-mistake-reports";
import { countOpenWork, type OpenWork } from "@/db/queries/work/count-open-work";
import { listOpenWork } from "@/db/queries/work/list-open-work";
import { type OpenWorkEntry, type WorkList, workLists } from "@/lib/records/open-work";
import type { Actor } from "@/lib/records/user";
import { defaultWorkOrder } from "@/lib/records/work-list-state";
import { getStore } from "../store";

/** The beginning of each work list, and the reports that wait longest. */
export interface WorkView {
  counts: OpenWork;
  lists: { list: WorkList; entries: OpenWorkEntry[] }[];
  reports: ReportPage["reports"];
}

/** Entries of each list that the page of all lists shows. */
const shownOfEach = 5;

/** Reads what there is to do, a few entries a list. Throws ForbiddenError below researcher. */
export async function readWork(actor: Actor): Promise<WorkView> {
  const store = getStore();
  const { reports } = await listMistakeReports(store, actor, {
    state: "open",
    isEarliestFirst: true,
    after: null,
    limit: shownOfEach,
  });
  const lists: WorkView["lists"] = [];
  for (const list of workLists) {
    const { entries } = await listOpenWork(store, actor, {
      list,
      track: null,
      kind: null,
      isEarliestFirst: defaultWorkOrder === "earliest",
      after: null,
      limit: shownOfEach,
    });
    lists.push({ list, entries });
  }
  return { counts: await countOpenWork(store, actor), lists, reports };
}
