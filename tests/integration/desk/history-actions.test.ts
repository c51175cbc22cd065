import { beforeEach, describe, expect, it, vi } from "vitest";
import { emptyChange } from "@/app/_components/history/change-form-state";
import {
  moveToTrash,
  reinstate,
  restoreFromTrash,
  retract,
  revert,
} from "@/app/(desk)/_actions/history-actions";
import { createContact } from "@/db/commands/events/create-contact";
import { updateContact } from "@/db/commands/events/update-contact";
import type { Store } from "@/db/store";
import { revisionsOf } from "../commands/revisions-of";
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
vi.mock("@/app/_server/auth/session", () => ({ currentActor: async () => server.actor }));

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  server.store = store;
  server.actor = await insertUser(store, "editor");
  await createContact(store, { actor: null, id: "c1", now: 5_000, input: contactEntry() });
});

function asked(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ id: "c1", reason: "Why.", publicNote: "Told.", ...fields })) {
    form.set(name, value);
  }
  return form;
}

const stored = async () => (await revisionsOf(store, "event", "c1")).map(({ kind }) => kind);

describe("the forms that take a record back", () => {
  it("do it, and go on to where it can be seen", async () => {
    await expect(retract(emptyChange, asked({ version: "1" }))).rejects.toThrow(
      "to /desk/history/event/c1?notice=retracted",
    );
    await expect(reinstate(emptyChange, asked({ version: "2" }))).rejects.toThrow("notice=reinstated");
    await expect(moveToTrash(emptyChange, asked({ version: "3" }))).rejects.toThrow(
      "to /desk/trash?notice=trashed",
    );
    await expect(restoreFromTrash(emptyChange, asked({ version: "4" }))).rejects.toThrow(
      "to /desk/trash?notice=restored",
    );
    await updateContact(store, {
      actor: null,
      id: "c1",
      now: 6_000,
      baseVersion: 5,
      input: contactEntry({ note: "" }),
    });
    const back = revert(emptyChange, asked({ version: "6", type: "event", toVersion: "1" }));
    await expect(back).rejects.toThrow("to /desk/history/event/c1?notice=reverted");
    expect(await stored()).toEqual([
      "creation",
      "retraction",
      "reinstatement",
      "removal",
      "reinstatement",
      "update",
      "reversion",
    ]);
  });

  it("give back what was typed, with every fault at its field", async () => {
    const answer = await retract(emptyChange, asked({ version: "1", reason: "", publicNote: " " }));
    expect(answer).toMatchObject({
      values: { reason: "", publicNote: " " },
      issues: [{ path: "reason" }, { path: "publicNote" }],
    });
    expect(await stored()).toEqual(["creation"]);
  });

  it("do nothing to a record that changed since it was opened, and say so", async () => {
    await updateContact(store, {
      actor: null,
      id: "c1",
      now: 6_000,
      baseVersion: 1,
      input: contactEntry({ note: "" }),
    });
    const answer = await moveToTrash(emptyChange, asked({ version: "1" }));
    expect(answer.issues).toEqual([
      {
        path: "",
        message:
          "This record was changed since it was opened. Load this page again to see it as it is now; copy what you typed first.",
      },
    ]);
    expect(answer.values).toEqual({ reason: "Why.", publicNote: "Told." });
    expect(await stored()).toEqual(["creation", "update"]);
  });

  it("refuse who is signed out or no editor, and keep what was typed", async () => {
    server.actor = null;
    expect(await retract(emptyChange, asked({ version: "1" }))).toMatchObject({
      values: { reason: "Why.", publicNote: "Told." },
      issues: [{ path: "", message: expect.stringContaining("signed out") }],
    });
    server.actor = await insertUser(store, "researcher");
    for (const action of [retract, reinstate, moveToTrash, restoreFromTrash]) {
      expect((await action(emptyChange, asked({ version: "1" }))).issues).toEqual([
        { path: "", message: "Only an editor may do this." },
      ]);
    }
    const reverted = await revert(emptyChange, asked({ version: "1", type: "event", toVersion: "1" }));
    expect(reverted.issues).toEqual([{ path: "", message: "Only an editor may do this." }]);
    expect(await stored()).toEqual(["creation"]);
  });
});
