import { once } from "node:events";
import Database from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { keepNamesIndexed } from "@/app/_server/keep-names-indexed";
import { readFoldedText } from "@/db/commands/index/index-event-text";
import { indexNewNames } from "@/db/commands/index/index-new-names";
import { createTopic } from "@/db/commands/records/create-topic";
import { openStore, type Store } from "@/db/store";
import { generatedDatabase } from "../generated-database";
import { renameParty } from "../rename-party";
import { runScript } from "../run-script";

const generated = generatedDatabase(3000);

interface Doc {
  eventId: string;
  body: string;
}

function connect(path: string): Database.Database {
  const connection = new Database(path);
  onTestFinished(() => {
    connection.close();
  });
  return connection;
}

function docsOf(connection: Database.Database): Doc[] {
  return connection.prepare<[], Doc>("SELECT event_id AS eventId, body FROM search_docs ORDER BY n").all();
}

/** How many documents the full-text index finds a word in. */
function countFound(connection: Database.Database, word: string): number {
  const found = connection
    .prepare<[string], number>("SELECT count(*) FROM search_index WHERE search_index MATCH ?")
    .pluck();
  return found.get(word) ?? 0;
}

function makeSignal(): { given: Promise<void>; give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

async function expectAllTexts(store: Store, connection: Database.Database): Promise<void> {
  const docs = docsOf(connection);
  const texts = await store.read(({ db }) =>
    readFoldedText(
      db,
      docs.map((doc) => doc.eventId),
    ),
  );
  // Parts stand in the order in which they were read.
  const lines = (body: string | undefined) => body?.split("\n").sort();
  for (const { eventId, body } of docs) expect(lines(body), eventId).toEqual(lines(texts.get(eventId)));
  // Compares the full-text index with the texts themselves, and throws where they differ.
  connection.exec("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)");
}

it("goes on after a kill, lets others write, and starts again where a name changes once more", async () => {
  const { path, store } = generated();
  const connection = connect(path);
  const named = connection
    .prepare<[], number>(
      "SELECT count(*) FROM event_facets e JOIN facets f ON f.id = e.facet_id WHERE f.kind = 'party' AND f.value = 'generated-party-1'",
    )
    .pluck()
    .get();
  expect(named).toBeGreaterThan(400);
  expect(countFound(connection, "zubrowka")).toBe(0);

  const child = runScript("rename-party-script.ts", path, "generated-party-1");
  child.stdout?.once("data", () => child.kill("SIGKILL"));
  const [, signal] = await once(child, "close");
  expect(signal).toBe("SIGKILL");

  // The rename is stored, and of its documents some; the mark says that there are more.
  const name = connection.prepare("SELECT name FROM parties WHERE id = 'generated-party-1'").pluck();
  const marks = connection.prepare<[], number>("SELECT count(*) FROM stale_names").pluck();
  expect(name.get()).toBe("Zubrowka");
  const foundEarly = countFound(connection, "zubrowka");
  expect(foundEarly).toBeGreaterThan(0);
  expect(foundEarly).toBeLessThan(named ?? 0);
  expect(marks.get()).toBe(1);

  const reopened = openStore(path);
  onTestFinished(() => reopened.close());
  let parts = 0;
  await indexNewNames({
    ...reopened,
    async write(work) {
      parts += 1;
      const result = await reopened.write(work);
      if (parts === 1) await renameParty(reopened, "generated-party-1", { name: "Borduria", baseVersion: 2 });
      if (parts === 2) {
        const input = { name: "Written meanwhile" };
        await createTopic(reopened, { actor: null, now: 4_000, id: "meanwhile", input });
      }
      return result;
    },
  });
  expect(parts).toBeGreaterThan(2);
  expect(marks.get()).toBe(0);
  expect(countFound(connection, "zubrowka")).toBe(0);
  expect(countFound(connection, "borduria")).toBeGreaterThanOrEqual(named ?? 0);
  await expectAllTexts(store, connection);
}, 120_000);

it("raises the data version when the last document is written, and writes nothing where none is behind", async () => {
  const { path, store } = generated();
  const connection = connect(path);
  const version = connection.prepare<[], number>("SELECT data_version FROM instance").pluck();
  await renameParty(store, "generated-party-2", { name: "Syldavia", baseVersion: 1 });
  const renamed = version.get() ?? 0;
  await indexNewNames(store);
  expect(version.get()).toBe(renamed + 1);
  await indexNewNames(store);
  expect(version.get()).toBe(renamed + 1);
  await expectAllTexts(store, connection);
}, 60_000);

it("is taken up by the server at its start and after a write that leaves documents behind", async () => {
  const { path, store } = generated();
  const connection = connect(path);
  const marks = connection.prepare<[], number>("SELECT count(*) FROM stale_names").pluck();
  const done = makeSignal();
  let isAwaited = false;
  const watched: Store = {
    ...store,
    async read(work) {
      const result = await store.read(work);
      if (isAwaited && marks.get() === 0) done.give();
      return result;
    },
  };
  // Left behind by a server that ended.
  await renameParty(store, "generated-party-2", { name: "Sbrodj", baseVersion: 2 });
  expect(marks.get()).toBe(1);
  isAwaited = true;
  const kept = keepNamesIndexed(watched);
  await done.given;
  const doneAgain = makeSignal();
  const again = keepNamesIndexed({
    ...store,
    async read(work) {
      const result = await store.read(work);
      if (countFound(connection, "klow") > 0 && marks.get() === 0) doneAgain.give();
      return result;
    },
  });
  await renameParty(again, "generated-party-2", { name: "Klow", baseVersion: 3 });
  await doneAgain.given;
  expect(countFound(connection, "sbrodj")).toBe(0);
  await expectAllTexts(kept, connection);
}, 60_000);
