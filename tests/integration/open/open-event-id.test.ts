import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { expect, it, onTestFinished, vi } from "vitest";
import { answerOneRevision } from "@/app/_server/api/open/revision-answers";
import { sqliteDialect } from "@/db/dialect";
import { findOpenEventId } from "@/db/queries/open/find-open-event";
import { createOpenWorld } from "../exchange/open-world";
import { freshDatabase } from "../fresh-database";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

it("finds the id of an event that readers may see, and an old version of it, without reading its document", async () => {
  const { path, store } = freshDatabase();
  await createOpenWorld(store);
  const connection = new Database(path, { readonly: true });
  onTestFinished(() => {
    connection.close();
  });
  const asked: string[] = [];
  const db = drizzle(connection, { logger: { logQuery: (sql) => asked.push(sql) } });
  server.store = {
    ...store,
    read: (work: (context: object) => unknown) => work({ db, dialect: sqliteDialect }),
  };

  const slug = "russia-says-that-it-captured-pokrovsk-2025-12-01";
  expect(await findOpenEventId(store, slug)).toBe("a1");
  expect(await findOpenEventId(store, "a1")).toBe("a1");
  expect(await findOpenEventId(store, "wrong")).toBe("wrong");
  expect(await findOpenEventId(store, "gone")).toBeNull();
  expect(await findOpenEventId(store, "nothing")).toBeNull();

  const request = new Request(`https://tracker.example/api/v1/revisions/event/${slug}/1`);
  const answer = await answerOneRevision(request, { type: "event", record: slug, version: "1" });
  expect(await answer.json()).toMatchObject({ id: "event/a1/1" });
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((sql) => /from "(announcement_places|verifications)"/.test(sql))).toEqual([]);
});
