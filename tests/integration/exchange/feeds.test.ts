import Parser from "rss-parser";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { GET as getCorrectionsAtom } from "@/app/corrections.atom/route";
import { GET as getCorrectionsJson } from "@/app/corrections.json/route";
import { GET as getAtom } from "@/app/feed.atom/route";
import { GET as getJson } from "@/app/feed.json/route";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { updateContact } from "@/db/commands/events/update-contact";
import type { Store } from "@/db/store";
import { claimEntry, contactEntry } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { expectToKeepTo } from "../open/open-api";
import { renameParty } from "../rename-party";
import { createOpenWorld, forgetAnswers, hiddenWord, requestFor, trickyTitle } from "./open-world";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createOpenWorld(store);
  server.store = store;
  forgetAnswers();
});

const atom = (query = "") => getAtom(requestFor(`/feed.atom${query}`));
const parsed = async (answer: Response) => new Parser().parseString(await answer.text());
const titlesOf = (feed: Awaited<ReturnType<typeof parsed>>) => feed.items.map(({ title }) => title);

describe("GET /feed.atom", () => {
  it("is read by an independent reader: the newest first, every letter kept", async () => {
    const answer = await atom();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
    const feed = await parsed(answer);
    expect(feed.title).toBe("Backchannel: new events");
    expect(titlesOf(feed)).toEqual([
      "A visit called off",
      "A vague meeting",
      "Russia says that it captured Pokrovsk",
      trickyTitle,
    ]);
    const [, , claim, meeting] = feed.items;
    expect(claim?.link).toMatch(/\/events\/russia-says-that-it-captured-pokrovsk/);
    expect(claim?.content).toContain("<b>Verification:</b> Disputed");
    expect(claim?.content).toContain('<a href="https://example.org/claim">Example Agency: Claim</a>');
    expect(meeting?.pubDate).toBe("1970-01-01T00:00:02.000Z");
  });

  it("keeps the id of an entry when the event is renamed, and tells of its change", async () => {
    const before = (await parsed(await atom())).items.at(-1);
    const input = contactEntry({ title: "Renamed" });
    await updateContact(store, { actor: null, now: 9_000, id: "c1", baseVersion: 1, input });
    const feed = await parsed(await atom());
    const after = feed.items.at(-1);
    expect(after?.title).toBe("Renamed");
    expect(after?.id).toBe(before?.id);
    expect(after?.id).toMatch(/^tag:localhost,2025-01-01:event\/c1$/);
    expect(after?.isoDate).toBe("1970-01-01T00:00:02.000Z");
    expect(await (await atom()).text()).toContain("<updated>1970-01-01T00:00:09.000Z</updated>");
  });

  it("takes the filters of the timeline", async () => {
    const claims = await parsed(await atom("?track=us-russia-envoy-channel&kind=truce"));
    expect(titlesOf(claims)).toEqual(["A visit called off", "A vague meeting", trickyTitle]);
    const days = await parsed(await atom("?from=2025-12-01&to=2025-12-01"));
    expect(titlesOf(days)).toEqual(["Russia says that it captured Pokrovsk"]);
    const text = await parsed(await atom("?q=Pokrovsk"));
    expect(titlesOf(text)).toEqual(["Russia says that it captured Pokrovsk"]);
  });

  it("refuses what it cannot read, and names it", async () => {
    const answer = await atom("?track=nope&from=2025-13-01");
    expect(answer.status).toBe(400);
    const problem = await answer.json();
    expectToKeepTo("Problem", problem);
    expect(problem.type).toBe("/data/api#problem-bad-query");
    expect(problem.errors.map((fault: { parameter: string }) => fault.parameter).sort()).toEqual([
      "from",
      "track",
    ]);
  });

  it("goes on for who subscribed before a record was renamed", async () => {
    const before = titlesOf(await parsed(await atom("?party=russia")));
    expect(before.length).toBeGreaterThan(0);
    await renameParty(store, "ru", { name: "Russian Federation", baseVersion: 1 });
    expect(titlesOf(await parsed(await atom("?party=russia")))).toEqual(before);
  });

  it("refuses what it does not know, and answers the sound address as before and after", async () => {
    for (const query of ["?foo=1", "?type=contact", "?from=2025-13-01", "?before=x", "?version=x"]) {
      const parameter = query.slice(1).split("=")[0];
      const answer = await atom(query);
      expect(answer.status, query).toBe(400);
      expect((await answer.json()).errors, query).toMatchObject([{ parameter }]);
      expect((await atom()).status, query).toBe(200);
    }
    const getCorrections = (query: string) => getCorrectionsAtom(requestFor(`/corrections.atom${query}`));
    expect((await getCorrections("?foo=1")).status).toBe(400);
    expect((await getCorrections("?before=x")).status).toBe(400);
    expect((await getCorrections("")).status).toBe(200);
  });

  it("gives fifty a page, linked, with none lost and none twice", async () => {
    for (let number = 2; number <= 60; number += 1) {
      // Several at one moment, so that the page ends among them; by ids as imported events have them.
      const now = 10_000 + Math.floor(number / 7);
      await createAnnouncement(store, { actor: null, now, id: `run-1.${number}`, input: claimEntry() });
    }
    const first = await (await atom()).text();
    const next = /href="([^"]+)" rel="next"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const second = await (await getAtom(new Request(next))).text();
    expect(second).not.toContain('rel="next"');
    expect(second).toContain('rel="first"');
    const ids = await Promise.all([first, second].map((text) => new Parser().parseString(text)));
    expect(ids.map(({ items }) => items.length)).toEqual([50, 13]);
    expect(new Set(ids.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(63);
  });

  it("can be kept by caches, and is answered with 304 while nothing has changed", async () => {
    const first = await atom();
    expect(first.headers.get("Cache-Control")).toMatch(
      /^public, max-age=0, s-maxage=\d+, stale-while-revalidate=\d+$/,
    );
    expect(first.headers.get("Access-Control-Allow-Origin")).toBe("*");
    const etag = first.headers.get("ETag") ?? "";
    const again = await getAtom(requestFor("/feed.atom", { "If-None-Match": etag.replace("W/", "") }));
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    await createAnnouncement(store, { actor: null, now: 9_000, id: "new", input: claimEntry() });
    const changed = await getAtom(requestFor("/feed.atom", { "If-None-Match": etag }));
    expect(changed.status).toBe(200);
    expect((await parsed(changed)).items).toHaveLength(5);
  });
});

