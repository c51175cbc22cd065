import { isDeepStrictEqual } from "node:util";
import Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { createContact } from "@/db/commands/events/create-contact";
import { readEventSnapshot } from "@/db/commands/events/read-event-snapshot";
import { trashEvent } from "@/db/commands/events/trash-event";
import { addUnknownNames } from "@/db/commands/imports/add-unknown-names";
import { discardImport } from "@/db/commands/imports/discard-import";
import { makeImportVisible } from "@/db/commands/imports/make-import-visible";
import { indexEventText } from "@/db/commands/index/index-event-text";
import { mergeRecords } from "@/db/commands/merging/merge-records";
import { createPerson } from "@/db/commands/records/create-person";
import { updateSource } from "@/db/commands/sources/update-source";
import { findEvent } from "@/db/queries/events/find-event";
import { listHeldBetween } from "@/db/queries/events/list-held-between";
import { listNotHeld } from "@/db/queries/events/list-not-held";
import { findPublicVersions } from "@/db/queries/history/find-public-versions";
import { listNotices } from "@/db/queries/history/list-notices";
import { readImport } from "@/db/queries/imports/read-import";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { findRecord } from "@/db/queries/records/find-record";
import { listRecordEvents } from "@/db/queries/records/list-record-events";
import { listRecordNames } from "@/db/queries/records/list-record-names";
import { readRecordCounts } from "@/db/queries/records/read-record-counts";
import { searchEvents } from "@/db/queries/search/search-events";
import { searchPeople } from "@/db/queries/search/search-people";
import { listSources } from "@/db/queries/sources/list-sources";
import { countEventsBounded } from "@/db/queries/timeline/count-events-bounded";
import { countFacets } from "@/db/queries/timeline/count-facets";
import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import { listOpenWork } from "@/db/queries/work/list-open-work";
import { sources } from "@/db/schema/sources";
import type { Store } from "@/db/store";
import { NotFoundError } from "@/lib/errors";
import { type EventFilterEntry, eventFilter, everyEvent } from "@/lib/records/event-filter";
import { workLists } from "@/lib/records/open-work";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { type FreshDatabase, freshDatabase } from "../fresh-database";
import { comparedCounts } from "../recounted";
import {
  goOn,
  importAll,
  importedAt,
  prepareImport,
  reviewImport,
  rowsOf,
  smallFile,
} from "./prepare-import";

let database: FreshDatabase;
let store: Store;
const dayOfData = "2026-01-01";

beforeEach(async () => {
  database = freshDatabase();
  store = database.store;
  await createSmallWorld(store);
  await createContact(store, { actor: null, id: "before", now: 2_000, input: contactEntry() });
});

function connect(): Database.Database {
  const connection = new Database(database.path, { readonly: true });
  onTestFinished(() => {
    connection.close();
  });
  return connection;
}

function expectCounted(): void {
  const [wanted, stored] = comparedCounts(connect());
  expect(stored).toEqual(wanted);
}

const filters: EventFilterEntry[] = [
  {},
  { text: "Pokrovsk" },
  { text: "captured" },
  { people: ["vladimir-putin"] },
  { parties: ["russia"] },
  { places: ["pokrovsk"] },
  { kinds: ["capture"], type: "announcement" },
  { from: "2025-12-01", to: "2025-12-02" },
  { parties: ["russia"], formats: ["phone"] },
];

