import { beforeEach, expect, it, vi } from "vitest";
import { emptySourceStep } from "@/app/_components/sources/source-step-state";
import { markChosenCopies } from "@/app/(desk)/_actions/source-actions";
import type { Store } from "@/db/store";
import { createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { publishContact, sourceAt, sourcesOf } from "./source-world";

const server = vi.hoisted(() => ({ store: null as unknown, actor: null as unknown }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`to ${path}`);
  },
}));
vi.mock("@/app/_server/store", () => ({ getStore: () => server.store }));
vi.mock("@/app/_server/auth/session", () => ({ currentActor: async () => server.actor }));

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  server.store = store;
  server.actor = await insertUser(store, "editor");
  await publishContact(store, "c1", [
    { publisher: "Courier", title: "A dispatch" },
    { publisher: "Gazette", title: "A dispatch" },
  ]);
});

/** The form as it is sent, with the first source as the report itself. */
async function chosen(reason: string): Promise<FormData> {
  const form = new FormData();
  for (const { id, version } of await sourcesOf(store, "c1")) form.append("copy", `${id} ${version}`);
  form.set("report", `/sources/${(await sourceAt(store, "c1")).slug}`);
  form.set("derivedFrom", "AFP");
  form.set("reason", reason);
  return form;
}

it("gives everything back as it was chosen where it is refused", async () => {
  const form = await chosen("");
  const typed = { report: form.get("report"), derivedFrom: "AFP", reason: "" };
  expect(await markChosenCopies(emptySourceStep, form)).toMatchObject({
    ...typed,
    issues: [{ path: "reason" }],
  });
  server.actor = null;
  expect(await markChosenCopies(emptySourceStep, form)).toMatchObject({ ...typed, issues: [{ path: "" }] });
});

it("marks the others as copies of the one that was chosen, whatever else is named", async () => {
  await expect(markChosenCopies(emptySourceStep, await chosen("Word for word."))).rejects.toThrow(
    "to /desk/sources?notice=copies",
  );
  const [report, copy] = await sourcesOf(store, "c1");
  expect(report?.derivedFromId).toBeNull();
  expect(copy?.derivedFromId).toBe(report?.id);
});
