import { describe, expect, it } from "vitest";
import { createContact } from "@/db/commands/events/create-contact";
import { retractEvent } from "@/db/commands/events/retract-event";
import { makeImportVisible } from "@/db/commands/imports/make-import-visible";
import { findEvent } from "@/db/queries/events/find-event";
import { findOwnCount } from "@/db/queries/events/find-own-count";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { listEventDocuments } from "@/db/queries/open/list-event-documents";
import { readEventDocuments } from "@/db/queries/open/read-event-documents";
import { listSeriesEntries } from "@/db/queries/series/list-series-entries";
import type { Store } from "@/db/store";
import { type EventDocument, eventDocument } from "@/lib/exchange/open/event-document";
import { everyEvent } from "@/lib/records/event-filter";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { goOn, prepareImport, reviewImport } from "../imports/prepare-import";
import { insertUser } from "../insert-user";
import { dayOfData, loadedSample } from "../sample/loaded-sample";

const site = "https://tracker.example";

async function walk(store: Store, limit: number, isDescending: boolean): Promise<EventDocument[]> {
  const all: EventDocument[] = [];
  let after: number | null = null;
  do {
    const question = { filter: everyEvent, after, limit, isDescending, site };
    const page = await listEventDocuments(store, question);
    all.push(...page.documents);
    after = page.next;
  } while (after !== null);
  return all;
}

describe("the documents of the sample", () => {
  const sample = loadedSample();

  it("keep to their schema, every event once, in the order of days", async () => {
    const documents = await walk(sample(), 17, true);
    for (const document of documents) expect(eventDocument.parse(document)).toEqual(document);
    expect(documents.length).toBe(new Set(documents.map(({ id }) => id)).size);
    const published = await sample().read(({ db }) =>
      readEventDocuments(
        db,
        documents.map(({ id }) => id),
        site,
      ),
    );
    expect(published).toEqual(documents);
    const days = documents.map((event) => (event.type === "contact" ? event.held : event.announced).earliest);
    expect(days).toEqual([...days].sort().reverse());
    expect((await walk(sample(), 100, false)).reverse()).toEqual(documents);
  });

  it("say of each event what its page says, whatever stands beside it", async () => {
    for (const document of await walk(sample(), 200, true)) {
      const found = await findEvent(sample(), document.slug, { dayOfData });
      if (found.status !== "found") throw new Error("It moved.");
      const { event } = found;
      expect(document).toMatchObject({
        title: event.title,
        version: event.version,
        independentSources: event.independentSourceCount,
        publishedAt: new Date(event.publishedAt).toISOString(),
      });
      expect(document.sources.map(({ slug }) => slug)).toEqual(event.sources.map(({ slug }) => slug));
      if (document.type === "announcement" || event.type === "announcement") continue;
      expect(document.participants.map((row) => [row.person, row.groupName, row.role, row.office])).toEqual(
        event.participants.map((row) => [row.person, row.groupName, row.role, row.office]),
      );
      expect(document.number).toEqual(await numberOnPage(sample(), event.id, event.status));
    }
  });
});

/** The number that the page of a contact shows. */
async function numberOnPage(store: Store, id: string, status: string) {
  if (status !== "held") return null;
  return store.read(async ({ db }) => {
    const own = await findOwnCount(db, id);
    const entry = own === null ? undefined : (await listSeriesEntries(db, own))?.find((one) => one.id === id);
    if (own === null || entry === undefined) return null;
    const { year, n, high, isSure, isYearSure } = entry.inYear;
    const series = own.slug === null ? null : { slug: own.slug, name: own.name };
    return { series, year, n, high, isSure: isSure && isYearSure };
  });
}

describe("a document", () => {
  it("says when and why its event was retracted, and is in no list then", async () => {
    const { store } = freshDatabase();
    await createSmallWorld(store);
    const editor = await insertUser(store, "editor");
    const saved = await createContact(store, { actor: editor, id: "c", now: 2_000, input: contactEntry() });
    const before = await store.read(({ db }) => readEventDocuments(db, ["c", "nothing"], site));
    expect(before).toMatchObject([{ slug: saved.slug, state: "published", retraction: null, version: 1 }]);
    await retractEvent(store, {
      actor: editor,
      id: "c",
      now: 3_000,
      baseVersion: 1,
      reason: "It did not take place.",
      publicNote: "It did not take place.",
    });
    const [after] = await store.read(({ db }) => readEventDocuments(db, ["c"], site));
    expect(eventDocument.parse(after)).toMatchObject({
      state: "retracted",
      retraction: { at: "1970-01-01T00:00:03.000Z", note: "It did not take place." },
      version: 2,
      number: null,
    });
    expect(await walk(store, 10, true)).toEqual([]);
  });
});

it("have the data version of their import before its versions were given it", async () => {
  const { store } = freshDatabase();
  await createSmallWorld(store);
  await reviewImport(store);
  await prepareImport(store);
  await makeImportVisible(store, { actor: null, id: "import", now: 5_000 });
  const visible = await readDataVersion(store);
  const read = () => walk(store, 10, false);
  const before = await read();
  expect(before.map(({ dataVersion }) => dataVersion)).toEqual([visible, visible]);
  await goOn(store);
  expect((await read()).map(({ dataVersion }) => dataVersion)).toEqual([visible, visible]);
});
