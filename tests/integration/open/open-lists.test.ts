import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerOpenPreflight, answerOpenQuestion } from "@/app/_server/api/open/answer-open-question";
import { DELETE as deleteList } from "@/app/api/v1/[collection]/route";
import { GET as getIndex } from "@/app/api/v1/route";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { retractEvent } from "@/db/commands/events/retract-event";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import type { Store } from "@/db/store";
import type { Actor } from "@/lib/records/user";
import { claimEntry } from "../commands/small-world";
import { renameParty } from "../rename-party";
import { ask } from "./ask-open-api";
import { expectToKeepTo, site } from "./open-api";
import { createOpenApiWorld, type OpenApiWorld, readOpen as read } from "./open-api-world";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

let store: Store;
let editor: Actor;
let contact: OpenApiWorld["contact"];
beforeEach(async () => {
  ({ store, editor, contact } = await createOpenApiWorld((made) => {
    server.store = made;
  }));
});

describe("a list of events", () => {
  it("takes the filters of the timeline's address, and goes on page by page with them", async () => {
    for (let day = 1; day <= 9; day += 1) await contact({ held: `2025-12-0${day}`, title: `Contact ${day}` });
    await createAnnouncement(store, { actor: editor, id: "claim", now: 2_000, input: claimEntry() });
    const days: string[] = [];
    let address: string | null = "contacts?from=2025-12-03&to=2025-12-08&limit=4&sort=date&fields=held";
    while (address !== null) {
      const answer = await ask(address);
      const page: { items: { held: { edtf: string } }[]; next: string | null } = await answer.json();
      expect(answer.headers.get("link")).toBe(page.next === null ? null : `<${page.next}>; rel="next"`);
      days.push(...page.items.map(({ held }) => held.edtf));
      address = page.next?.replace(`${site}/api/v1/`, "") ?? null;
    }
    expect(days).toEqual([3, 4, 5, 6, 7, 8].map((day) => `2025-12-0${day}`));
    expect((await read("events?kind=capture&type=announcement")).items).toMatchObject([{ id: "claim" }]);
    expect((await read("events?person=steve-witkoff&limit=200")).items).toHaveLength(9);
    expect((await read("events?q=captured")).items).toHaveLength(1);
    expect((await read("announcements?track=nothing&place-kind=city")).errors).toMatchObject([
      { parameter: "track" },
    ]);
  });

  it("has each coincidence of a list by itself, whatever date the rule takes", async () => {
    await createAnnouncement(store, { actor: editor, id: "claim", now: 2_000, input: claimEntry() });
    await contact({ held: "2025-12-02", heldPrinted: "", madePublic: "2025-12-05", title: "Told later" });
    await contact({ held: "2025-12", heldPrinted: "", madePublic: "2025-12-06", title: "Some day" });
    for (const query of ["rule=default", "rule=default&consequent.date=madePublic"]) {
      const { items } = await read(`coincidences?${query}`);
      expect(items, query).toHaveLength(2);
      for (const { id } of items) {
        expect(await read(`coincidences/${id}?${query}`), id).toMatchObject({ id });
        expect((await ask(`coincidences/${id}~more?${query}`)).status).toBe(404);
      }
    }
  });

  it("passes nothing over in silence: names that nothing bears, what no such event has, a value too many", async () => {
    await contact();
    const refused: [address: string, parameter: string][] = [
      ["events?track=nope", "track"],
      ["contacts?person=nope", "person"],
      ["contacts?series=nope", "series"],
      ["contacts?informed=nope:notInformed", "informed"],
      ["announcements?country=nope", "country"],
      ["announcements?by=nope", "by"],
      ["events?type=contact&kind=capture", "kind"],
      ["events?type=contact&type=announcement", "type"],
      ["events?type=contact,announcement", "type"],
      ["events?limit=1&limit=2", "limit"],
      ["coincidences?consequent.track=nope", "consequent.track"],
      ["coincidences?antecedent.type=announcement&antecedent.format=phone", "antecedent.format"],
    ];
    for (const [address, parameter] of refused) {
      const answer = await ask(address);
      expect(answer.status, address).toBe(400);
      expect((await answer.json()).errors, address).toMatchObject([{ parameter }]);
    }
    expect((await ask("contacts?person=steve-witkoff&informed=ukraine:notInformed")).status).toBe(200);
  });

  it("has an index of its lists, and says of other methods which it answers", async () => {
    const index = await (await getIndex(new Request(`${site}/api/v1`))).json();
    expect(index).toMatchObject({ reference: `${site}/data/api`, openapi: `${site}/api/v1/openapi.json` });
    for (const { address } of index.lists) {
      expect((await ask(new URL(address).pathname.replace("/api/v1/", ""))).status, address).toBe(200);
    }
    const refused = deleteList();
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expectToKeepTo("Problem", await refused.json());
  });

  it("takes the former name of a record that was renamed", async () => {
    await contact();
    const before = (await read("contacts?party=russia")).items;
    expect(before).toHaveLength(1);
    await renameParty(store, "ru", { name: "Russian Federation", baseVersion: 1 });
    expect((await read("parties?q=Russian")).items).toMatchObject([{ slug: "russian-federation" }]);
    const after = await read("contacts?party=russia");
    expect(after.items).toMatchObject([{ id: before[0].id }]);
  });

  it("refuses a cursor of another list or order, and names every fault", async () => {
    await contact();
    await contact({ held: "2025-12-05" });
    const { next } = await read("contacts?limit=1");
    const cursor = new URL(next).searchParams.get("cursor");
    expect((await ask(`contacts?limit=1&cursor=${cursor}`)).status).toBe(200);
    expect((await ask(`contacts?limit=9&fields=title&cursor=${cursor}`)).status).toBe(200);
    for (const other of [
      `contacts?sort=date&cursor=${cursor}`,
      `contacts?person=steve-witkoff&cursor=${cursor}`,
      `people?cursor=${cursor}`,
      "people?cursor=x",
    ]) {
      expect((await read(other)).errors).toMatchObject([{ parameter: "cursor" }]);
    }
    const problem = await read("contacts?limit=0&fields=title,colour&version=99");
    expectToKeepTo("Problem", problem);
    expect(problem.errors).toMatchObject([{ parameter: "version" }]);
    const two = await read("contacts?limit=0&fields=title,colour");
    expect(two.errors.map(({ parameter }: { parameter: string }) => parameter).sort()).toEqual([
      "fields",
      "limit",
    ]);
    expect(JSON.stringify(two)).not.toContain("left out");
  });

  it("answers 304 where nothing has changed, and anew where something has", async () => {
    const { slug } = await contact();
    for (const address of ["contacts", `events/${slug}`]) {
      const first = await ask(address);
      const etag = first.headers.get("etag") ?? "";
      expect(first.headers.get("cache-control")).toMatch(/^public, max-age=0, s-maxage=\d+/);
      expect(first.headers.get("set-cookie")).toBeNull();
      const second = await ask(address, { "If-None-Match": etag.replace("W/", "") });
      expect([second.status, await second.text()]).toEqual([304, ""]);
    }
    const before = await ask(`events/${slug}`);
    expect(before.headers.get("etag")).toMatch(/^W\/"1\.[\w-]+"$/);
    const tags = { "If-None-Match": before.headers.get("etag") ?? "" };
    await retractEvent(store, {
      actor: editor,
      id: (await before.json()).id,
      now: 4_000,
      baseVersion: 1,
      reason: "It did not take place.",
      publicNote: "It did not take place.",
    });
    const after = await ask(`events/${slug}`, tags);
    expect(after.status).toBe(200);
    expect(await after.json()).toMatchObject({
      state: "retracted",
      retraction: { note: "It did not take place." },
    });
    expect((await read("events")).items).toEqual([]);
  });

  it("answers 304 where something else was saved, and names the version that all of it is of", async () => {
    await contact();
    const first = await ask("contacts");
    await createAnnouncement(store, { actor: editor, id: "claim", now: 2_500, input: claimEntry() });
    const tags = { "If-None-Match": first.headers.get("etag") ?? "" };
    expect((await ask("contacts", tags)).status).toBe(304);
    expect((await ask("events", tags)).status).toBe(200);
    let times = 0;
    const answer = await answerOpenQuestion(new Request(`${site}/api/v1/changing`), {
      parameters: [],
      work: async ({ dataVersion }) => {
        times += 1;
        if (times === 1) await contact();
        return { body: { dataVersion } };
      },
    });
    const dataVersion = await readDataVersion(store);
    expect(answer.headers.get("data-version")).toBe(String(dataVersion));
    expect([times, await answer.json()]).toEqual([2, { dataVersion }]);
  });

  it("names the address of the very answer where a record was asked for by another name", async () => {
    const { slug } = await contact();
    const { id } = await read(`events/${slug}`);
    const version = await readDataVersion(store);
    const answer = await ask(`events/${id}?fields=title&version=${version}`);
    expect(answer.headers.get("content-location")).toBe(
      `/api/v1/events/${slug}?fields=title&version=${version}`,
    );
  });

  it("tells programs of other sites too that something went wrong here, and nothing of it", async () => {
    const noted = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const answer = await answerOpenQuestion(new Request(`${site}/api/v1/failing`), {
      parameters: [],
      work: () => Promise.reject(new Error("no such column: x")),
    });
    expect(noted).toHaveBeenCalledOnce();
    noted.mockRestore();
    expect(answer.status).toBe(500);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const problem = await answer.json();
    expectToKeepTo("Problem", problem);
    expect(JSON.stringify(problem)).not.toContain("no such column");
  });

  it("lets pages of other sites read and not write", () => {
    const { headers, status } = answerOpenPreflight();
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-methods")).toBe("GET, HEAD");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
  });
});
