import Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { updateContact } from "@/db/commands/events/update-contact";
import { indexNewNames } from "@/db/commands/index/index-new-names";
import { updateSource } from "@/db/commands/sources/update-source";
import { searchEvents } from "@/db/queries/search/search-events";
import { findSource } from "@/db/queries/sources/find-source";
import { events } from "@/db/schema/events";
import { sources } from "@/db/schema/sources";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { issuesOf } from "../commands/issues-of";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { comparedCounts } from "../recounted";
import { publishClaim, publishContact, sourceAt, sourcesOf, versionsOf } from "./source-world";

let store: Store;
let path: string;
let editor: Actor;
beforeEach(async () => {
  ({ store, path } = freshDatabase());
  await createSmallWorld(store);
  editor = await insertUser(store, "editor");
});

const report = { url: "https://example.org/report", title: "A report", publisher: "Agency" };

async function save(
  id: string,
  baseVersion: number,
  input: Record<string, unknown>,
  actor: Actor | null = editor,
) {
  return updateSource(store, { actor, id, now: 9_000, baseVersion, input, reason: "Checked." });
}

function expectCounted() {
  const connection = new Database(path, { readonly: true });
  onTestFinished(() => {
    connection.close();
  });
  const [wanted, stored] = comparedCounts(connection);
  expect(stored).toEqual(wanted);
}

