import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { saveDraft } from "@/db/commands/drafts/save-draft";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { restoreEvent } from "@/db/commands/events/restore-event";
import { trashEvent } from "@/db/commands/events/trash-event";
import { updateAnnouncement } from "@/db/commands/events/update-announcement";
import { mergeEvents } from "@/db/commands/merging/merge-events";
import { createRule } from "@/db/commands/rules/create-rule";
import { sealRule } from "@/db/commands/rules/seal-rule";
import { openReadingStore } from "@/db/open-reading-store";
import { makePastDatabase } from "@/db/past/make-past-database";
import { publicTables } from "@/db/past/private-tables";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import type { Store } from "@/db/store";
import { everyEvent } from "@/lib/records/event-filter";
import { defaultRule } from "@/lib/records/rule";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase, temporaryFolder } from "../fresh-database";
import { prepareImport, reviewImport, smallFile } from "../imports/prepare-import";
import { insertUser } from "../insert-user";

const bySystem = { actor: null, now: 5_000 };
const dayOfData = "2026-01-01";

async function titlesAt(path: string, dataVersion: number): Promise<string[]> {
  const to = join(temporaryFolder(), "past.db");
  await makePastDatabase({ from: path, to, dataVersion });
  const past = openReadingStore(to);
  onTestFinished(() => past.close());
  return (await listTimelineEvents(past, everyEvent, { dayOfData })).map(({ title }) => title).sort();
}

async function createTwo(store: Store): Promise<number> {
  await createSmallWorld(store);
  await createContact(store, { ...bySystem, id: "one", input: contactEntry({ title: "One" }) });
  await createContact(store, { ...bySystem, id: "two", input: contactEntry({ title: "Two" }) });
  return readDataVersion(store);
}

it("shows nothing of what is in the trash now, nor its versions, and shows it again once it is restored", async () => {
  const { store, path } = freshDatabase();
  const then = await createTwo(store);
  const change = { ...bySystem, id: "one", reason: "It named a witness." };
  await trashEvent(store, { ...change, baseVersion: 1 });
  const to = join(temporaryFolder(), "past.db");
  await makePastDatabase({ from: path, to, dataVersion: then });
  const connection = new Database(to, { readonly: true });
  onTestFinished(() => {
    connection.close();
  });
  for (const [table, column] of [
    ["events", "id"],
    ["contacts", "event_id"],
    ["search_docs", "event_id"],
    ["revisions", "record_id"],
    ["slugs", "record_id"],
  ]) {
    expect(
      connection.prepare(`SELECT count(*) FROM ${table} WHERE ${column} = 'one'`).pluck().get(),
      table,
    ).toBe(0);
  }
  expect(await titlesAt(path, then)).toEqual(["Two"]);
  await restoreEvent(store, { ...change, baseVersion: 2 });
  expect(await titlesAt(path, then)).toEqual(["One", "Two"]);
});

it("shows what was merged into another as long as that one is shown", async () => {
  const { store, path } = freshDatabase();
  const then = await createTwo(store);
  const input = {
    ...{ keptId: "two", otherId: "one", keptVersion: 1, otherVersion: 1 },
    ...{ reason: "They are one.", publicNote: "They are one." },
  };
  await mergeEvents(store, { ...bySystem, now: 6_000, id: "merge", input });
  expect(await titlesAt(path, then)).toEqual(["One", "Two"]);
  await trashEvent(store, { ...bySystem, id: "two", baseVersion: 2, reason: "It named a witness." });
  expect(await titlesAt(path, then)).toEqual([]);
});

it("takes a version inside a merge for its end", async () => {
  const { store, path } = freshDatabase();
  const then = await createTwo(store);
  const input = {
    ...{ keptId: "two", otherId: "one", keptVersion: 1, otherVersion: 1 },
    ...{ reason: "They are one.", publicNote: "They are one." },
  };
  await mergeEvents(store, { ...bySystem, now: 6_000, id: "merge", input });
  expect(await readDataVersion(store)).toBe(then + 2);
  expect(await titlesAt(path, then + 1)).toEqual(await titlesAt(path, then + 2));
});

