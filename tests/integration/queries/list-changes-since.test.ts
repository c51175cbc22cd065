import { beforeEach, expect, it } from "vitest";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { retractEvent } from "@/db/commands/events/retract-event";
import { trashEvent } from "@/db/commands/events/trash-event";
import { updateContact } from "@/db/commands/events/update-contact";
import { updatePerson } from "@/db/commands/records/update-person";
import { updateSource } from "@/db/commands/sources/update-source";
import {
  type ChangesQuestion,
  countChangesSince,
  listChangesSince,
} from "@/db/queries/history/list-changes-since";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import type { Store } from "@/db/store";
import type { RecordChange } from "@/lib/records/history/record-change";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { goOn, importAll, prepareImport, reviewImport } from "../imports/prepare-import";
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

const list = (question: Partial<ChangesQuestion> = {}) =>
  listChangesSince(store, { since, until: null, types: [], after: null, limit: 50, ...question });
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
  await importAll(store).catch(() => undefined);
  await goOn(store);
  const all = await list();
  const paged: RecordChange[] = [];
  for (;;) {
    const last = paged.at(-1);
    const { dataVersion = 0, recordType = "event", recordId = "" } = last ?? {};
    const page = await list({
      limit: 1,
      after: last === undefined ? null : { dataVersion, recordType, recordId },
    });
    if (page.length === 0) break;
    paged.push(...page);
  }
  expect(paged).toEqual(all);
});