describe("updateSource", () => {
  it("changes the source for every event, which gets no version, and keeps both versions of the source", async () => {
    await publishContact(store, "c1", [report]);
    const { id } = await sourceAt(store, "c1");
    await publishContact(store, "c2", [{ id, ...report }]);
    const saved = await save(id, 1, {
      ...report,
      archivedUrl: "https://archive.example/1",
      reliability: "B",
    });
    expect(saved.version).toBe(2);
    expect(await sourceAt(store, "c2")).toMatchObject({ id, reliability: "B", version: 2, updatedAt: 9_000 });
    const versions = await store.read(
      async ({ db }) => await db.select({ version: events.version }).from(events),
    );
    expect(versions.map(({ version }) => version)).toEqual([1, 1]);
    expect(await versionsOf(store, id)).toMatchObject([
      {
        recordType: "source",
        version: 1,
        kind: "creation",
        at: 5_000,
        userName: "Backchannel",
        snapshot: { reliability: null },
      },
      {
        version: 2,
        kind: "update",
        changed: ["archivedUrl", "reliability"],
        reason: "Checked.",
        userId: "editor",
        snapshot: { reliability: "B", archivedUrl: "https://archive.example/1" },
      },
    ]);
  });

  it("keeps search and work lists right for the events that cite it, and for those that cite its copies", async () => {
    await publishContact(store, "c1", [report]);
    const { id } = await sourceAt(store, "c1");
    await publishClaim(store, "a1", [
      { publisher: "Courier", url: "https://courier.example/1", derivedFrom: report.url },
      { publisher: "Wire", url: "https://wire.example/1" },
    ]);
    expectCounted();
    await save(id, 1, { ...report, publisher: "Wire", archivedUrl: "https://archive.example/1" });
    await indexNewNames(store);
    expectCounted();
    const asked = { limit: 10, dayOfData: "2026-01-01" };
    expect((await searchEvents(store, "Agency", asked)).hits).toEqual([]);
    expect((await searchEvents(store, "Wire", asked)).hits.length).toBe(2);
  });

  it("gives a changed title another address, and the former one goes on leading to it", async () => {
    await publishContact(store, "c1", [report]);
    const { id, slug } = await sourceAt(store, "c1");
    expect(slug).toBe("agency-a-report");
    const saved = await save(id, 1, { ...report, title: "Another title" });
    expect(saved.slug).toBe("agency-another-title");
    expect(await findSource(store, slug)).toEqual({ status: "moved", slug: saved.slug });
    expect(await findSource(store, saved.slug)).toMatchObject({ status: "found", source: { id } });
  });

  it("stores nothing where nothing differs", async () => {
    await publishContact(store, "c1", [report]);
    const { id } = await sourceAt(store, "c1");
    expect((await save(id, 1, report)).version).toBe(1);
    expect(await versionsOf(store, id)).toEqual([]);
  });

  it("is for editors, with a reason, over the version that was seen", async () => {
    await publishContact(store, "c1", [report]);
    const { id } = await sourceAt(store, "c1");
    const researcher = await insertUser(store, "researcher");
    const reader = await insertUser(store, "reader");
    for (const actor of [researcher, reader]) {
      await expect(save(id, 1, report, actor)).rejects.toBeInstanceOf(ForbiddenError);
    }
    const bare = updateSource(store, {
      actor: editor,
      id,
      now: 9_000,
      baseVersion: 1,
      input: { publisher: " " },
    });
    expect((await issuesOf(bare)).map(({ path: field }) => field).sort()).toEqual(["publisher", "reason"]);
    await save(id, 1, { ...report, language: "en" });
    await expect(save(id, 1, { ...report, language: "uk" })).rejects.toBeInstanceOf(ConflictError);
    await expect(save("unknown", 1, report)).rejects.toBeInstanceOf(NotFoundError);
    expect((await sourceAt(store, "c1")).language).toBe("en");
  });

  describe("what it is derived from", () => {
    beforeEach(async () => {
      await publishContact(store, "c1", [
        report,
        { publisher: "Courier", title: "A copy", url: "https://courier.example/1" },
      ]);
    });
    const copy = { publisher: "Courier", title: "A copy", url: "https://courier.example/1" };

    it("is a stored source by its address, here or there, or words", async () => {
      const [origin, stored] = await sourcesOf(store, "c1");
      if (!origin || !stored) throw new Error("Two sources were expected.");
      await save(stored.id, 1, { ...copy, derivedFrom: `/sources/${origin.slug}` });
      const linked = { derivedFrom: "Agency: A report", derivedFromId: origin.id, rootId: origin.id };
      expect(await sourceAt(store, "c1", 1)).toMatchObject(linked);
      // What stands in the form means what it meant.
      await save(stored.id, 2, { ...copy, derivedFrom: "Agency: A report", language: "uk" });
      expect(await sourceAt(store, "c1", 1)).toMatchObject({ ...linked, language: "uk" });
      await save(stored.id, 3, { ...copy, derivedFrom: "AFP" });
      expect(await sourceAt(store, "c1", 1)).toMatchObject({
        derivedFrom: "AFP",
        derivedFromId: null,
        rootId: stored.id,
      });
      await save(stored.id, 4, { ...copy, derivedFrom: report.url });
      expect(await sourceAt(store, "c1", 1)).toMatchObject(linked);
      await save(stored.id, 5, copy);
      expect(await sourceAt(store, "c1", 1)).toMatchObject({ derivedFrom: null, rootId: stored.id });
    });

    it("is kept by an event's form that leaves it as it is", async () => {
      const [origin, stored] = await sourcesOf(store, "c1");
      if (!origin || !stored) throw new Error("Two sources were expected.");
      await save(stored.id, 1, { ...copy, derivedFrom: `/sources/${origin.slug}` });
      const list = [
        { id: origin.id, ...report },
        { id: stored.id, ...copy, derivedFrom: "Agency: A report", quotation: "New." },
      ];
      const input = contactEntry({ title: "Contact c1", sources: list, notifications: [], reactions: [] });
      await updateContact(store, {
        actor: editor,
        id: "c1",
        now: 9_500,
        baseVersion: 1,
        input,
        reason: "Quoted.",
      });
      expect(await sourceAt(store, "c1", 1)).toMatchObject({
        derivedFromId: origin.id,
        rootId: origin.id,
        version: 3,
      });
      expect((await versionsOf(store, stored.id)).at(-1)).toMatchObject({
        changed: ["quotation"],
        reason: "Quoted.",
      });
    });

    it("is neither itself nor its own copy, nor an address here at which there is nothing", async () => {
      const [origin, stored] = await sourcesOf(store, "c1");
      if (!origin || !stored) throw new Error("Two sources were expected.");
      await save(stored.id, 1, { ...copy, derivedFrom: `/sources/${origin.slug}` });
      for (const derivedFrom of [`/sources/${stored.slug}`, copy.url, report.url, "/sources/none"]) {
        const circular = save(origin.id, 1, { ...report, derivedFrom });
        expect(
          (await issuesOf(circular)).map(({ path: field }) => field),
          derivedFrom,
        ).toEqual(["derivedFrom"]);
      }
      const rows = await store.read(
        async ({ db }) => await db.select().from(sources).where(eq(sources.id, origin.id)),
      );
      expect(rows).toMatchObject([{ derivedFrom: null, version: 1 }]);
    });
  });
});
