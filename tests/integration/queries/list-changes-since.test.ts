import { beforeEach, expect, it } from "vitest";
import { readChangeLines } from "@/app/_server/history/read-change-lines";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { retractEvent } from "@/db/commands/events/retract-event";
import { trashEvent } from "@/db/commands/events/trash-event";
import { updateContact } from "@/db/commands/events/update-contact";
import { addUnknownNames } from "@/db/commands/imports/add-unknown-names";
import { makeImportVisible } from "@/db/commands/imports/make-import-visible";
import { undoImport } from "@/db/commands/imports/undo-import";
import { updateParty } from "@/db/commands/records/update-party";
import { updatePerson } from "@/db/commands/records/update-person";
import { updateSource } from "@/db/commands/sources/update-source";
import { countChangesSince } from "@/db/queries/history/count-changes-since";
import { type ChangesQuestion, listChangesSince } from "@/db/queries/history/list-changes-since";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { parties as partyTable } from "@/db/schema/parties";
import type { Store } from "@/db/store";
import { changeLineHeading } from "@/lib/records/history/change-lines";
import type { RecordChange } from "@/lib/records/history/record-change";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { goOn, prepareImport, reviewImport, smallFile } from "../imports/prepare-import";
import { sourceAt } from "../sources/source-world";

let store: Store;
let since: number;
const by = { actor: null, now: 5_000, reason: "A test." };

beforeEach(async () => {
  store = freshDatabase().store;
  await createSmallWorld(store);
  await createContact(store, { ...by, id: "one", input: contactEntry({ title: "One" }) });
  since = await readDataVersion(store);
});

const page = (question: Partial<ChangesQuestion> = {}) =>
  listChangesSince(store, { since, until: null, types: [], after: null, limit: 50, ...question });
const list = async (question: Partial<ChangesQuestion> = {}) => (await page(question)).changes;
const briefly = ({ recordType, kind, record, fields }: RecordChange) =>
  `${recordType} ${kind} ${record?.name ?? "-"}: ${fields.join(", ")}`;

it("names what changed in words, the newest first, and each record once in the count", async () => {
  const change = { ...by, id: "one", publicNote: "Four hours.", kind: "correction" as const };
  await updateContact(store, {
    ...{ ...change, baseVersion: 1 },
    input: contactEntry({ title: "One", durationMinutes: 240 }),
  });
  await updateContact(store, {
    ...by,
    id: "one",
    baseVersion: 2,
    input: contactEntry({ title: "One and only" }),
  });
  await updatePerson(store, {
    ...{ ...by, id: "envoy", baseVersion: 1 },
    input: { name: "Steven Witkoff", partyId: "us" },
  });
  const changes = await list();
  expect(changes.map(briefly)).toEqual([
    expect.stringMatching(/^person update Steven Witkoff: .*Name/),
    expect.stringMatching(/^event update One and only: .*Title/),
    "event correction One and only: How long",
  ]);
  expect(changes[2]).toMatchObject({ reason: "A test.", publicNote: "Four hours.", version: 2 });
  // The reason of a change of other records is for the desk.
  expect(changes[0]).toMatchObject({ reason: null });
  expect(await countChangesSince(store, since)).toBe(2);
  expect((await list({ types: ["person"] })).map(briefly)).toHaveLength(1);
  expect((await list({ record: { type: "event", id: "one" } })).length).toBe(2);
  expect((await list({ until: since + 1 })).map(({ kind }) => kind)).toEqual(["correction"]);
});

it("says of what was withdrawn only that it was, and nothing of what it said before", async () => {
  await updateContact(store, {
    ...by,
    id: "one",
    baseVersion: 1,
    input: contactEntry({ title: "Said too much" }),
  });
  await trashEvent(store, { ...by, id: "one", baseVersion: 2, reason: "It named a witness." });
  const changes = await list();
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ kind: "removal", record: null, reason: null, fields: [] });
  expect(JSON.stringify(changes)).not.toMatch(/Said too much|witness/);
  expect(await countChangesSince(store, since)).toBe(1);
});

