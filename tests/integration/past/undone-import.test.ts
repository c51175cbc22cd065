import { join } from "node:path";
import { beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { readDataMoment } from "@/app/_server/past/data-moment";
import { PastLibrary } from "@/app/_server/past/past-library";
import { withDataAt } from "@/app/_server/past/with-data-at";
import { getStore } from "@/app/_server/store";
import { createContact } from "@/db/commands/events/create-contact";
import { updateContact } from "@/db/commands/events/update-contact";
import { addUnknownNames } from "@/db/commands/imports/add-unknown-names";
import { hideImport } from "@/db/commands/imports/hide-import";
import { prepareUndoBatch } from "@/db/commands/imports/prepare-undo-batch";
import { removeHiddenEvents } from "@/db/commands/imports/remove-hidden-events";
import { undoImport } from "@/db/commands/imports/undo-import";
import { openReadingStore } from "@/db/open-reading-store";
import { makePastDatabase } from "@/db/past/make-past-database";
import { readImport } from "@/db/queries/imports/read-import";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { events } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import type { Store } from "@/db/store";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase, temporaryFolder } from "../fresh-database";
import { goOn, importAll, importedAt, reviewImport, smallFile } from "../imports/prepare-import";

const server = vi.hoisted(() => ({ store: null as unknown, path: "", states: null as unknown }));
vi.mock("@/app/_server/store", async () => (await import("./store-at-moment")).storeAtMoment(server));
vi.mock("@/app/_server/environment", () => ({
  readEnvironment: () => ({ databasePath: server.path, publicUrl: "http://localhost" }),
}));
vi.mock("@/app/_server/past/past-states", () => ({ pastStates: () => server.states }));

const by = { actor: null, now: importedAt, reason: "A test." };
let store: Store;
let then: number;

beforeEach(async () => {
  const database = freshDatabase();
  store = database.store;
  server.store = store;
  server.path = database.path;
  Reflect.deleteProperty(globalThis, Symbol.for("backchannel.withdrawal-version"));
  const library = new PastLibrary({
    ...{ databasePath: database.path, directory: join(temporaryFolder(), "past") },
    ...{ mostFiles: 2, mostBytes: 1e9, build: makePastDatabase, open: openReadingStore, clock: Date.now },
  });
  server.states = library;
  onTestFinished(() => library.close());
  await createSmallWorld(store);
  await createContact(store, { ...by, id: "own", input: contactEntry({ title: "Our own" }) });
  const call = "A5,1,contact,,2025-12-03,,Examplia,Ada Sample,A call of Ada Sample,https://example.org/e";
  await reviewImport(store, { text: `${smallFile}\n${call}` });
  let count = 0;
  const newId = () => {
    count += 1;
    return `new-${count}`;
  };
  await addUnknownNames(store, { actor: null, id: "import", now: importedAt, newId });
  await goOn(store);
  await importAll(store);
  then = await readDataVersion(store);
  await changeOwn(1);
});

const changeOwn = (baseVersion: number) =>
  updateContact(store, {
    ...{ ...by, id: "own", baseVersion },
    input: contactEntry({ title: `Our own ${baseVersion + 1}` }),
  });

async function seenThen() {
  const { moment } = await readDataMoment(new URLSearchParams({ version: String(then) }));
  return withDataAt(moment, () =>
    getStore().read(async ({ db }) => ({
      titles: (await db.select({ title: events.title }).from(events)).map(({ title }) => title).sort(),
      people: (await db.select({ name: people.name }).from(people)).map(({ name }) => name),
    })),
  );
}

async function hide(): Promise<void> {
  await undoImport(store, { ...by, id: "import" });
  for (;;) {
    const batch = await prepareUndoBatch(store, await stored(), { now: importedAt, size: 10 });
    if (batch.rows === 0) break;
  }
  expect(await hideImport(store, "import", importedAt)).toBe(true);
}

async function stored() {
  const found = await readImport(store, null, "import");
  if (found === null) throw new Error("The import is gone.");
  return found.stored;
}

it("shows what an import brought until it is undone, in no state from then on", async () => {
  expect((await seenThen()).titles).toEqual([
    "A call of Ada Sample",
    "A call of the president",
    "Our own",
    "Russia says it captured Pokrovsk",
  ]);
  await hide();
  expect((await seenThen()).titles).toEqual(["Our own"]);
});

it("shows nothing of it between two batches of its removal, nor afterwards", async () => {
  await hide();
  const batch = await removeHiddenEvents(store, await stored(), { now: importedAt, size: 1 });
  expect(batch.rows).toBe(1);
  expect((await seenThen()).titles).toEqual(["Our own"]);
  await changeOwn(2);
  expect((await seenThen()).titles).toEqual(["Our own"]);
  await goOn(store);
  expect((await seenThen()).titles).toEqual(["Our own"]);
});

it("shows nobody who came and went with it", async () => {
  expect((await seenThen()).people).toContain("Ada Sample");
  await hide();
  await seenThen();
  await goOn(store);
  const { people: names } = await seenThen();
  expect(names).not.toContain("Ada Sample");
  expect(names).toContain("Steve Witkoff");
});
