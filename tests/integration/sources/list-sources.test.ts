import { beforeEach, describe, expect, it } from "vitest";
import { retractEvent } from "@/db/commands/events/retract-event";
import { trashEvent } from "@/db/commands/events/trash-event";
import { markCopies } from "@/db/commands/sources/mark-copies";
import { countSources } from "@/db/queries/sources/count-sources";
import { findSource, findSourceById, findSourceId } from "@/db/queries/sources/find-source";
import { listSameAddress, listSourceCopies } from "@/db/queries/sources/list-source-copies";
import { listSourceEvents } from "@/db/queries/sources/list-source-events";
import { listSources } from "@/db/queries/sources/list-sources";
import type { Store } from "@/db/store";
import { NotFoundError } from "@/lib/errors";
import type { SourceFilter, SourceSort } from "@/lib/records/source-filter";
import { createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { generatedDatabase } from "../generated-database";
import { publishClaim, publishContact, sourceAt, sourcesOf } from "./source-world";

const all: SourceFilter = { text: "", language: null, grade: null, lack: null };
const bySystem = { actor: null, now: 9_000 };

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  await publishContact(store, "c1", [
    {
      url: "https://www.wire.example/1",
      title: "Dispatch",
      publisher: "Wire",
      language: "en",
      published: "2025-12-02",
      reliability: "B",
      archivedUrl: "https://archive.example/1",
      supports: ["held", "place"],
    },
    {
      url: "https://gazette.example/1",
      title: "Überblick",
      publisher: "Gazette",
      language: "de",
      published: "2025-12-05",
    },
  ]);
  await publishClaim(store, "a1", [
    {
      url: "https://courier.example/1",
      title: "Envoy arrives",
      publisher: "Courier",
      published: "2025-12-01",
    },
    { publisher: "Album", title: "Undated" },
  ]);
  const wire = await sourceAt(store, "c1");
  const courier = await sourceAt(store, "a1");
  const input = { copies: [{ id: courier.id, baseVersion: 1 }], derivedFrom: `/sources/${wire.slug}` };
  await markCopies(store, { ...bySystem, input });
});

async function titles(filter: Partial<SourceFilter> = {}, sort: SourceSort = "day", isPublic = true) {
  const found: (string | null)[] = [];
  let after: string | null = null;
  // A page of one source each: every boundary is crossed.
  do {
    const page = await listSources(store, { filter: { ...all, ...filter }, sort, after, limit: 1, isPublic });
    found.push(...page.sources.map(({ title }) => title));
    after = page.next;
  } while (after !== null);
  return found;
}

describe("the bibliography", () => {
  it("has the latest report first and its copies behind it, and what has no day last, page by page", async () => {
    expect(await titles()).toEqual(["Überblick", "Dispatch", "Envoy arrives", "Undated"]);
    expect(await titles({}, "publisher")).toEqual(["Undated", "Überblick", "Dispatch", "Envoy arrives"]);
    expect(await countSources(store, { filter: all, isPublic: true })).toEqual({
      count: 4,
      reports: 3,
      isAtLeast: false,
    });
  });

  it("is searched by publisher, title, domain, wire, language and grade", async () => {
    expect(await titles({ text: "uberblick" })).toEqual(["Überblick"]);
    expect(await titles({ text: "WIRE.example" })).toEqual(["Dispatch"]);
    expect(await titles({ text: "wire" })).toEqual(["Dispatch", "Envoy arrives"]);
    expect(await titles({ text: "courier envoy" })).toEqual(["Envoy arrives"]);
    expect(await titles({ text: "courier dispatch" })).toEqual(["Envoy arrives"]);
    expect(await titles({ text: "50%_" })).toEqual([]);
    expect(await titles({ language: "de" })).toEqual(["Überblick"]);
    expect(await titles({ grade: "B" })).toEqual(["Dispatch"]);
    expect(await titles({ grade: "none" })).toEqual(["Überblick", "Envoy arrives", "Undated"]);
  });

  it("shows the desk what is missing", async () => {
    expect(await titles({ lack: "archive" }, "day", false)).toEqual([
      "Überblick",
      "Envoy arrives",
      "Undated",
    ]);
    expect(await titles({ lack: "link" }, "day", false)).toEqual(["Undated"]);
    expect(await titles({ lack: "day" }, "day", false)).toEqual(["Undated"]);
    expect(await titles({ lack: "grade" }, "day", false)).toHaveLength(3);
  });

  it("leaves out what only withdrawn events cite; a retracted event's source keeps its page", async () => {
    const { id, slug } = await sourceAt(store, "a1");
    await retractEvent(store, {
      ...bySystem,
      id: "a1",
      baseVersion: 1,
      reason: "Wrong.",
      publicNote: "It was another town.",
    });
    expect(await titles()).toEqual(["Überblick", "Dispatch"]);
    expect(await findSource(store, slug)).toMatchObject({ status: "found", source: { id } });
    await trashEvent(store, { ...bySystem, id: "a1", baseVersion: 2, reason: "Double." });
    await expect(findSource(store, slug)).rejects.toBeInstanceOf(NotFoundError);
    await expect(findSource(store, "no-such-source")).rejects.toBeInstanceOf(NotFoundError);
    expect(await findSourceById(store, id)).toMatchObject({ isPublic: false });
    expect(await titles({}, "day", false)).toHaveLength(4);
  });
});