it("tells of a retraction and of sources, and not of how a source was entered", async () => {
  await retractEvent(store, { ...by, id: "one", baseVersion: 1, publicNote: "It was another man." });
  const { id, version: baseVersion } = await sourceAt(store, "one");
  await updateSource(store, {
    ...{ ...by, id, baseVersion },
    input: { url: "https://example.org/meeting", title: "Another title", publisher: "Example Agency" },
  });
  expect((await list()).map(({ recordType, kind }) => `${recordType} ${kind}`)).toEqual([
    "source update",
    "event retraction",
  ]);
});

it("tells of an import once it is visible, all of it with one data version and in pages without a gap", async () => {
  await createAnnouncement(store, { ...by, id: "claim", input: claimEntry() });
  await reviewImport(store);
  await prepareImport(store);
  expect(await list()).toHaveLength(1);
  await makeImportVisible(store, { ...by, id: "import" });
  await goOn(store);
  const all = await list();
  expect(all).toHaveLength(2);
  const paged: RecordChange[] = [];
  let after: ChangesQuestion["after"] = null;
  for (;;) {
    const { changes, next } = await page({ limit: 1, after });
    paged.push(...changes);
    if (next === null) break;
    after = next;
  }
  expect(paged).toEqual(all);
});

it("tells no name of what went with an undone import, and nothing of what no page names", async () => {
  const call = "A5,1,contact,,2025-12-03,,Examplia,Ada Sample,A call of Ada Sample,https://example.org/e";
  await reviewImport(store, { text: `${smallFile}\n${call}` });
  let count = 0;
  const newId = () => {
    count += 1;
    return `new-${count}`;
  };
  await addUnknownNames(store, { ...by, id: "import", newId });
  await goOn(store);
  await prepareImport(store);
  // A record that an import adds and nobody sees yet is changed at the desk.
  const parties = await store.read(({ db }) => db.select().from(partyTable));
  const added = parties.find(({ name }) => name === "Examplia");
  await updateParty(store, {
    ...{ ...by, id: added?.id ?? "", baseVersion: 1 },
    input: { name: "Examplia", kind: "state", aliases: [{ name: "Examplian Republic" }] },
  });
  expect(JSON.stringify(await list())).not.toMatch(/Examplia/);
  await makeImportVisible(store, { ...by, id: "import" });
  await goOn(store);
  await undoImport(store, { ...by, id: "import" });
  await goOn(store);
  const { id, version } = await sourceAt(store, "one");
  await updateSource(store, {
    ...{ ...by, id, baseVersion: version },
    input: { url: "https://example.org/meeting", title: "Known to the desk", publisher: "Example Agency" },
  });
  await trashEvent(store, { ...by, id: "one", baseVersion: 1 });
  const changes = await list();
  expect(changes.map(briefly)).toContain("person removal -: ");
  expect(JSON.stringify(changes)).not.toMatch(/Ada Sample|A call of|Known to the desk|Import undone/);
  expect(changes.filter(({ recordType }) => recordType === "source")).toEqual([]);
});

it("tells an undone import in a few lines of a page, however many changes it is", async () => {
  await reviewImport(store);
  await prepareImport(store);
  await makeImportVisible(store, { ...by, id: "import" });
  await goOn(store);
  await undoImport(store, { ...by, id: "import" });
  await goOn(store);
  const withdrawn = (await list()).filter(
    ({ recordType, kind }) => recordType === "event" && kind === "removal",
  );
  expect(withdrawn.length).toBeGreaterThan(1);
  // A page holds fewer changes than the one line stands for.
  const question = { since, until: null, types: ["event" as const], after: null, limit: 1 };
  const { lines, next } = await readChangeLines(store, question);
  expect(lines.slice(0, 1).map(changeLineHeading)).toEqual([`${withdrawn.length} events withdrawn`]);
  const rest = next === null ? [] : (await page({ ...question, after: next, limit: 50 })).changes;
  const told = lines.reduce((sum, { count }) => sum + count, 0);
  expect(told + rest.length).toBe((await list({ types: ["event"] })).length);
});
