import { and, asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createContact } from "@/db/commands/events/create-contact";
import { createPerson } from "@/db/commands/records/create-person";
import { createSeries } from "@/db/commands/records/create-series";
import { createTopic } from "@/db/commands/records/create-topic";
import { moveInOrder } from "@/db/commands/records/move-in-order";
import { removeRecord } from "@/db/commands/records/remove-record";
import { updateSeries } from "@/db/commands/records/update-series";
import { updateTopic } from "@/db/commands/records/update-topic";
import { updateTrack } from "@/db/commands/records/update-track";
import { createRule } from "@/db/commands/rules/create-rule";
import { revisions } from "@/db/schema/revisions";
import { searchDocs } from "@/db/schema/search-docs";
import { topics } from "@/db/schema/topics";
import { tracks } from "@/db/schema/tracks";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError, NotFoundError, ValidationError } from "@/lib/errors";
import { defaultRule } from "@/lib/records/rule";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { issuesOf } from "./issues-of";
import { contactEntry, createSmallWorld } from "./small-world";

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
});
const base = { actor: null, now: 9_000, baseVersion: 1 };

async function revisionsOf(recordId: string) {
  return store.read(
    async ({ db }) =>
      await db
        .select({ version: revisions.version, kind: revisions.kind, changed: revisions.changed })
        .from(revisions)
        .where(eq(revisions.recordId, recordId))
        .orderBy(asc(revisions.version)),
  );
}

async function bodyOf(eventId: string): Promise<string[]> {
  const [doc] = await store.read(
    async ({ db }) => await db.select().from(searchDocs).where(eq(searchDocs.eventId, eventId)),
  );
  return doc?.body.split("\n") ?? [];
}

describe("tracks, topics and series", () => {
  it("are corrected as versions, and events are found under their new names", async () => {
    await createContact(store, { actor: null, id: "c1", now: 5_000, input: contactEntry() });
    const track = { name: "Envoy channel", description: "Witkoff and Putin.", seriesId: null };
    const saved = await updateTrack(store, { ...base, id: "channel", input: track, reason: "Shorter" });
    expect(saved).toEqual({ id: "channel", slug: "envoy-channel", version: 2 });
    await updateTopic(store, { ...base, id: "ceasefire", input: { name: "Ceasefire terms" } });
    expect(await bodyOf("c1")).toEqual(expect.arrayContaining(["envoy channel", "ceasefire terms"]));
    expect(await bodyOf("c1")).not.toContain("terms of a truce");
    const series = {
      name: "Meetings",
      firstPersonId: "envoy",
      secondPersonId: "president",
      format: "inPerson",
    };
    await updateSeries(store, { ...base, id: "series", input: series });
    expect((await revisionsOf("series"))[1]).toMatchObject({ changed: ["slug", "name", "format"] });
    expect((await revisionsOf("channel"))[1]?.changed).toEqual(["slug", "name", "description", "series"]);
  });

  it("refuse faults, an old version, and whoever is no editor or gives no reason", async () => {
    const editor = await insertUser(store, "editor");
    const researcher = await insertUser(store, "researcher");
    const input = { name: "Energy" };
    const by = (actor: typeof editor | null, changes: object = {}) =>
      updateTopic(store, { ...base, actor, id: "ceasefire", input, reason: "Why", ...changes });
    await expect(by(researcher)).rejects.toBeInstanceOf(ForbiddenError);
    expect(await issuesOf(by(editor, { reason: " ", input: { name: "" } }))).toMatchObject([
      { path: "name" },
      { path: "reason" },
    ]);
    await expect(by(editor, { baseVersion: 4 })).rejects.toMatchObject({ currentVersion: 1 });
    await createTopic(store, { actor: null, id: "energy", now: 2_000, input });
    expect(await issuesOf(by(editor))).toEqual([{ path: "name", message: "This topic is listed already." }]);
    const alone = { name: "Alone", firstPersonId: "envoy", secondPersonId: "envoy" };
    await expect(updateSeries(store, { ...base, id: "series", input: alone })).rejects.toBeInstanceOf(
      ValidationError,
    );
    await expect(updateTrack(store, { ...base, id: "none", input: { name: "N" } })).rejects.toBeInstanceOf(
      NotFoundError,
    );
  });

  it("move in their list one place at a time, each that moves with a version", async () => {
    for (const name of ["Energy", "Grain"]) {
      await createTopic(store, { actor: null, id: name.toLowerCase(), now: 2_000, input: { name } });
    }
    const order = async () =>
      (await store.read(async ({ db }) => await db.select().from(topics).orderBy(topics.position))).map(
        ({ id }) => id,
      );
    const move = (id: string, direction: "up" | "down") =>
      moveInOrder(store, { actor: null, recordType: "topic", id, now: 9_000, direction });
    await move("grain", "up");
    expect(await order()).toEqual(["ceasefire", "grain", "energy"]);
    await move("ceasefire", "up");
    await move("energy", "down");
    expect(await order()).toEqual(["ceasefire", "grain", "energy"]);
    await move("ceasefire", "down");
    expect(await order()).toEqual(["grain", "ceasefire", "energy"]);
    expect(await revisionsOf("energy")).toHaveLength(2);
    expect((await revisionsOf("grain")).at(-1)).toMatchObject({ version: 3, changed: ["position"] });
    const actor = await insertUser(store, "researcher");
    const refused = moveInOrder(store, { actor, recordType: "topic", id: "grain", now: 1, direction: "up" });
    await expect(refused).rejects.toBeInstanceOf(ForbiddenError);
  });
});

