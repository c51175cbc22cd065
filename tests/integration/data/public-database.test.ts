import { readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { makePublicDatabase } from "@/db/export/make-public-database";
import { loadSample } from "@/db/sample/load-sample";
import { exampleQueries } from "@/lib/exchange/tables/example-queries";
import { openTables } from "@/lib/exchange/tables/open-tables";
import { sqlName } from "@/lib/exchange/tables/public-database-schema";
import { createOpenWorld, hiddenWord, trickyTitle } from "../exchange/open-world";
import { freshDatabase, temporaryFolder } from "../fresh-database";
import { insertUser } from "../insert-user";
import { loadedAt } from "../sample/loaded-sample";

const site = "https://tracker.example";

async function make(from: string): Promise<{ path: string; db: Database.Database }> {
  const path = join(temporaryFolder(), "public.sqlite");
  await makePublicDatabase({ from, to: path, site });
  return { path, db: new Database(path, { readonly: true }) };
}

const column = (db: Database.Database, sql: string) => db.prepare(sql).pluck().all();

describe("makePublicDatabase", () => {
  it("has the open tables alone, and no word of what is not public", async () => {
    const { path: from, store } = freshDatabase();
    await createOpenWorld(store);
    await insertUser(store, "admin", "Qwertzuser");
    const { path, db } = await make(from);
    expect(column(db, "select name from sqlite_schema where type = 'table' order by name")).toEqual(
      ["about", ...openTables.map(({ table }) => sqlName(table.name))].sort(),
    );
    expect(column(db, "select title from contacts order by held_earliest")).toContain(trickyTitle);
    expect(column(db, "select title from retracted_events")).toEqual(["A retracted meeting"]);
    expect(column(db, "pragma integrity_check")).toEqual(["ok"]);
    expect(db.pragma("foreign_key_check")).toEqual([]);
    db.close();
    const bytes = readFileSync(path).toString("latin1");
    expect(readFileSync(from).length).toBeGreaterThan(0);
    for (const word of [hiddenWord, "Qwertzuser", "author", "passwordHash", "A double."]) {
      expect(bytes, word).not.toContain(word);
    }
  });

  it("answers the queries that the page of the data shows", async () => {
    const { path: from, store } = freshDatabase();
    await loadSample(store, loadedAt);
    const { db } = await make(from);
    expect(column(db, "select count(*) from events")).toEqual([214]);
    for (const { title, sql } of exampleQueries) {
      expect(db.prepare(sql).all().length, title).toBeGreaterThan(0);
    }
    db.close();
  }, 60_000);
});
