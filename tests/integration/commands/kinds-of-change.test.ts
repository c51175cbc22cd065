import { beforeEach, describe, expect, it } from "vitest";
import { createContact } from "@/db/commands/events/create-contact";
import { reinstateEvent } from "@/db/commands/events/reinstate-event";
import { restoreEvent } from "@/db/commands/events/restore-event";
import { retractEvent } from "@/db/commands/events/retract-event";
import { trashEvent } from "@/db/commands/events/trash-event";
import { updateContact } from "@/db/commands/events/update-contact";
import { updatePerson } from "@/db/commands/records/update-person";
import { searchDocs } from "@/db/schema/search-docs";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { issuesOf } from "./issues-of";
import { readStoredDataVersion } from "./read-stored-data-version";
import { revisionsOf } from "./revisions-of";
import { contactEntry, createSmallWorld } from "./small-world";

let store: Store;
let actor: Actor;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  actor = await insertUser(store, "editor");
  await createContact(store, { actor: null, id: "c1", now: 5_000, input: contactEntry() });
});

function change(
  baseVersion: number,
  words: { reason?: string; publicNote?: string } = { reason: "Because." },
) {
  return { actor, id: "c1", now: 9_000, baseVersion, ...words };
}

const note = "It was not five hours but four.";
const input = contactEntry({ durationMinutes: 240 });

describe("a change of a published record", () => {
  it("is an update, or a correction with what readers are told of it", async () => {
    await updateContact(store, {
      ...change(1),
      input: contactEntry({ note: "More is known." }),
      publicNote: " ",
    });
    const both = { reason: " The readout. ", publicNote: ` ${note} ` };
    await updateContact(store, { ...change(2, both), input, kind: "correction" });
    const [creation, update, correction] = await revisionsOf(store, "event", "c1");
    expect(creation).toMatchObject({ kind: "creation", publicNote: null });
    expect(update).toMatchObject({ kind: "update", publicNote: null, reason: "Because." });
    expect(correction).toMatchObject({ kind: "correction", publicNote: note, reason: "The readout." });
    expect(correction?.changed).toEqual(["note", "durationMinutes"]);
  });

  it("is refused without a reason or the note of a correction, beside every other fault", async () => {
    const empty = { ...change(1, { reason: "  ", publicNote: " " }), kind: "correction" as const };
    expect((await issuesOf(updateContact(store, { ...empty, input }))).map(({ path }) => path)).toEqual([
      "reason",
      "publicNote",
    ]);
    const untitled = updateContact(store, { ...empty, input: contactEntry({ title: "" }) });
    expect((await issuesOf(untitled)).map(({ path }) => path)).toEqual(["title", "reason", "publicNote"]);
    const long = updateContact(store, {
      ...change(1, { reason: "x", publicNote: "x".repeat(1001) }),
      input,
      kind: "correction",
    });
    expect(await issuesOf(long)).toEqual([
      { path: "publicNote", message: "Shorten the public note to 1000 characters." },
    ]);
    expect(await revisionsOf(store, "event", "c1")).toHaveLength(1);
  });

  it("needs a reason for a person too, but not from the system itself", async () => {
    const person = {
      id: "envoy",
      now: 9_000,
      baseVersion: 1,
      input: { name: "Steven Witkoff", partyId: "us" },
    };
    expect(await issuesOf(updatePerson(store, { ...person, actor }))).toMatchObject([{ path: "reason" }]);
    expect((await updatePerson(store, { ...person, actor: null })).version).toBe(2);
  });
});

describe("retractEvent and reinstateEvent", () => {
  it("take a record out of every count and bring it back, each as a version that says why", async () => {
    const before = await readStoredDataVersion(store);
    const retracted = await retractEvent(store, change(1, { reason: "The report fell.", publicNote: note }));
    expect(retracted.version).toBe(2);
    expect(await store.read(async ({ db }) => await db.select().from(searchDocs))).toEqual([]);
    const back = await reinstateEvent(store, change(2, { reason: "It stands.", publicNote: "It holds." }));
    expect(back.version).toBe(3);
    expect(await store.read(async ({ db }) => await db.select().from(searchDocs))).toHaveLength(1);
    const [, second, third] = await revisionsOf(store, "event", "c1");
    expect(second).toMatchObject({
      kind: "retraction",
      state: "retracted",
      changed: ["state"],
      publicNote: note,
      reason: "The report fell.",
      userName: "The editor",
    });
    expect(third).toMatchObject({ kind: "reinstatement", state: "published", publicNote: "It holds." });
    expect(await readStoredDataVersion(store)).toBe(before + 2);
  });

  it("are refused without a reason, a retraction without a note, below editor, and in another version", async () => {
    expect(await issuesOf(retractEvent(store, change(1, {})))).toMatchObject([
      { path: "reason" },
      { path: "publicNote" },
    ]);
    const whole = { reason: "The report fell.", publicNote: note };
    const researcher = await insertUser(store, "researcher");
    const asResearcher = retractEvent(store, { ...change(1, whole), actor: researcher });
    await expect(asResearcher).rejects.toBeInstanceOf(ForbiddenError);
    await expect(retractEvent(store, change(7, whole))).rejects.toBeInstanceOf(ConflictError);
    const nowhere = retractEvent(store, { ...change(1, whole), id: "none" });
    await expect(nowhere).rejects.toBeInstanceOf(NotFoundError);
    await retractEvent(store, change(1, whole));
    expect(await issuesOf(reinstateEvent(store, change(2, {})))).toMatchObject([{ path: "reason" }]);
    const back = reinstateEvent(store, { ...change(2), actor: researcher });
    await expect(back).rejects.toBeInstanceOf(ForbiddenError);
    expect(await revisionsOf(store, "event", "c1")).toHaveLength(2);
  });

  it("leave a record as it is where it stands so already, and refuse what they do not lead from", async () => {
    expect((await reinstateEvent(store, change(1))).version).toBe(1);
    await trashEvent(store, change(1));
    const retracted = retractEvent(store, change(2, { reason: "x", publicNote: "y" }));
    await expect(retracted).rejects.toThrow("This record is in the trash.");
    await expect(reinstateEvent(store, change(2))).rejects.toBeInstanceOf(ConflictError);
  });

  it("refuse an edit while the record is retracted", async () => {
    await retractEvent(store, change(1, { reason: "x", publicNote: "y" }));
    await expect(updateContact(store, { ...change(2), input })).rejects.toThrow("This record is retracted.");
  });

  it("let one of two editors through", async () => {
    const words = { reason: "x", publicNote: "y" };
    const done = await Promise.allSettled([
      retractEvent(store, change(1, words)),
      updateContact(store, { ...change(1), input }),
    ]);
    expect(done.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  });
});

describe("restoreEvent", () => {
  it("brings a record back as it stood before the trash", async () => {
    await retractEvent(store, change(1, { reason: "x", publicNote: "y" }));
    await trashEvent(store, change(2, { reason: "Private.", publicNote: "Withdrawn on request." }));
    expect(await issuesOf(restoreEvent(store, change(3, {})))).toMatchObject([{ path: "reason" }]);
    await restoreEvent(store, change(3));
    const states = (await revisionsOf(store, "event", "c1")).map(({ kind, state }) => [kind, state]);
    expect(states).toEqual([
      ["creation", "published"],
      ["retraction", "retracted"],
      ["removal", "trashed"],
      ["reinstatement", "retracted"],
    ]);
  });
});
