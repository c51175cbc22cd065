import { beforeEach, describe, expect, it, vi } from "vitest";
import { moveToTrash, restoreFromTrash } from "@/app/(desk)/_actions/trash-actions";
import { createContact } from "@/db/commands/events/create-contact";
import { updateContact } from "@/db/commands/events/update-contact";
import { listTrashedEvents } from "@/db/queries/desk/list-trashed-events";
import { findEvent } from "@/db/queries/events/find-event";
import type { Store } from "@/db/store";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";

const server = vi.hoisted(() => ({ store: null as unknown, actor: null as unknown }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`to ${path}`);
  },
}));
vi.mock("@/app/_server/store", () => ({ getStore: () => server.store }));
vi.mock("@/app/_server/auth/session", () => ({ requireActor: async () => server.actor }));

let store: Store;
let editor: Actor;
let slug: string;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  editor = await insertUser(store, "editor");
  server.store = store;
  server.actor = editor;
  ({ slug } = await createContact(store, { actor: null, id: "c1", now: 5_000, input: contactEntry() }));
});

function asked(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

function read() {
  return findEvent(store, slug, { dayOfData: "2026-01-01" });
}

describe("the trash of the desk", () => {
  it("takes a record off its page with a reason, lists it for editors, and gives it back", async () => {
    const moved = moveToTrash(asked({ id: "c1", version: "1", reason: "Logged twice" }));
    await expect(moved).rejects.toThrow("to /desk?notice=trashed");
    await expect(read()).rejects.toBeInstanceOf(NotFoundError);
    expect(await listTrashedEvents(store, editor)).toMatchObject([{ id: "c1", version: 2 }]);
    const researcher = await insertUser(store, "researcher");
    await expect(listTrashedEvents(store, researcher)).rejects.toBeInstanceOf(ForbiddenError);

    const restored = restoreFromTrash(asked({ id: "c1", version: "2" }));
    await expect(restored).rejects.toThrow("to /desk?notice=restored");
    expect(await listTrashedEvents(store, editor)).toEqual([]);
    expect(await read()).toMatchObject({
      status: "found",
      event: { version: 3, revisions: [{ version: 3 }, { version: 2, reason: "Logged twice" }, {}] },
    });
  });

  it("leaves a record that changed since it was opened", async () => {
    const update = { actor: null, id: "c1", now: 6_000, baseVersion: 1 };
    await updateContact(store, { ...update, input: contactEntry({ summary: "Longer." }) });
    const moved = moveToTrash(asked({ id: "c1", version: "1", reason: "Logged twice" }));
    await expect(moved).rejects.toThrow("to /desk?notice=changed");
    expect(await read()).toMatchObject({ status: "found" });
  });
});
