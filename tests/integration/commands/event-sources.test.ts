import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createContact } from "@/db/commands/events/create-contact";
import { updateContact } from "@/db/commands/events/update-contact";
import { eventSources } from "@/db/schema/event-sources";
import { sources } from "@/db/schema/sources";
import type { Store } from "@/db/store";
import type { ContactEntry } from "@/lib/records/contact";
import { freshDatabase } from "../fresh-database";
import { issuesOf } from "./issues-of";
import { contactEntry, createSmallWorld } from "./small-world";

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
});

const report = { url: "https://example.org/report", title: "A report", publisher: "Agency" };
const bare = { notifications: [], acknowledgements: [], readouts: [], reactions: [], outsideCounts: [] };

function entry(list: NonNullable<ContactEntry["sources"]>, changes: Partial<ContactEntry> = {}) {
  return contactEntry({ ...bare, sources: list, ...changes });
}

async function create(id: string, list: NonNullable<ContactEntry["sources"]>) {
  return createContact(store, { actor: null, id, now: 5_000, input: entry(list) });
}

async function update(id: string, baseVersion: number, list: NonNullable<ContactEntry["sources"]>) {
  return updateContact(store, { actor: null, id, now: 9_000, baseVersion, input: entry(list) });
}

async function sourcesOf(eventId: string) {
  return await store.read(async ({ db }) => {
    const rows = await db
      .select({ source: sources })
      .from(eventSources)
      .innerJoin(sources, eq(sources.id, eventSources.sourceId))
      .where(eq(eventSources.eventId, eventId))
      .orderBy(eventSources.position);
    return rows.map((row) => row.source);
  });
}

async function onlyId(eventId: string): Promise<string> {
  const [source, ...others] = await sourcesOf(eventId);
  if (!source || others.length > 0) throw new Error("Not exactly one source.");
  return source.id;
}

describe("the sources of an event", () => {
  it("are stored once where address, title and publisher agree", async () => {
    await create("c1", [{ ...report, quotation: "Five hours." }]);
    await create("c2", [report]);
    expect(await onlyId("c2")).toBe(await onlyId("c1"));
    expect((await sourcesOf("c2"))[0]?.quotation).toBe("Five hours.");
  });

  it("are apart where the second says what the first does not", async () => {
    await create("c1", [report]);
    await create("c2", [{ ...report, quotation: "Another passage." }]);
    expect(await onlyId("c2")).not.toBe(await onlyId("c1"));
    expect((await sourcesOf("c1"))[0]?.quotation).toBeNull();
  });

  it("are not taken for one another by their publisher alone", async () => {
    await create("c1", [{ publisher: "Agency" }]);
    await create("c2", [{ publisher: "Agency" }]);
    expect(await onlyId("c2")).not.toBe(await onlyId("c1"));
  });

  it("are changed in place where only this event uses them", async () => {
    await create("c1", [{ publisher: "Agency" }]);
    const id = await onlyId("c1");
    await update("c1", 1, [{ id, ...report }]);
    expect(await sourcesOf("c1")).toMatchObject([
      { ...report, id, isLinkWanted: false, createdAt: 5_000, updatedAt: 9_000 },
    ]);
  });

  it("are never changed under another event", async () => {
    await create("c1", [report]);
    const id = await onlyId("c1");
    await create("c2", [{ id, ...report }]);
    await update("c2", 1, [{ id, ...report, reliability: "B" }]);
    expect((await sourcesOf("c1"))[0]).toMatchObject({ id, reliability: null, updatedAt: 5_000 });
    expect((await sourcesOf("c2"))[0]).toMatchObject({ ...report, reliability: "B" });
    expect(await onlyId("c2")).not.toBe(id);
  });

  it("that belong to another event are copied, not changed, by an event that only names them", async () => {
    await create("c1", [report]);
    const id = await onlyId("c1");
    await create("c2", [{ id, ...report, title: "Another title" }]);
    expect((await sourcesOf("c1"))[0]?.title).toBe("A report");
    expect(await onlyId("c2")).not.toBe(id);
  });

  it("keep their id where a form sends them without it", async () => {
    await create("c1", [{ publisher: "Agency" }, report]);
    const before = await sourcesOf("c1");
    const saved = await update("c1", 1, [{ publisher: "Agency" }, report]);
    expect(saved.version).toBe(1);
    expect(await sourcesOf("c1")).toEqual(before);
  });

  it("can change places", async () => {
    await create("c1", [{ publisher: "Agency" }, report]);
    const [first, second] = await sourcesOf("c1");
    if (!first || !second) throw new Error("Two sources were expected.");
    await update("c1", 1, [
      { id: second.id, ...report },
      { id: first.id, publisher: "Agency" },
    ]);
    expect((await sourcesOf("c1")).map((source) => source.id)).toEqual([second.id, first.id]);
  });

  it("are refused where one is unknown or listed twice", async () => {
    expect(await issuesOf(create("c1", [{ id: "unknown", ...report }]))).toEqual([
      { path: "sources.0.id", message: "This source does not exist." },
    ]);
    expect(await issuesOf(create("c1", [report, { publisher: "Other" }, report]))).toEqual([
      { path: "sources.2", message: "This source is listed already." },
    ]);
  });

  it("are linked to the report behind them by its exact address only", async () => {
    await create("c1", [report]);
    const root = await onlyId("c1");
    await create("c2", [
      { publisher: "Copy by address", url: "https://example.org/copy", derivedFrom: report.url },
      { publisher: "Copy by name", url: "https://example.org/copy-2", derivedFrom: "Agency" },
    ]);
    expect((await sourcesOf("c2")).map((source) => [source.derivedFrom, source.derivedFromId])).toEqual([
      [report.url, root],
      ["Agency", null],
    ]);
  });
});