/** Whatever a reader can see of the record, as far as queries tell, by what it is. */
async function whatReadersSee(): Promise<Map<string, unknown>> {
  const seen = new Map<string, unknown>([["data version", await readDataVersion(store)]]);
  for (const entry of filters) {
    const filter = eventFilter.parse(entry);
    const name = JSON.stringify(entry);
    seen.set(`timeline ${name}`, await listTimelineEvents(store, filter, { dayOfData }));
    seen.set(`count ${name}`, await countEventsBounded(store, filter));
    seen.set(`facets ${name}`, await countFacets(store, filter));
  }
  for (const kind of ["person", "place", "party", "track"] as const) {
    const records = await listRecordNames(store, kind);
    const ids = records.map(({ id }) => id);
    seen.set(`names ${kind}`, records);
    seen.set(
      `events ${kind}`,
      await Promise.all(ids.map((id) => listRecordEvents(store, { kind, id }, { dayOfData, most: 50 }))),
    );
    seen.set(`counts ${kind}`, [...(await store.read(({ db }) => readRecordCounts(db, kind, ids)))]);
  }
  seen.set("options", await listFilterOptions(store));
  const page = { track: null, kind: null, isEarliestFirst: true, after: null, limit: 50 };
  for (const list of workLists) seen.set(`work ${list}`, await listOpenWork(store, null, { ...page, list }));
  for (const text of ["Pokrovsk", "call", "Sampletown"]) {
    seen.set(`search ${text}`, await searchEvents(store, text, { limit: 20, dayOfData }));
  }
  seen.set("people found", await searchPeople(store, "Ada"));
  seen.set("record", await findRecord(store, "party", "examplia").catch(String));
  seen.set("notices", await listNotices(store, { before: null, limit: 50 }));
  seen.set(
    "not held",
    await store.read(({ db }) => listNotHeld(db, { trackId: null, beforeSlug: null, most: 20, dayOfData })),
  );
  seen.set(
    "held",
    await store.read(({ db }) =>
      listHeldBetween(db, { parties: ["russia"], from: "2025-01-01", to: "2026-01-01", most: 20, dayOfData }),
    ),
  );
  seen.set(
    "sources",
    await listSources(store, {
      filter: { text: "", language: null, grade: null, lack: null },
      sort: "day",
      after: null,
      limit: 50,
      isPublic: true,
    }),
  );
  return seen;
}

/** What an import of these rows adds nothing to. */
const untouched = [
  ...["names track", "events track", "counts track"],
  ...["work uninformed", "work vague", "notices", "not held"],
];

const withNewNames = [
  smallFile,
  "A4,1,announcement,capture,2025-11-30,Sampletown,Examplia,,Examplia says it captured Sampletown,https://example.org/d",
  "A5,1,contact,,2025-12-03,,Examplia,Ada Sample,A call of Ada Sample,https://example.org/e",
].join("\n");

function newIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `new-${count}`;
  };
}