describe("removing a record", () => {
  it("takes one that nothing names, keeps its versions, and never gives its address to another", async () => {
    const input = { name: "Somebody Unnamed" };
    await createPerson(store, { actor: null, id: "p", now: 2_000, input });
    await removeRecord(store, { ...base, recordType: "person", id: "p", reason: "Entered by mistake" });
    expect(await revisionsOf("p")).toMatchObject([
      { version: 1, kind: "creation" },
      { version: 2, kind: "removal" },
    ]);
    const again = await createPerson(store, { actor: null, id: "q", now: 3_000, input });
    expect(again.slug).toBe("somebody-unnamed-2");
  });

  it("refuses one that an event, a record or a rule names, and says so", async () => {
    const remove = (recordType: "track" | "series" | "place" | "topic" | "party", id: string) =>
      removeRecord(store, { ...base, recordType, id });
    await expect(remove("series", "series")).rejects.toBeInstanceOf(ConflictError);
    await expect(remove("party", "us")).rejects.toBeInstanceOf(ConflictError);
    await createContact(store, { actor: null, id: "c1", now: 5_000, input: contactEntry() });
    await expect(remove("topic", "ceasefire")).rejects.toThrow("It is named in other records");
    await createSeries(store, {
      actor: null,
      id: "other",
      now: 2_000,
      input: { name: "Only in a rule", firstPersonId: "envoy", secondPersonId: "president" },
    });
    await createRule(store, {
      actor: null,
      id: "rule",
      now: 2_000,
      input: {
        ...defaultRule,
        name: "Of a series",
        definition: { ...defaultRule.definition, consequent: { type: "contact", series: "only-in-a-rule" } },
      },
    });
    await expect(remove("series", "other")).rejects.toBeInstanceOf(ConflictError);
    const researcher = await insertUser(store, "researcher");
    const refused = removeRecord(store, { ...base, actor: researcher, recordType: "series", id: "other" });
    await expect(refused).rejects.toBeInstanceOf(ForbiddenError);
    const rows = await store.read(
      async ({ db }) =>
        await db
          .select()
          .from(tracks)
          .where(and(eq(tracks.id, "channel"))),
    );
    expect(rows).toHaveLength(1);
  });
});
