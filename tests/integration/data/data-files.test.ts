import { beforeEach, describe, expect, it, vi } from "vitest";
import { readDataView } from "@/app/_server/data/data-view";
import { GET as getTable } from "@/app/data/[file]/route";
import { GET as getCodebook } from "@/app/data/codebook.json/route";
import { GET as getPackage } from "@/app/data/datapackage.json/route";
import { GET as getLines } from "@/app/data/events.jsonl/route";
import { updateContact } from "@/db/commands/events/update-contact";
import { loadSample } from "@/db/sample/load-sample";
import type { Store } from "@/db/store";
import { restoreFormula } from "@/lib/exchange/import/escape-formula";
import { eventDocument } from "@/lib/exchange/open/event-document";
import { contactEntry } from "../commands/small-world";
import { createOpenWorld, forgetAnswers, hiddenWord, requestFor, trickyTitle } from "../exchange/open-world";
import { freshDatabase } from "../fresh-database";
import { loadedAt } from "../sample/loaded-sample";
import { readPackage } from "./read-package";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

let store: Store;
beforeEach(() => {
  const fresh = freshDatabase();
  store = fresh.store;
  server.store = store;
  vi.stubEnv("DATABASE_PATH", fresh.path);
  forgetAnswers();
  Reflect.deleteProperty(globalThis, Symbol.for("backchannel.data-file-sizes"));
  Reflect.deleteProperty(globalThis, Symbol.for("backchannel.public-databases"));
});

const table = (name: string, query = "", headers: Record<string, string> = {}) =>
  getTable(requestFor(`/data/${name}.csv${query}`, headers), {
    params: Promise.resolve({ file: `${name}.csv` }),
  });

/** The text of a file by the address that a package gives it. */
async function fetchText(path: string): Promise<string> {
  const { pathname, search } = new URL(path);
  const answer = await table(pathname.replace(/^\/data\/(.*)\.csv$/, "$1"), search);
  expect(answer.status, path).toBe(200);
  return answer.text();
}

async function packageOf(query = "") {
  const answer = await getPackage(requestFor(`/data/datapackage.json${query}`));
  expect(answer.status).toBe(200);
  const json: unknown = await answer.json();
  return { json, ...(await readPackage(json, fetchText)) };
}

describe("the data package", () => {
  it("describes the whole sample, or a part of it, and every file is as its schema says", async () => {
    await loadSample(store, loadedAt);
    const { tables, faults } = await packageOf();
    expect(faults).toEqual([]);
    expect(tables.get("events")).toHaveLength(214);
    const [contacts, announcements] = [tables.get("contacts") ?? [], tables.get("announcements") ?? []];
    expect(contacts.length + announcements.length).toBe(214);
    for (const name of ["participations", "verifications", "event-sources", "sources", "people", "places"]) {
      expect(tables.get(name)?.length, name).toBeGreaterThan(10);
    }
    expect(contacts.some(({ number }) => number === "6")).toBe(true);

    const selected = await packageOf("?from=2025-11-25&to=2025-12-05");
    expect(selected.faults).toEqual([]);
    expect(selected.tables.get("events")?.length).toBeGreaterThan(0);
    expect(selected.tables.get("events")?.length).toBeLessThan(40);
    expect(JSON.stringify(selected.json)).toContain("from=2025-11-25&to=2025-12-05&version=");
  }, 180_000);
});

it("refuses an address of the package that cannot be read, and answers the sound one as before and after", async () => {
  await createOpenWorld(store);
  for (const query of ["?from=x", "?foo=1", "?track=nope"]) {
    expect((await getPackage(requestFor(`/data/datapackage.json${query}`))).status, query).toBe(400);
    expect((await getPackage(requestFor("/data/datapackage.json"))).status, query).toBe(200);
  }
});