describe("a source", () => {
  it("names what it is derived from, what is derived from it, and the events it supports", async () => {
    const wire = await sourceAt(store, "c1");
    const courier = await sourceAt(store, "a1");
    expect(await findSourceById(store, courier.id)).toMatchObject({
      origin: { id: wire.id, slug: wire.slug, publisher: "Wire", isPublic: true },
    });
    expect(await listSourceCopies(store, { id: wire.id, isPublic: true })).toMatchObject({
      copies: [{ id: courier.id }],
      isMore: false,
    });
    await publishContact(store, "c2", [{ id: wire.id, ...entryOf(wire), supports: ["held"] }], {
      held: "2025-12-09",
    });
    const first = await listSourceEvents(store, { id: wire.id, isPublic: true, after: null, limit: 1 });
    expect(first.events).toMatchObject([{ id: "c2", supports: ["held"] }]);
    const second = await listSourceEvents(store, {
      id: wire.id,
      isPublic: true,
      after: first.next,
      limit: 1,
    });
    expect(second).toMatchObject({ events: [{ id: "c1", supports: ["held", "place"] }], next: null });
  });

  it("is found by its id, its page and its own address", async () => {
    const { id, slug, url } = await sourceAt(store, "c1");
    for (const named of [
      id,
      `/sources/${slug}`,
      `https://tracker.example/sources/${slug}?after=1`,
      url ?? "",
    ]) {
      expect(await findSourceId(store, named), named).toBe(id);
    }
    for (const named of ["", "/sources/none", "Wire"])
      expect(await findSourceId(store, named), named).toBeNull();
  });

  it("is offered with others of its address", async () => {
    const { id } = await sourceAt(store, "c1");
    const url = "https://www.wire.example/1";
    expect(await listSameAddress(store, { id, url })).toEqual([]);
    await publishContact(store, "c2", [{ url, title: "Dispatch, later", publisher: "Wire" }]);
    const [other] = await sourcesOf(store, "c2");
    expect(await listSameAddress(store, { id, url })).toMatchObject([{ id: other?.id }]);
  });
});

function entryOf({
  url,
  title,
  publisher,
  language,
  published,
  reliability,
  archivedUrl,
}: Awaited<ReturnType<typeof sourceAt>>) {
  return { url, title, publisher, language, published, reliability, archivedUrl };
}

describe("a generated record", () => {
  const generated = generatedDatabase(300);

  it("has its sources in lists as the commands would place them", async () => {
    const page = await listSources(generated().store, {
      filter: all,
      sort: "publisher",
      after: null,
      limit: 3,
      isPublic: false,
    });
    expect(page.sources.map(({ publisher }) => publisher)).toEqual([
      "Generated publisher 1996",
      "Generated publisher 1997",
      "Generated publisher 1998",
    ]);
  });
});