describe("GET /feed.json", () => {
  it("is JSON Feed 1.1 with the same entries", async () => {
    const answer = await getJson(requestFor("/feed.json?q=Pokrovsk"));
    expect(answer.headers.get("Content-Type")).toBe("application/feed+json; charset=utf-8");
    const feed = await answer.json();
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      feed_url: "http://localhost:3000/feed.json?q=Pokrovsk",
      home_page_url: "http://localhost:3000/?q=Pokrovsk",
    });
    expect(feed.items).toMatchObject([
      {
        id: "tag:localhost,2025-01-01:event/a1",
        title: "Russia says that it captured Pokrovsk",
        date_published: "1970-01-01T00:00:03.000Z",
        tags: ["Announcement", "Capture"],
      },
    ]);
    expect(feed.items[0].content_html).toContain("<b>Announced:</b> 1 December 2025");
  });

  it("has a list of entries where nothing fits", async () => {
    expect((await (await getJson(requestFor("/feed.json?q=nothing"))).json()).items).toEqual([]);
  });
});

describe("GET /corrections.atom and /corrections.json", () => {
  it("tell of corrections, retractions and withdrawals with what readers are told", async () => {
    const publicNote = "It was not five hours but four; see “]]>”.";
    const input = contactEntry({ title: trickyTitle, durationMinutes: 240 });
    const change = { actor: null, now: 9_000, id: "c1", baseVersion: 1, input, publicNote };
    await updateContact(store, { ...change, kind: "correction", reason: "The readout." });
    const feed = await parsed(await getCorrectionsAtom(requestFor("/corrections.atom")));
    expect(titlesOf(feed)).toEqual([
      `Correction of a contact: ${trickyTitle}`,
      "Retracted: a contact: A retracted meeting",
      "A contact was withdrawn",
    ]);
    expect(feed.items[0]?.contentSnippet).toContain(publicNote);
    expect(feed.items[0]?.link).toMatch(/#corrections$/);
    expect(feed.items[2]?.link).toBe("http://localhost:3000/corrections");
    const json = await (await getCorrectionsJson(requestFor("/corrections.json"))).json();
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual(feed.items.map(({ id }) => id));
  });

  it("say nothing of what was withdrawn but that it was", async () => {
    expect(await (await getCorrectionsAtom(requestFor("/corrections.atom"))).text()).not.toContain(
      hiddenWord,
    );
    expect(await (await getCorrectionsJson(requestFor("/corrections.json"))).text()).not.toContain(
      hiddenWord,
    );
  });
});