describe("an import that is prepared", () => {
  it("shows readers nothing, neither events nor the records that it adds, and discarding it leaves no trace", async () => {
    const before = await whatReadersSee();
    const counts = connect().prepare("SELECT count(*) FROM slugs").pluck().get();
    await reviewImport(store, { text: withNewNames });
    await addUnknownNames(store, { actor: null, id: "import", now: importedAt, newId: newIds() });
    await goOn(store);
    await prepareImport(store);
    expect((await readImport(store, null, "import"))?.stored.state).toBe("staged");
    expect(connect().prepare("SELECT count(*) FROM events WHERE state = 'staged'").pluck().get()).toBe(4);
    expect(connect().prepare("SELECT count(*) FROM people WHERE name = 'Ada Sample'").pluck().get()).toBe(1);
    expect(await whatReadersSee()).toEqual(before);
    await expect(
      findEvent(store, "a-call-of-the-president-2025-12-02", { dayOfData }),
    ).rejects.toBeInstanceOf(NotFoundError);
    expect(await findPublicVersions(store, "a-call-of-the-president-2025-12-02")).toBeNull();
    await expect(
      trashEvent(store, { actor: null, id: "run-import.1", now: importedAt, baseVersion: 1 }),
    ).rejects.toBeInstanceOf(NotFoundError);

    await discardImport(store, { actor: null, id: "import", now: importedAt });
    await goOn(store);
    expect(await readImport(store, null, "import")).toBeNull();
    expect(await whatReadersSee()).toEqual(before);
    expect(connect().prepare("SELECT count(*) FROM slugs").pluck().get()).toBe(counts);
    expectCounted();
  });

  it("shows readers all of it once it is visible: in everything that was looked at", async () => {
    const before = await whatReadersSee();
    await reviewImport(store, { text: withNewNames });
    await addUnknownNames(store, { actor: null, id: "import", now: importedAt, newId: newIds() });
    await goOn(store);
    await importAll(store);
    const after = await whatReadersSee();
    const same = [...after].filter(([name, value]) => isDeepStrictEqual(value, before.get(name)));
    expect(same.map(([name]) => name)).toEqual(untouched);
  });

  it("is visible all at once, in every count and list, with versions as of any other event", async () => {
    await reviewImport(store);
    await prepareImport(store);
    await makeImportVisible(store, { actor: null, id: "import", now: importedAt });
    expectCounted();
    const filter = { ...everyEvent, text: "captured" };
    expect((await listTimelineEvents(store, filter, { dayOfData })).map(({ title }) => title)).toEqual([
      "Russia says it captured Pokrovsk",
    ]);
    await goOn(store);
    expect(await rowsOf(store)).toEqual(["imported", "imported", expect.stringMatching(/^faulty/)]);
    expectCounted();
    const version = connect()
      .prepare<[], { kind: string; data_version: number; snapshot: string }>(
        "SELECT kind, data_version, snapshot FROM revisions WHERE record_id = 'run-import.1'",
      )
      .get();
    const dataVersion = await readDataVersion(store);
    expect(version).toMatchObject({ kind: "creation", data_version: dataVersion });
    expect(connect().prepare("SELECT count(*) FROM hidden_events").pluck().get()).toBe(0);
    expect(connect().prepare("SELECT count(*) FROM import_bins").pluck().get()).toBe(0);
  });

  it("counts right where a record that its events name is merged, or a source of theirs changes, meanwhile", async () => {
    await createPerson(store, {
      ...{ actor: null, id: "second", now: 1_000 },
      input: { name: "V. V. Putin", partyId: "ru" },
    });
    await reviewImport(store, { text: smallFile.replace("Vladimir Putin", "V. V. Putin") });
    await prepareImport(store);
    await mergeRecords(store, {
      ...{ actor: null, id: "merge", now: importedAt, recordType: "person" },
      input: {
        keptId: "president",
        otherId: "second",
        keptVersion: 1,
        otherVersion: 1,
        reason: "One person.",
      },
    });
    const [source] = await store.read(({ db }) =>
      db.select().from(sources).where(eq(sources.url, "https://example.org/b")),
    );
    await updateSource(store, {
      ...{ actor: null, id: source?.id ?? "", now: importedAt, baseVersion: 1 },
      input: { publisher: "Another paper", url: source?.url, archivedUrl: "https://archive.example/b" },
    });
    await makeImportVisible(store, { actor: null, id: "import", now: importedAt });
    expectCounted();
    const president = { ...everyEvent, people: ["vladimir-putin"] };
    const events = await listTimelineEvents(store, president, { dayOfData });
    expect(events.map(({ title }) => title)).toContain("A call of the president");
    const found = await searchEvents(store, "another paper", { limit: 20, dayOfData });
    expect(JSON.stringify(found)).toContain("Russia says it captured Pokrovsk");
  });
});

describe("the snapshot of an imported event", () => {
  it("is the one that the record itself would give", async () => {
    await reviewImport(store);
    await importAll(store);
    for (const id of ["run-import.1", "run-import.2"]) {
      const read = await store.read(({ db }) => readEventSnapshot(db, id));
      const stored = connect()
        .prepare<[string], string>("SELECT snapshot FROM revisions WHERE record_id = ?")
        .pluck()
        .get(id);
      // As text: two versions are compared by it, the order of keys included.
      expect(stored).toBe(JSON.stringify(read));
    }
  });

  it("and its search text are as when the event is placed anew", async () => {
    await reviewImport(store);
    await importAll(store);
    const bodies = () =>
      connect().prepare("SELECT event_id, body, facets FROM search_docs ORDER BY event_id").all();
    const imported = bodies();
    await store.write(({ db }) => indexEventText(db, ["run-import.1", "run-import.2"]));
    expect(bodies()).toEqual(imported);
  });
});
