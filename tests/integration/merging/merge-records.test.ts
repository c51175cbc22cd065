import Database from "better-sqlite3";
import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { updateContact } from "@/db/commands/events/update-contact";
import { mergeRecords } from "@/db/commands/merging/merge-records";
import { undoMerge } from "@/db/commands/merging/undo-merge";
import { createParty } from "@/db/commands/records/create-party";
import { createPerson } from "@/db/commands/records/create-person";
import { createPlace } from "@/db/commands/records/create-place";
import { createTopic } from "@/db/commands/records/create-topic";
import { createRule } from "@/db/commands/rules/create-rule";
import { findRecord } from "@/db/queries/records/find-record";
import { findRule } from "@/db/queries/rules/find-rule";
import { merges } from "@/db/schema/merges";
import { offices } from "@/db/schema/offices";
import { participations } from "@/db/schema/participations";
import { people } from "@/db/schema/people";
import { personAliases } from "@/db/schema/person-aliases";
import { places } from "@/db/schema/places";
import { revisions } from "@/db/schema/revisions";
import { searchDocs } from "@/db/schema/search-docs";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError, NotFoundError, ValidationError } from "@/lib/errors";
import type { MergedRecordType } from "@/lib/merging/merge-parts";
import { defaultRule } from "@/lib/records/rule";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { comparedCounts } from "../recounted";
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

function merge(recordType: MergedRecordType, keptId: string, otherId: string, changes: object = {}) {
  return mergeRecords(store, {
    actor: null,
    id: `merge-${otherId}`,
    now: 9_000,
    recordType,
    input: { keptId, otherId, keptVersion: 1, otherVersion: 1, reason: "The same one.", ...changes },
  });
}

const undo = (id: string) => undoMerge(store, { actor: null, id, now: 10_000, reason: "Two after all." });

function expectCounted() {
  const connection = new Database(path, { readonly: true });
  const [wanted, stored] = comparedCounts(connection);
  connection.close();
  expect(stored).toEqual(wanted);
}

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
    await merge("person", "envoy", "double");
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
    expectCounted();
  });

  it("are found under every name of both", async () => {
    await merge("person", "envoy", "double");
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
    await merge("person", "envoy", "double");
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
    await merge("person", "envoy", "double");
    expect(storedRows(path)).not.toEqual(before);
    const { left } = await undo("merge-double");
    expect(left).toEqual([]);
    expect(storedRows(path)).toEqual(before);
    expectCounted();
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
    await merge("person", "envoy", "double");
    expect(await participantsOf("c3")).toEqual([
      { personId: "envoy", role: "principal", printed: "Witkoff, S." },
      { personId: "president", role: "principal", printed: null },
    ]);
    expectCounted();
    await undo("merge-double");
    expect(storedRows(path)).toEqual(before);
  });

  it("keep what was edited after the merge when it is undone, and say which links stayed", async () => {
    await merge("person", "envoy", "double");
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
    expectCounted();
  });

  it("leave a link alone that somebody changed since", async () => {
    await merge("person", "envoy", "double");
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
    await expect(merge("person", "envoy", "president")).rejects.toBeInstanceOf(ValidationError);
    await expect(merge("person", "envoy", "envoy")).rejects.toBeInstanceOf(ValidationError);
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

describe("parties, places and topics", () => {
  it("are merged wherever events and records name them, and come apart again", async () => {
    const bySystem = { actor: null, now: 3_000 };
    await createParty(store, {
      ...bySystem,
      id: "rf",
      input: { name: "Russian Federation", kind: "state", aliases: [{ name: "РФ" }] },
    });
    await createPlace(store, {
      ...bySystem,
      id: "pokrovsk2",
      input: {
        name: "Krasnoarmiisk",
        kind: "town",
        countryId: "ua",
        wikidataId: "Q1",
        latitude: 48.3,
        longitude: 37.2,
        population: 60_000,
        populationAsOf: "2022",
      },
    });
    await createTopic(store, { ...bySystem, id: "truce", input: { name: "Truce" } });
    await createPerson(store, {
      ...bySystem,
      id: "aide",
      input: {
        name: "Yuri Ushakov",
        partyId: "rf",
        offices: [
          { title: "Aide", partyId: "rf" },
          { title: "Aide", partyId: "ru", from: "2012" },
        ],
      },
    });
    await createContact(store, {
      ...bySystem,
      id: "c1",
      input: contactEntry({
        participations: [
          { personId: "envoy", partyId: "us", role: "principal" },
          { personId: "aide", partyId: "rf", role: "principal" },
        ],
        topics: [
          { topicId: "truce", basis: "stated", partyId: "rf" },
          { topicId: "ceasefire", basis: "stated", partyId: "ru" },
        ],
        notifications: [
          { partyId: "rf", standing: "before" },
          { partyId: "ru", standing: "before", note: "by phone" },
        ],
        readouts: [{ partyId: "rf", summary: "Useful." }],
        reactions: [{ partyId: "rf", date: "2025-12-04", summary: "Welcomed." }],
      }),
    });
    await createAnnouncement(store, {
      ...bySystem,
      id: "a1",
      input: claimEntry({ announcedBy: { partyId: "rf" }, placeIds: ["pokrovsk2", "pokrovsk"] }),
    });
    const before = storedRows(path);
    await merge("party", "ru", "rf");
    await merge("place", "pokrovsk", "pokrovsk2");
    await merge("topic", "ceasefire", "truce");
    expectCounted();
    const contact = new Database(path, { readonly: true });
    const ids = (table: string, column: string) =>
      contact.prepare(`SELECT ${column} FROM ${table} WHERE event_id IN ('c1', 'a1')`).pluck().all();
    expect(ids("notifications", "party_id || ' ' || note")).toEqual(["ru by phone"]);
    // Once the parties are one and the topics are one, so are the two rows.
    expect(ids("contact_topics", "topic_id || ' ' || party_id")).toEqual(["ceasefire ru"]);
    expect(ids("announcement_places", "place_id")).toEqual(["pokrovsk"]);
    expect(contact.prepare("SELECT count(*) FROM offices WHERE person_id = 'aide'").pluck().get()).toBe(1);
    contact.close();
    const [place] = await store.read(
      async ({ db }) => await db.select().from(places).where(eq(places.id, "pokrovsk")),
    );
    expect(place).toMatchObject({
      kind: "city",
      wikidataId: "Q1",
      latitude: 48.3,
      population: 60_000,
      populationAsOf: "2022",
    });

    await undo("merge-truce");
    await undo("merge-pokrovsk2");
    await undo("merge-rf");
    expect(storedRows(path)).toEqual(before);
    expectCounted();
  });

  it("that were merged on have to be taken apart from the last", async () => {
    const bySystem = { actor: null, now: 3_000 };
    for (const id of ["a", "b", "c"]) {
      await createTopic(store, { ...bySystem, id, input: { name: `Topic ${id}` } });
    }
    await merge("topic", "b", "a");
    await merge("topic", "c", "b", { otherVersion: 2 });
    await expect(undo("merge-a")).rejects.toThrow("itself merged into “Topic c”");
    await undo("merge-b");
    await undo("merge-a");
  });
});
