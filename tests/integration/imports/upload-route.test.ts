import { beforeEach, expect, it, vi } from "vitest";
import { POST } from "@/app/api/desk/import/upload/route";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";

const server = vi.hoisted(() => ({ store: null as unknown, actor: null as unknown }));
vi.mock("@/app/_server/store", () => ({ getStore: () => server.store }));
vi.mock("@/app/_server/auth/session", () => ({ currentActor: async () => server.actor }));

beforeEach(async () => {
  const { store } = freshDatabase();
  server.store = store;
  server.actor = await insertUser(store, "researcher");
});

/** Where a form leads that a page of this origin sends without a file. */
async function leadsTo(origin: string | null): Promise<string | null> {
  const form = new FormData();
  form.set("file", new File([], ""));
  const headers = new Headers({ host: "tracker.example" });
  if (origin !== null) headers.set("origin", origin);
  const request = new Request("https://tracker.example/api/desk/import/upload", {
    method: "POST",
    headers,
    body: form,
  });
  return (await POST(request)).headers.get("location");
}

it("takes a file from forms of this site alone", async () => {
  for (const origin of [null, "https://tracker.example"]) {
    expect(await leadsTo(origin)).toBe("/desk/import?problem=none");
  }
  for (const origin of ["null", "", "https://elsewhere.example", "https://tracker.example:8443"]) {
    expect(await leadsTo(origin)).toBe("/desk/import?problem=origin");
  }
});
