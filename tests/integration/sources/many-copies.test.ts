import Database from "better-sqlite3";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { updateContact } from "@/db/commands/events/update-contact";
import { indexNewNames } from "@/db/commands/index/index-new-names";
import { markCopies } from "@/db/commands/sources/mark-copies";
import { mergeSources } from "@/db/commands/sources/merge-sources";
import { updateSource } from "@/db/commands/sources/update-source";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import type { Store } from "@/db/store";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { generatedDatabase } from "../generated-database";
import { comparedCounts } from "../recounted";
import { publishContact, sourceAt } from "./source-world";

/** More than are followed in one transaction. */
const many = 110;
const report = { url: "https://example.org/report", title: "A report", publisher: "Agency" };

let store: Store;
let connection: Database.Database;
beforeEach(async () => {
  const fresh = freshDatabase();
  store = fresh.store;
  await createSmallWorld(store);
  const opened = new Database(fresh.path);
  onTestFinished(() => {
    opened.close();
  });
  connection = opened;
});

/** Copies of a source, each cited by an event beside its other sources, and a copy of each that another event cites. */
function addCopies(rootId: string, [citing, citingOfCopies]: [string, string]): void {
  const source = connection.prepare(
    `INSERT INTO sources (id, slug, publisher, derived_from_id, is_link_wanted, created_at, updated_at)
     VALUES (?, ?, ?, ?, 1, 0, 0)`,
  );
  const link = connection.prepare("INSERT INTO event_sources VALUES (?, ?, ?, '[]')");
  for (let at = 1; at <= many; at += 1) {
    source.run(`copy-${at}`, `copy-${at}`, `Paper ${at}`, rootId);
    link.run(citing, `copy-${at}`, at);
    source.run(`second-${at}`, `second-${at}`, `Site ${at}`, `copy-${at}`);
    link.run(citingOfCopies, `second-${at}`, at);
  }
  connection.exec("INSERT INTO stale_names SELECT 'source', id, -1 FROM sources WHERE root_id = ''");
}

const marks = () => connection.prepare<[], number>("SELECT count(*) FROM stale_names").pluck().get() ?? 0;

/** How many sources stand apart from the root that they are derived from. */
function misplaced(rootId: string): unknown {
  return connection
    .prepare<[string, string]>(
      "SELECT count(*) FROM sources WHERE (id GLOB 'copy-*' OR id GLOB 'second-*') AND (root_id <> ? OR day_order NOT LIKE '%' || ? || '%')",
    )
    .pluck()
    .get(rootId, rootId);
}

function expectSound(rootId: string): void {
  expect(marks()).toBe(0);
  expect(misplaced(rootId)).toBe(0);
  const [wanted, stored] = comparedCounts(connection);
  expect(stored).toEqual(wanted);
}

describe("a source with very many copies", () => {
  let rootId: string;
  beforeEach(async () => {
    await publishContact(store, "c1", [report]);
    await publishContact(store, "c2", [{ publisher: "Paper" }]);
    await publishContact(store, "c3", [{ publisher: "Site" }]);
    rootId = (await sourceAt(store, "c1")).id;
    addCopies(rootId, ["c2", "c3"]);
    await indexNewNames(store);
    expectSound(rootId);
  });

  it("is changed in a short transaction, and the copies follow in the background, as one change", async () => {
    await updateSource(store, {
      ...{ actor: null, id: rootId, now: 9_000, baseVersion: 1 },
      input: { ...report, publisher: "Another agency", published: "2025-12-04" },
    });
    expect(marks()).toBe(many);
    const before = await readDataVersion(store);
    await indexNewNames(store);
    expectSound(rootId);
    const order = connection
      .prepare(
        "SELECT count(DISTINCT substr(day_order, 1, 10)), min(substr(day_order, 1, 10)) FROM sources WHERE root_id = ?",
      )
      .raw()
      .get(rootId);
    expect(order).toEqual([1, "2025-12-04"]);
    expect(await readDataVersion(store)).toBe(before + 1);
  });

  it("is merged into another, which they follow", async () => {
    await publishContact(store, "c4", [{ url: "https://example.org/kept", publisher: "Kept agency" }]);
    const kept = (await sourceAt(store, "c4")).id;
    await mergeSources(store, {
      ...{ actor: null, now: 9_000 },
      kept: { id: kept, baseVersion: 1 },
      merged: { id: rootId, baseVersion: 1 },
    });
    expect(marks()).toBe(many);
    await indexNewNames(store);
    expectSound(kept);
  });

  it("is marked as a copy itself", async () => {
    await markCopies(store, {
      ...{ actor: null, now: 9_000 },
      input: { copies: [{ id: rootId, baseVersion: 1 }], derivedFrom: "A wire" },
    });
    expect(marks()).toBe(many);
    await indexNewNames(store);
    expectSound(rootId);
  });

  it("is changed by the form of the one event that cites it", async () => {
    await updateContact(store, {
      ...{ actor: null, id: "c1", now: 9_000, baseVersion: 1 },
      input: contactEntry({
        sources: [{ id: rootId, ...report, publisher: "Another agency" }],
        notifications: [],
        reactions: [],
      }),
    });
    expect(marks()).toBe(many);
    await indexNewNames(store);
    expectSound(rootId);
  });
});

describe("the sources of an instance that is migrated", () => {
  const generated = generatedDatabase(200);

  it("get their places many at a time, as one change to readers", async () => {
    const { path } = generated();
    const own = new Database(path);
    onTestFinished(() => {
      own.close();
    });
    const source = own.prepare(
      `INSERT INTO sources (id, slug, publisher, is_link_wanted, created_at, updated_at)
       VALUES (?, ?, 'A paper', 1, 0, 0)`,
    );
    for (let at = 1; at <= 450; at += 1) source.run(`plain-${at}`, `plain-${at}`);
    own.exec("INSERT INTO stale_names SELECT 'source', id, -1 FROM sources");
    const count = own.prepare<[], number>("SELECT count(*) FROM sources").pluck().get() ?? 0;
    expect(count).toBeGreaterThan(450);
    const before = await readDataVersion(generated().store);
    let writes = 0;
    await indexNewNames({
      ...generated().store,
      write(work) {
        writes += 1;
        return generated().store.write(work);
      },
    });
    expect(await readDataVersion(generated().store)).toBe(before + 1);
    expect(writes).toBeLessThan(count / 10);
    expect(own.prepare("SELECT count(*) FROM stale_names").pluck().get()).toBe(0);
  });
});
