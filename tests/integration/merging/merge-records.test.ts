import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createContact } from "@/db/commands/events/create-contact";
import { updateContact } from "@/db/commands/events/update-contact";
import { mergeRecords } from "@/db/commands/merging/merge-records";
import { undoMerge } from "@/db/commands/merging/undo-merge";
import { createPerson } from "@/db/commands/records/create-person";
import { createRule } from "@/db/commands/rules/create-rule";
import { findRecord } from "@/db/queries/records/find-record";
import { findRule } from "@/db/queries/rules/find-rule";
import { merges } from "@/db/schema/merges";
import { offices } from "@/db/schema/offices";
import { participations } from "@/db/schema/participations";
import { people } from "@/db/schema/people";
import { personAliases } from "@/db/schema/person-aliases";
import { revisions } from "@/db/schema/revisions";
import { searchDocs } from "@/db/schema/search-docs";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError, NotFoundError, ValidationError } from "@/lib/errors";
import { defaultRule } from "@/lib/records/rule";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { expectCounted, mergeTwo, undoTwo } from "./merge-two";
import { storedRows } from "./stored-rows";

let store: Store;
let path: string;
beforeEach(async () => {
  ({ store, path } = freshDatabase());
  await createSmallWorld(store);
  await createPerson(store, {
    actor: null,
    id: "double",
    now: 2_000,
    input: {
      name: "Steven Witkoff",
      partyId: "us",
      aliases: [{ name: "Уиткофф, Стив" }, { name: "Стив Уиткофф", note: "of the double" }],
      offices: [
        { title: "special envoy", partyId: "us" },
        { title: "Businessman", partyId: "us", to: "2025-01" },
      ],
    },
  });
});

const merge = (keptId: string, otherId: string, changes: object = {}) =>
  mergeTwo(store, "person", keptId, otherId, changes);
const undo = (id: string) => undoTwo(store, id);

function participantsOf(eventId: string) {
  return store.read(
    async ({ db }) =>
      await db
        .select({
          personId: participations.personId,
          role: participations.role,
          printed: participations.printed,
        })
        .from(participations)
        .where(eq(participations.eventId, eventId))
        .orderBy(participations.position),
  );
}

const withDouble = (changes: object = {}) =>
  contactEntry({
    title: "Witkoff and Putin meet in August",
    held: "2025-08-06",
    madePublic: "",
    participations: [
      { personId: "double", partyId: "us", role: "principal", printed: "S. Witkoff" },
      { personId: "president", partyId: "ru", role: "principal" },
    ],
    ...changes,
  });

