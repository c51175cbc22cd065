import { expect, it } from "vitest";
import { countKeptAsideRows } from "@/db/queries/imports/count-kept-aside-rows";
import { keptAsideLines } from "@/db/queries/imports/kept-aside-lines";
import { listImportNames, readImportNames } from "@/db/queries/imports/list-import-names";
import { listImportRows, readImportRows } from "@/db/queries/imports/list-import-rows";
import { listImports } from "@/db/queries/imports/list-imports";
import { readImport } from "@/db/queries/imports/read-import";
import { sampleColumns } from "@/db/queries/imports/sample-columns";
import { listDeskUsers } from "@/db/queries/reports/find-mistake-report";
import { countOpenWork } from "@/db/queries/work/count-open-work";
import { listOpenWork } from "@/db/queries/work/list-open-work";
import type { Store } from "@/db/store";
import { ForbiddenError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";

const page = { after: 0, limit: 1 };
const work = {
  list: "vague",
  track: null,
  kind: null,
  isEarliestFirst: true,
  after: null,
  limit: 1,
} as const;

/** What only the desk may ask, and of which nothing shows on a page for readers. */
const queries: Record<string, (store: Store, actor: Actor | null) => Promise<unknown>> = {
  countKeptAsideRows,
  countOpenWork,
  keptAsideLines: (store, actor) => keptAsideLines(store, actor, "a", []).next(),
  listDeskUsers,
  listImportNames: (store, actor) =>
    listImportNames(store, actor, "a", { filter: "all", offset: 0, limit: 1 }),
  listImportRows: (store, actor) => listImportRows(store, actor, "a", { filter: "all", ...page }),
  listImports: (store, actor) => listImports(store, actor, { before: null, limit: 1 }),
  listOpenWork: (store, actor) => listOpenWork(store, actor, work),
  readImport: (store, actor) => readImport(store, actor, "a"),
  readImportNames: (store, actor) => readImportNames(store, actor, "a", []),
  readImportRows: (store, actor) => readImportRows(store, actor, "a", []),
  sampleColumns: (store, actor) => sampleColumns(store, actor, "a", []),
};

it.each(Object.entries(queries))("%s answers researchers, and no readers", async (_name, ask) => {
  const { store } = freshDatabase();
  await expect(ask(store, await insertUser(store, "reader"))).rejects.toBeInstanceOf(ForbiddenError);
  await ask(store, await insertUser(store, "researcher"));
  await ask(store, null);
});
