import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { answerCollection, answerMember } from "@/app/_server/api/open/answer-collection";
import { answerOneRevision } from "@/app/_server/api/open/revision-answers";
import { answerCoincidencesFile } from "@/app/_server/data/answer-coincidences-file";
import { readDataMoment } from "@/app/_server/past/data-moment";
import { nameThen } from "@/app/_server/past/name-then";
import { PastLibrary } from "@/app/_server/past/past-library";
import { withDataAt } from "@/app/_server/past/with-data-at";
import { remember } from "@/app/_server/remember";
import { getStore } from "@/app/_server/store";
import { dayOfData } from "@/app/_server/today";
import { GET as getWindow } from "@/app/api/timeline/route";
import { GET as getImage } from "@/app/images/[...file]/route";
import { createContact } from "@/db/commands/events/create-contact";
import { trashEvent } from "@/db/commands/events/trash-event";
import { updateContact } from "@/db/commands/events/update-contact";
import { updatePerson } from "@/db/commands/records/update-person";
import { openReadingStore } from "@/db/open-reading-store";
import { makePastDatabase } from "@/db/past/make-past-database";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { countEventsBounded } from "@/db/queries/timeline/count-events-bounded";
import { findTimelineEvent } from "@/db/queries/timeline/find-timeline-event";
import type { Store } from "@/db/store";
import { everyEvent } from "@/lib/records/event-filter";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase, temporaryFolder } from "../fresh-database";

const server = vi.hoisted(() => ({ store: null as unknown, path: "", states: null as unknown }));
vi.mock("@/app/_server/store", async () => (await import("./store-at-moment")).storeAtMoment(server));
vi.mock("@/app/_server/environment", () => ({
  readEnvironment: () => ({ databasePath: server.path, publicUrl: "http://localhost" }),
}));
vi.mock("@/app/_server/past/past-states", () => ({ pastStates: () => server.states }));

const day = (text: string) => Date.parse(`${text}T12:00:00Z`);
let store: Store;
let versions: { world: number; first: number; second: number };

beforeEach(async () => {
  const database = freshDatabase();
  store = database.store;
  server.store = store;
  server.path = database.path;
  const library = new PastLibrary({
    databasePath: database.path,
    directory: join(temporaryFolder(), "past"),
    ...{ mostFiles: 2, mostBytes: 1e9, build: makePastDatabase, open: openReadingStore, clock: Date.now },
  });
  server.states = library;
  onTestFinished(() => library.close());
  await createSmallWorld(store);
  const world = await readDataVersion(store);
  const by = { actor: null, id: "one", now: day("2025-12-04") };
  await createContact(store, { ...by, input: contactEntry({ title: "As it was" }) });
  const first = await readDataVersion(store);
  await updateContact(store, {
    ...{ ...by, now: day("2025-12-06"), baseVersion: 1, reason: "A test." },
    input: contactEntry({ title: "As it is", held: "3 December 2025" }),
  });
  await createContact(store, { ...by, now: day("2025-12-07"), id: "two", input: contactEntry() });
  versions = { world, first, second: await readDataVersion(store) };
});

const momentOf = async (query: string) => (await readDataMoment(new URLSearchParams(query))).moment;
const titleAt = async (query: string) =>
  withDataAt(await momentOf(query), async () => {
    const [event] = (await getStore().read(({ db }) => readTitles(db))) as string[];
    return event;
  });
const readTitles = async (db: Parameters<Parameters<Store["read"]>[0]>[0]["db"]) => {
  const { events } = await import("@/db/schema/events");
  return (await db.select({ title: events.title }).from(events).orderBy(events.id)).map(({ title }) => title);
};

const readSlugs = async (db: Parameters<Parameters<Store["read"]>[0]>[0]["db"]) => {
  const { events } = await import("@/db/schema/events");
  return (await db.select({ slug: events.slug }).from(events).orderBy(events.id)).map(({ slug }) => slug);
};

