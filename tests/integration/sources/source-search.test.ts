import { beforeEach, expect, it, vi } from "vitest";
import { GET } from "@/app/api/desk/sources/route";
import type { Store } from "@/db/store";
import { createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { publishContact, sourceAt } from "./source-world";

const server = vi.hoisted(() => ({ store: null as unknown, actor: null as unknown }));
vi.mock("@/app/_server/store", () => ({ getStore: () => server.store }));
vi.mock("@/app/_server/auth/session", () => ({ currentActor: async () => server.actor }));

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  server.store = store;
  server.actor = await insertUser(store, "researcher");
  await publishContact(store, "c1", [
    { publisher: "Courier", title: "A dispatch", url: "https://courier.example/1" },
    { publisher: "Gazette", title: "Another dispatch" },
  ]);
});

async function ask(query: string): Promise<{ status: number; body: unknown }> {
  const response = await GET(new Request(`http://localhost/api/desk/sources?${query}`));
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  return { status: response.status, body: await response.json() };
}

it("finds stored sources by a text, without the one that is being changed", async () => {
  const courier = await sourceAt(store, "c1", 0);
  const gazette = await sourceAt(store, "c1", 1);
  const found = {
    courier: {
      path: `/sources/${courier.slug}`,
      url: "https://courier.example/1",
      words: "Courier: A dispatch",
    },
    gazette: { path: `/sources/${gazette.slug}`, url: null, words: "Gazette: Another dispatch" },
  };
  const all = await ask("text=dispatch");
  expect(all.status).toBe(200);
  expect(all.body).toEqual({ sources: expect.arrayContaining([found.courier, found.gazette]) });
  expect(await ask(`text=dispatch&except=${courier.id}`)).toEqual({
    status: 200,
    body: { sources: [found.gazette] },
  });
  expect(await ask("text=nothing+of+that+kind")).toEqual({ status: 200, body: { sources: [] } });
});

it("answers nobody who writes no drafts, and no question without a text", async () => {
  for (const query of ["", "text=", `text=${"a".repeat(201)}`]) {
    expect((await ask(query)).status).toBe(400);
  }
  server.actor = await insertUser(store, "reader");
  expect((await ask("text=dispatch")).status).toBe(401);
  server.actor = null;
  expect((await ask("text=dispatch")).status).toBe(401);
});