describe("two people who are one", () => {
  beforeEach(async () => {
    await createContact(store, { actor: null, id: "c1", now: 5_000, input: contactEntry() });
    await createContact(store, { actor: null, id: "c2", now: 5_000, input: withDouble() });
  });

  it("join their spellings and offices, and the events of both name the kept one", async () => {
    await merge("envoy", "double");
    const rows = await store.read(async ({ db }) => ({
      people: await db.select({ id: people.id }).from(people),
      aliases: await db.select().from(personAliases).where(eq(personAliases.personId, "envoy")),
      offices: await db.select().from(offices).where(eq(offices.personId, "envoy")).orderBy(offices.id),
    }));
    expect(rows.people.map(({ id }) => id).sort()).toEqual(["envoy", "president"]);
    expect(rows.aliases.map(({ name, note }) => [name, note]).sort()).toEqual([
      ["Steven Witkoff", null],
      ["Стив Уиткофф", "as printed in Russian"],
      ["Уиткофф, Стив", null],
    ]);
    // An office without dates is the dated one of that title.
    expect(rows.offices.map(({ title, from, to }) => [title, from, to])).toEqual([
      ["Special envoy", "2025-03-06", null],
      ["Businessman", null, "2025-01"],
    ]);
    expect(await participantsOf("c2")).toEqual([
      { personId: "envoy", role: "principal", printed: "S. Witkoff" },
      { personId: "president", role: "principal", printed: null },
    ]);
    expectCounted(path);
  });

  it("are found under every name of both", async () => {
    await merge("envoy", "double");
    const docs = await store.read(async ({ db }) => await db.select().from(searchDocs));
    for (const { body } of docs) {
      expect(body.split("\n")).toEqual(
        expect.arrayContaining(["steve witkoff", "steven witkoff", "уиткофф, стив", "стив уиткофф"]),
      );
    }
  });

  it("lead from the former address, and every rule that named one goes on meaning the kept one", async () => {
    await createRule(store, {
      actor: null,
      id: "rule",
      now: 6_000,
      input: {
        ...defaultRule,
        name: "The envoy’s meetings",
        definition: {
          ...defaultRule.definition,
          consequent: { type: "contact", people: ["steven-witkoff"] },
        },
      },
    });
    await merge("envoy", "double");
    expect(await findRecord(store, "person", "steven-witkoff")).toEqual({
      status: "moved",
      slug: "steve-witkoff",
    });
    const { definition } = await findRule(store, "the-envoys-meetings");
    expect(definition.consequent.people).toEqual(["steve-witkoff"]);
    await undo("merge-double");
    expect(await findRecord(store, "person", "steven-witkoff")).toMatchObject({
      status: "found",
      record: { id: "double" },
    });
    expect((await findRule(store, "the-envoys-meetings")).definition.consequent.people).toEqual([
      "steven-witkoff",
    ]);
  });

  it("get a version each, and so does every event that changed and no other", async () => {
    const editor = await insertUser(store, "editor");
    await mergeRecords(store, {
      actor: editor,
      id: "m",
      now: 9_000,
      recordType: "person",
      input: { keptId: "envoy", otherId: "double", keptVersion: 1, otherVersion: 1, reason: "One man." },
    });
    const rows = await store.read(
      async ({ db }) => await db.select().from(revisions).where(eq(revisions.kind, "merge")),
    );
    expect(rows.map((row) => [row.recordType, row.recordId, row.version, row.userName, row.reason])).toEqual([
      ["person", "double", 2, "The editor", "One man."],
      ["person", "envoy", 2, "The editor", "One man."],
      ["event", "c2", 2, "The editor", "One man."],
    ]);
    expect(rows[0]?.snapshot).toMatchObject({ name: "Steven Witkoff", mergedInto: { id: "envoy" } });
    expect(rows[1]?.changed).toEqual(["aliases", "offices"]);
    expect(rows[2]?.changed).toEqual(["participations"]);
  });

  it("stand apart again as they did when the merge is undone", async () => {
    const before = storedRows(path);
    await merge("envoy", "double");
    expect(storedRows(path)).not.toEqual(before);
    const { left } = await undo("merge-double");
    expect(left).toEqual([]);
    expect(storedRows(path)).toEqual(before);
    expectCounted(path);
    const rows = await store.read(
      async ({ db }) =>
        await db
          .select({ version: revisions.version, kind: revisions.kind })
          .from(revisions)
          .where(and(eq(revisions.recordType, "person"), eq(revisions.recordId, "double"))),
    );
    expect(rows).toEqual([
      { version: 1, kind: "creation" },
      { version: 2, kind: "merge" },
      { version: 3, kind: "unmerge" },
    ]);
    const [merged] = await store.read(async ({ db }) => await db.select().from(merges));
    expect(merged).toMatchObject({
      undoneAt: 10_000,
      undoneByName: "Backchannel",
      undoReason: "Two after all.",
    });
    await expect(undo("merge-double")).rejects.toBeInstanceOf(ConflictError);
  });

  it("are one participant where both stood in one contact, and two again afterwards", async () => {
    await createContact(store, {
      actor: null,
      id: "c3",
      now: 5_000,
      input: contactEntry({
        title: "Both in one",
        held: "2025-09-09",
        madePublic: "",
        participations: [
          { personId: "double", partyId: "us", role: "principal", printed: "Witkoff, S." },
          { personId: "president", partyId: "ru", role: "principal" },
          { personId: "envoy", partyId: "us", role: "delegation" },
        ],
      }),
    });
    const before = storedRows(path);
    await merge("envoy", "double");
    expect(await participantsOf("c3")).toEqual([
      { personId: "envoy", role: "principal", printed: "Witkoff, S." },
      { personId: "president", role: "principal", printed: null },
    ]);
    expectCounted(path);
    await undo("merge-double");
    expect(storedRows(path)).toEqual(before);
  });

  it("keep what was edited after the merge when it is undone, and say which links stayed", async () => {
    await merge("envoy", "double");
    const base = { actor: null, now: 9_500 };
    // Another field alone: the link is put back and the edit kept.
    await updateContact(store, {
      ...base,
      id: "c2",
      baseVersion: 2,
      input: withDouble({
        summary: "Written since.",
        participations: [
          { personId: "president", partyId: "ru", role: "principal" },
          { personId: "envoy", partyId: "us", role: "principal", printed: "as somebody corrected it" },
        ],
      }),
    });
    const { left } = await undo("merge-double");
    expect(left).toEqual([]);
    expect(await participantsOf("c2")).toEqual([
      { personId: "president", role: "principal", printed: null },
      { personId: "double", role: "principal", printed: "as somebody corrected it" },
    ]);
    expectCounted(path);
  });

  it("leave a link alone that somebody changed since", async () => {
    await merge("envoy", "double");
    await updateContact(store, {
      actor: null,
      now: 9_500,
      id: "c2",
      baseVersion: 2,
      input: withDouble({
        participations: [{ groupName: "American delegation", partyId: "us", role: "principal" }],
      }),
    });
    const { left } = await undo("merge-double");
    expect(left).toEqual([
      { table: "participations", ownerId: "c2", row: expect.objectContaining({ personId: "envoy" }) },
    ]);
    expect(await participantsOf("c2")).toEqual([{ personId: null, role: "principal", printed: null }]);
    const [merged] = await store.read(async ({ db }) => await db.select().from(merges));
    expect(merged?.left).toEqual(left);
  });

  it("cannot be merged where they make a series together", async () => {
    await expect(merge("envoy", "president")).rejects.toBeInstanceOf(ValidationError);
    await expect(merge("envoy", "envoy")).rejects.toBeInstanceOf(ValidationError);
  });

  it("are refused to researchers, without a reason, in another version, and where one does not exist", async () => {
    const before = storedRows(path);
    const researcher = await insertUser(store, "researcher");
    const input = { keptId: "envoy", otherId: "double", keptVersion: 1, otherVersion: 1, reason: "One." };
    const by = (actor: typeof researcher | null, changes: object) =>
      mergeRecords(store, { actor, id: "m", now: 1, recordType: "person", input: { ...input, ...changes } });
    await expect(by(researcher, {})).rejects.toBeInstanceOf(ForbiddenError);
    await expect(by(null, { reason: " " })).rejects.toBeInstanceOf(ValidationError);
    await expect(by(null, { keptVersion: 2 })).rejects.toMatchObject({ currentVersion: 1 });
    await expect(by(null, { otherVersion: 7 })).rejects.toBeInstanceOf(ConflictError);
    await expect(by(null, { otherId: "nobody" })).rejects.toBeInstanceOf(NotFoundError);
    await by(null, {});
    await expect(
      undoMerge(store, { actor: researcher, id: "m", now: 1, reason: "x" }),
    ).rejects.toBeInstanceOf(ForbiddenError);
    await expect(undoMerge(store, { actor: null, id: "none", now: 1, reason: "x" })).rejects.toBeInstanceOf(
      NotFoundError,
    );
    await undo("m");
    const { users: _users, ...after } = storedRows(path);
    const { users: _none, ...wanted } = before;
    expect(after).toEqual(wanted);
  });
});