describe("the name that an event was given later", () => {
  it("leads to it in an earlier state, by its name of then", async () => {
    const slugAt = async (query: string) =>
      withDataAt(
        await momentOf(query),
        async () => (await getStore().read(({ db }) => readSlugs(db)))[0] ?? "",
      );
    const [then, now] = [await slugAt(`version=${versions.first}`), await slugAt("")];
    expect(then).not.toBe(now);
    const ask = async (name: string, version: number) =>
      answerMember(new Request(`http://localhost/api/v1/events/${name}?version=${version}`), "events", name);
    for (const name of [now, then, "one"]) {
      const answer = await ask(name, versions.first);
      expect(answer.status, name).toBe(200);
      expect(await answer.json(), name).toMatchObject({ slug: then, title: "As it was" });
      expect((await ask(name, versions.world)).status, name).toBe(404);
      expect(await withDataAt(await momentOf(""), () => nameThen(name))).toBeNull();
    }
    expect(await withDataAt(await momentOf(`version=${versions.first}`), () => nameThen("two"))).toBeNull();
  });
});

describe("the revisions of an earlier state", () => {
  const revisionsAt = async (path: string) => {
    const parts = path.split("/").slice(1);
    const request = new Request(`http://localhost/api/v1/revisions${path}?version=${versions.first}`);
    const [type = "", record = "", version = ""] = parts;
    return path === ""
      ? answerCollection(request, "revisions")
      : answerOneRevision(request, { type, record, version });
  };

  it("are found by the name that their event was given later, and speak of it by the name of then", async () => {
    const slugs = await getStore().read(({ db }) => readSlugs(db));
    const now = slugs[0] ?? "";
    const found = await revisionsAt(`/event/${now}/1`);
    expect(found.status).toBe(200);
    const { record } = await found.json();
    expect(record).toMatchObject({ id: "one", name: "As it was" });
    expect(record.slug).not.toBe(now);
    expect((await revisionsAt(`/event/${now}/2`)).status).toBe(404);
    const text = await (await revisionsAt("")).text();
    expect(text).toContain(record.slug);
    expect(text).not.toContain(now);
    expect(text).not.toContain("As it is");
  });

  it("and a person and their revisions are found so too", async () => {
    const rename = { actor: null, id: "envoy", now: day("2025-12-08"), baseVersion: 1, reason: "A test." };
    await updatePerson(store, { ...rename, input: { name: "Stephen Witkoff", partyId: "us" } });
    const then = { slug: "steve-witkoff", name: "Steve Witkoff" };
    const address = `http://localhost/api/v1/people/stephen-witkoff?version=${versions.first}`;
    const person = await answerMember(new Request(address), "people", "stephen-witkoff");
    expect([person.status, await person.json()]).toMatchObject([200, then]);
    const revision = await revisionsAt("/person/stephen-witkoff/1");
    expect([revision.status, await revision.json()]).toMatchObject([200, { record: then }]);
    expect(await (await revisionsAt("")).text()).not.toContain("tephen");
  });
});

describe("the state of the data that an address names", () => {
  it("is that of a version, or the last one by the end of a day in UTC", async () => {
    expect(await momentOf("")).toMatchObject({ asked: "present", day: null });
    expect(await momentOf(`version=${versions.first}`)).toMatchObject({
      ...{
        asked: "version",
        dataVersion: versions.first,
        day: "2025-12-04",
        presentVersion: versions.second,
      },
    });
    for (const asked of ["2025-12-04", "2025-12-05"]) {
      expect(await momentOf(`as-known-on=${asked}`)).toMatchObject({
        ...{ asked: "as-known-on", dataVersion: versions.first, day: asked },
      });
    }
    expect(await momentOf("as-known-on=2025-12-08")).toMatchObject({ dataVersion: versions.second });
  });

  it("is said to be none where it is not there yet, was before the first, or cannot be read", async () => {
    const faultOf = async (query: string) => {
      const { moment, faults } = await readDataMoment(new URLSearchParams(query));
      expect(moment.asked).toBe("present");
      return faults.map(({ parameter, message }) => `${parameter}: ${message}`).join(" ");
    };
    expect(await faultOf("version=999")).toContain("There is no version 999 of the data yet");
    expect(await faultOf("version=0")).toContain("The versions of the data begin with 1.");
    expect(await faultOf("as-known-on=1969-12-31")).toContain("the first records are of 1 January 1970");
    expect(await faultOf("as-known-on=2999-01-01")).toContain("has not come yet");
    expect(await faultOf("version=1&as-known-on=2025-12-04")).toContain("not both");
    expect(await faultOf("version=x")).toContain("version:");
  });
});