it("holds no draft, account, import or secret, not even in pages that are free", async () => {
  const { store, path } = freshDatabase();
  await createTwo(store);
  const editor = await insertUser(store, "editor");
  const secret = "A draft that nobody may read";
  await saveDraft(store, {
    ...{ actor: editor, id: "draft", now: 5_000, version: null, type: "contact" },
    ...{ eventId: null, baseVersion: null, entry: { title: secret, note: secret.repeat(400) } },
  });
  await createAnnouncement(store, { ...bySystem, actor: editor, id: "claim", input: claimEntry() });
  const then = await readDataVersion(store);
  await reviewImport(store);
  await prepareImport(store);
  await updateAnnouncement(store, {
    ...{ ...bySystem, id: "claim", baseVersion: 1, reason: "A test." },
    input: claimEntry({ title: "Changed since" }),
  });
  const to = join(temporaryFolder(), "past.db");
  await makePastDatabase({ from: path, to, dataVersion: then });
  const bytes = readFileSync(to).toString("latin1");
  expect(bytes).not.toContain(secret);
  expect(bytes).not.toContain("editor@example.org");
  expect(bytes).not.toContain("A call of the president");
  expect(bytes).not.toContain("Changed since");
  const connection = new Database(to, { readonly: true });
  onTestFinished(() => {
    connection.close();
  });
  const tables = connection
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'",
    )
    .all();
  for (const { name } of tables) {
    if (publicTables.has(name) || name.startsWith("sqlite_")) continue;
    const rows = connection.prepare(`SELECT count(*) FROM "${name}"`).pluck().get();
    expect(rows, name).toBe(name === "users" ? 1 : 0);
  }
  expect(connection.prepare("SELECT DISTINCT user_id FROM revisions").pluck().all().sort()).toEqual([
    null,
    "somebody",
  ]);
  expect(connection.pragma("foreign_key_check")).toEqual([]);
});

it("has a rule as it stood before its seal, guarded again in the copy", async () => {
  const { store, path } = freshDatabase();
  await createSmallWorld(store);
  await createRule(store, { ...bySystem, id: "rule", input: defaultRule });
  const then = await readDataVersion(store);
  await sealRule(store, { ...bySystem, id: "rule" });
  const to = join(temporaryFolder(), "past.db");
  await makePastDatabase({ from: path, to, dataVersion: then });
  const connection = new Database(to);
  onTestFinished(() => {
    connection.close();
  });
  expect(connection.prepare("SELECT sealed_at FROM rules").pluck().get()).toBeNull();
  const triggers = "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'rules'";
  expect(connection.prepare(triggers).pluck().get()).toBe(2);
});

it("holds no word of what was withdrawn or never seen in its full-text index, and is for the server alone to read", async () => {
  const { store, path } = freshDatabase();
  await createTwo(store);
  const titles = ["Zibelline meeting", "Quagmirish meeting"];
  for (const [index, title] of titles.entries()) {
    await createContact(store, { ...bySystem, id: `more-${index}`, input: contactEntry({ title }) });
  }
  const then = await readDataVersion(store);
  await trashEvent(store, { ...bySystem, id: "more-0", baseVersion: 1, reason: "It named a witness." });
  await reviewImport(store, { text: smallFile.replace("A call of the president", "Xylographic call") });
  await prepareImport(store);
  const to = join(temporaryFolder(), "past.db");
  await makePastDatabase({ from: path, to, dataVersion: then });
  const bytes = readFileSync(to).toString("latin1").toLowerCase();
  expect(bytes).toContain("quagmirish");
  for (const word of ["zibelline", "xylographic"]) expect(bytes).not.toContain(word);
  // A term stands in the index without what it shares with the one before.
  for (const end of ["ibelline", "ylographic"]) expect(bytes).not.toContain(end);
  expect(statSync(to).mode & 0o777).toBe(0o600);
});
