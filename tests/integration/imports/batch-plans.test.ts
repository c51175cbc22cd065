import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { addUnknownNames } from "@/db/commands/imports/add-unknown-names";
import { decideImportRows } from "@/db/commands/imports/decide-import-rows";
import { discardImport } from "@/db/commands/imports/discard-import";
import { undoImport } from "@/db/commands/imports/undo-import";
import { sqliteDialect } from "@/db/dialect";
import type { Store } from "@/db/store";
import { createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import {
  goOn,
  header,
  importAll,
  importedAt,
  prepareImport,
  reviewImport,
  smallFile,
} from "./prepare-import";

/** Reads from end to end of what grows with the record, or with a file. */
const growing =
  /^SCAN (import_\w+|external_ids|hidden_events|day_bins|search_docs|event_facets|events|event_sources|sources|revisions|slugs)\b/;

/** A store that writes down every statement, and how the engine carries each out. */
function watchedStore(path: string): { store: Store; steps: () => Set<string> } {
  const connection = new Database(path);
  onTestFinished(() => {
    connection.close();
  });
  const asked = new Map<string, unknown[]>();
  const db = drizzle(connection, { logger: { logQuery: (sql, params) => void asked.set(sql, params) } });
  const context = { db, dialect: sqliteDialect };
  return {
    store: { read: (work) => work(context), write: (work) => work(context), close: () => undefined },
    steps: () => {
      const steps = new Set<string>();
      for (const [sql, params] of asked) {
        const plan = connection
          .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
          .all(...params);
        for (const { detail } of plan) steps.add(`${detail} — ${sql}`);
      }
      return steps;
    },
  };
}

it("reads what a batch needs by keys and indexes, however large the record and the file", async () => {
  const { path, store } = freshDatabase();
  await createSmallWorld(store);
  const watched = watchedStore(path);
  const withNames = [
    smallFile,
    "A5,1,contact,,2025-12-03,,Examplia,Ada Sample,A call of Ada Sample,https://example.org/e",
  ].join("\n");
  await reviewImport(watched.store, { text: withNames });
  let count = 0;
  const newId = () => `new-${++count}`;
  await addUnknownNames(watched.store, { actor: null, id: "import", now: importedAt, newId });
  await goOn(watched.store);
  await importAll(watched.store);

  const again = [header, withNames.split("\n")[2]?.replace("A2,1", "A2,2")].join("\n");
  await reviewImport(watched.store, { id: "again", text: again });
  const input = { rows: { state: "duplicate" }, choice: "update" };
  await decideImportRows(watched.store, { actor: null, id: "again", now: importedAt, input });
  await importAll(watched.store, "again");
  for (const id of ["again", "import"]) {
    await undoImport(watched.store, { actor: null, id, now: importedAt });
    await goOn(watched.store, id);
  }
  await reviewImport(watched.store, { id: "third" });
  await prepareImport(watched.store, { id: "third" });
  await discardImport(watched.store, { actor: null, id: "third", now: importedAt });
  await goOn(watched.store, "third");

  const steps = [...watched.steps()];
  // Of what is inserted, the plan lists what a deferred reference would be looked for in; there is none.
  const read = steps.filter((step) => !/ — insert into "\w+" \(.*\) (values|select value)/s.test(step));
  expect(read.filter((step) => growing.test(step))).toEqual([]);
  expect(read.filter((step) => /TEMP B-TREE FOR ORDER BY — select .* from "import_/s.test(step))).toEqual([]);
  expect(steps.some((step) => step.startsWith("SEARCH external_ids USING INDEX sqlite_autoindex"))).toBe(
    true,
  );
  expect(steps.some((step) => step.startsWith("SEARCH events USING INDEX events_reaching"))).toBe(true);
});