describe("work on an earlier state of the data", () => {
  it("reads that state, its day and its own kept answers, and leaves the present one as it is", async () => {
    const count = () =>
      remember(
        "count",
        async () => ({ ...(await countEventsBounded(getStore(), everyEvent)), day: dayOfData() }),
        () => 1,
      );
    const at = async (query: string) => withDataAt(await momentOf(query), count);
    expect((await at("")).count).toBe(2);
    expect(await at(`version=${versions.first}`)).toMatchObject({ count: 1, day: "2025-12-04" });
    expect(await at("as-known-on=2025-12-05")).toMatchObject({ count: 1, day: "2025-12-05" });
    expect(await at(`version=${versions.world}`)).toMatchObject({ count: 0 });
    expect((await at("")).count).toBe(2);
    expect(await titleAt(`version=${versions.first}`)).toBe("As it was");
    expect(await titleAt("")).toBe("As it is");
  });

  it("makes no copy of the present state, and keeps its day", async () => {
    const seen = await withDataAt(await momentOf(`version=${versions.second}`), async () => ({
      isPresent: getStore() === store,
      day: dayOfData(),
    }));
    expect(seen).toEqual({ isPresent: true, day: "2025-12-07" });
  });

  it("does the work once more on a copy where somebody publishes meanwhile", async () => {
    const moment = await momentOf(`version=${versions.second}`);
    let runs = 0;
    const title = await withDataAt(moment, async () => {
      runs += 1;
      if (runs === 1) {
        const change = { actor: null, id: "one", now: day("2025-12-09"), baseVersion: 2, reason: "A test." };
        await updateContact(store, { ...change, input: contactEntry({ title: "Newer" }) });
      }
      const found = await findTimelineEvent(getStore(), await slugOf(), { dayOfData: dayOfData() });
      return found?.title;
    });
    expect(runs).toBe(2);
    expect(title).toBe("As it is");
  });

  it("shows nothing of what was withdrawn since, though a file of before that was there", async () => {
    expect(await titleAt(`version=${versions.first}`)).toBe("As it was");
    const change = { actor: null, id: "one", now: day("2025-12-09"), baseVersion: 2, reason: "A test." };
    await trashEvent(store, change);
    expect(await titleAt(`version=${versions.first}`)).toBeUndefined();
  });
});

async function slugOf(): Promise<string> {
  return getStore().read(async ({ db }) => {
    const { events } = await import("@/db/schema/events");
    const rows = await db.select({ id: events.id, slug: events.slug }).from(events);
    return rows.find(({ id }) => id === "one")?.slug ?? "";
  });
}

it("answers a window of the timeline as of then, 400 for a state that does not exist", async () => {
  const ask = (query: string) =>
    getWindow(new Request(`http://localhost/api/timeline?from=2025-11-01&to=2025-12-31&level=0&${query}`));
  const then = await ask(`version=${versions.first}`);
  expect(then.status).toBe(200);
  expect(await then.text()).toContain("As it was");
  expect(await (await ask("")).text()).toContain("As it is");
  expect((await ask("version=999")).status).toBe(400);
});

it("draws a picture as of then, the same whatever was published since", async () => {
  const draw = async () => {
    const address = `http://localhost/images/timeline.svg?from=2025-11-01&to=2025-12-31&version=${versions.first}`;
    const params = Promise.resolve({ file: ["timeline.svg"] });
    const answer = await getImage(new Request(address), { params });
    expect(answer.status).toBe(200);
    return answer.text();
  };
  const before = await draw();
  const change = { actor: null, id: "one", now: day("2025-12-09"), baseVersion: 2, reason: "A test." };
  await updateContact(store, { ...change, input: contactEntry({ held: "20 November 2025" }) });
  expect(await draw()).toBe(before);
});

it("gives the coincidences of a rule as of then", async () => {
  const ask = async (query: string) => {
    const answer = await answerCoincidencesFile(
      new Request(`http://localhost/data/coincidences.csv?rule=default&${query}`),
    );
    expect(answer.status).toBe(200);
    return { version: answer.headers.get("Data-Version"), text: await answer.text() };
  };
  const then = await ask(`version=${versions.first}`);
  expect(then.version).toBe(String(versions.first));
  expect(then.text).toContain("As it was,2025-12-02");
  expect(then.text).not.toContain("As it is");
  expect(await ask("as-known-on=2025-12-04")).toEqual(then);
  expect((await ask("")).text).toContain("As it is,2025-12-03");
});

it("keeps the file of a state while nothing is withdrawn", async () => {
  const { names } = server.states as PastLibrary;
  expect(names).toEqual([]);
  for (let time = 0; time < 2; time += 1) await titleAt(`version=${versions.first}`);
  expect((server.states as PastLibrary).names).toHaveLength(1);
});