describe("the files", () => {
  beforeEach(() => createOpenWorld(store));

  it("keep every letter, and hold nothing of drafts or of what was withdrawn", async () => {
    const { json, tables, faults } = await packageOf();
    expect(faults).toEqual([]);
    expect(tables.get("contacts")?.map(({ title }) => restoreFormula(title ?? ""))).toContain(trickyTitle);
    expect(tables.get("retracted-events")?.map(({ title }) => title)).toEqual(["A retracted meeting"]);
    expect(tables.get("events")?.map(({ title }) => title)).not.toContain("A retracted meeting");
    const lines = await (await getLines(requestFor("/data/events.jsonl"))).text();
    expect(JSON.stringify([json, [...tables.values()], lines])).not.toContain(hiddenWord);
  });

  it("escape a title that a spreadsheet would calculate", async () => {
    const input = contactEntry({ title: "=HYPERLINK(1)" });
    await updateContact(store, { actor: null, now: 9_000, id: "c1", baseVersion: 1, input });
    expect(await (await table("events")).text()).toContain(",'=HYPERLINK(1),");
  });

  it("have each event whole in a line of JSON", async () => {
    const answer = await getLines(requestFor("/data/events.jsonl?to=2025-12-10"));
    expect(answer.headers.get("Content-Type")).toBe("application/jsonl; charset=utf-8");
    const lines = (await answer.text()).split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.map((line) => eventDocument.parse(JSON.parse(line)).id)).toEqual(["c2", "a1", "c1"]);
  });

  it("are for pages of any site, have a dated name, and are not sent twice", async () => {
    const answer = await table("events");
    const { headers } = answer;
    expect(headers.get("Content-Type")).toMatch(/^text\/csv; charset=utf-8/);
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("Cache-Control")).toContain("s-maxage=");
    expect(headers.get("Content-Disposition")).toMatch(
      /^attachment; filename="backchannel-events-\d{4}-\d{2}-\d{2}-v\d+\.csv"$/,
    );
    const body = new Uint8Array(await answer.arrayBuffer());
    expect(Number(headers.get("Content-Length"))).toBe(body.length);
    // No byte order mark.
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(body).startsWith("id,slug,")).toBe(true);

    const etag = headers.get("ETag") ?? "";
    const same = await table("events", "", { "If-None-Match": etag });
    expect([same.status, await same.text()]).toEqual([304, ""]);
    expect((await table("events", "?from=2025-12-01")).headers.get("ETag")).not.toBe(etag);
    const input = contactEntry({ title: "Renamed" });
    await updateContact(store, { actor: null, now: 9_000, id: "c1", baseVersion: 1, input });
    expect((await table("events", "", { "If-None-Match": etag })).status).toBe(200);
  });

  it("are refused where the selection cannot be read, or the name is of none", async () => {
    expect((await table("events", "?track=nope")).status).toBe(400);
    expect((await table("events", "?version=9999")).status).toBe(400);
    expect((await table("users")).status).toBe(404);
    expect((await table("../events")).status).toBe(404);
  });
});

describe("what the page of the data says of its files", () => {
  it("is how many rows they have and, once one was made, its size in bytes of that very state and selection", async () => {
    await createOpenWorld(store);
    const viewOf = (query: string) => readDataView(Object.fromEntries(new URLSearchParams(query)));
    const before = await viewOf("");
    expect([before.events.count, before.contacts.count, before.announcements.count]).toEqual([4, 3, 1]);
    expect(before.sizes.has("contacts.csv")).toBe(false);
    const bytes = (await (await table("contacts")).arrayBuffer()).byteLength;
    expect((await viewOf("")).sizes.get("contacts.csv")).toBe(bytes);
    expect((await viewOf("from=2025-12-01")).sizes.has("contacts.csv")).toBe(false);
    const input = contactEntry({ title: "Renamed" });
    await updateContact(store, { actor: null, now: 9_000, id: "c1", baseVersion: 1, input });
    expect((await viewOf("")).sizes.has("contacts.csv")).toBe(false);
  });
});

describe("GET /data/codebook.json", () => {
  it("says of every column of the package what it means, and of every word", async () => {
    const book = await (await getCodebook(requestFor("/data/codebook.json"))).json();
    const contacts = book.tables.find(({ name }: { name: string }) => name === "contacts");
    const column = (name: string) => contacts.columns.find((one: { name: string }) => one.name === name);
    expect(column("place")).toMatchObject({ refersTo: "places.slug", canBeEmpty: true });
    expect(column("status").words.map(({ word }: { word: string }) => word)).toContain("held");
    expect(column("status").words[0].rule).toMatch(/\w+/);
    expect(column("held_earliest")).toMatchObject({ type: "date" });
    for (const { columns } of book.tables)
      for (const { description } of columns) expect(description).toMatch(/\w.*\.$/);
  });
});
