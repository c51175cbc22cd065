import { beforeEach, describe, expect, it, vi } from "vitest";
import { GET as getCoincidence } from "@/app/api/timeline/coincidence/route";
import { GET as getGroup } from "@/app/api/timeline/events/route";
import { GET as getWindow } from "@/app/api/timeline/route";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { trashEvent } from "@/db/commands/events/trash-event";
import type { Store } from "@/db/store";
import { unpackTimelineWindow, type WireWindow } from "@/lib/timeline/timeline-window-wire";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

const bySystem = { actor: null, now: 2_000 };
let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  await createContact(store, { ...bySystem, id: "c1", input: contactEntry() });
  await createAnnouncement(store, { ...bySystem, id: "a1", input: claimEntry() });
  server.store = store;
});

const ask = (query: string, headers: Record<string, string> = {}) =>
  getWindow(new Request(`https://tracker.example/api/timeline?${query}`, { headers }));
const askGroup = (query: string) =>
  getGroup(new Request(`https://tracker.example/api/timeline/events?${query}`));

async function windowOf(response: Response) {
  expect(response.status).toBe(200);
  const wire: WireWindow = await response.json();
  return unpackTimelineWindow(wire);
}

describe("GET /api/timeline", () => {
  it("gives the single events of a window, with the pairs of the rule", async () => {
    const window = await windowOf(await ask("from=2025-11-01&to=2025-12-31&level=0"));
    expect(window.events.map((event) => event.id)).toEqual(["a1", "c1"]);
    expect(window.matches).toEqual({ count: 2, isAtLeast: false });
    expect(window.rule?.pairs).toMatchObject([{ antecedentId: "a1", consequentId: "c1" }]);
    expect(window.numbers).toEqual([["c1", { label: 1, isSure: true }]]);
  });

  it("takes the filter of the view and the window of the rule", async () => {
    const window = await windowOf(await ask("kind=truce&window=0&from=2025-11-01&to=2025-12-31"));
    expect(window.events.map((event) => event.id)).toEqual(["c1"]);
    const narrow = await windowOf(await ask("window=0&from=2025-11-01&to=2025-12-31"));
    expect(narrow.rule?.pairs).toEqual([]);
  });

  it("can be kept by caches and answers what is known already with 304", async () => {
    const query = "from=2025-11-01&to=2025-12-31&level=0";
    const first = await ask(query);
    expect(first.headers.get("Cache-Control")).toMatch(
      /^public, max-age=0, s-maxage=\d+, stale-while-revalidate=\d+$/,
    );
    const etag = first.headers.get("ETag") ?? "";
    const again = await ask(query, { "If-None-Match": etag.replace("W/", "") });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect(again.headers.get("ETag")).toBe(etag);
    await trashEvent(store, { ...bySystem, id: "a1", baseVersion: 1, reason: "Double." });
    const changed = await ask(query, { "If-None-Match": etag });
    expect((await windowOf(changed)).events.map((event) => event.id)).toEqual(["c1"]);
  });

  it("names every fault of a bad address in problem details", async () => {
    const response = await ask("from=2025-02-30&to=2025-12-31&level=16&kind=party&rule=no-such-rule");
    expect(response.status).toBe(400);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    const problem = await response.json();
    expect(problem).toMatchObject({ type: "/data/api#problem-bad-query", status: 400 });
    expect(problem.errors.map((fault: { parameter: string }) => fault.parameter).sort()).toEqual([
      "from",
      "kind",
      "level",
    ]);
  });

  it.each([
    "",
    "from=2025-01-01",
    "from=2025-12-31&to=2025-01-01",
    "from=2025-01-01&to=2025-12-31&rule=no-such-rule",
  ])("refuses %j", async (query) => {
    const response = await ask(query);
    expect(response.status).toBe(400);
    expect((await response.json()).errors.length).toBeGreaterThan(0);
  });
});

describe("GET /api/timeline/events", () => {
  const days = "from=2025-11-01&to=2025-12-31";

  it("lists the events of one lane and standing", async () => {
    const claims = await (await askGroup(`${days}&lane=claims`)).json();
    expect(claims.events.map((event: { id: string }) => event.id)).toEqual(["a1"]);
    expect(claims.next).toBeNull();
    const disputed = await (await askGroup(`${days}&lane=claims&standing=disputed`)).json();
    expect(disputed.events).toHaveLength(1);
    const confirmed = await (await askGroup(`${days}&lane=claims&standing=confirmed`)).json();
    expect(confirmed.events).toEqual([]);
    const track = await (await askGroup(`${days}&lane=track-us-russia-envoy-channel`)).json();
    expect(track.events.map((event: { id: string }) => event.id)).toEqual(["c1"]);
  });

  it("gives fifty a page, the latest first, and goes on where the page before ended", async () => {
    for (let number = 2; number <= 53; number += 1) {
      await createAnnouncement(store, { ...bySystem, id: `a${number}`, input: claimEntry() });
    }
    const first = await (await askGroup(`${days}&lane=claims`)).json();
    expect(first.events).toHaveLength(50);
    const second = await (await askGroup(`${days}&lane=claims&after=${first.next}`)).json();
    expect(second.events).toHaveLength(3);
    expect(second.next).toBeNull();
    const ids = [...first.events, ...second.events].map((event: { id: string }) => event.id);
    expect(new Set(ids).size).toBe(53);
  });

  it.each([days, `${days}&lane=claims&after=x`, `${days}&lane=claims&standing=sure`, "lane=claims"])(
    "refuses %j",
    async (query) => {
      const response = await askGroup(query);
      expect(response.status).toBe(400);
      expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    },
  );
});

describe("GET /api/timeline/coincidence", () => {
  const next = (query: string) =>
    getCoincidence(new Request(`https://tracker.example/api/timeline/coincidence?${query}`));

  it("gives the first pair whose contact begins in the days, as a place to go to and in words", async () => {
    expect(await (await next("from=2025-12-02&to=2026-12-31")).json()).toEqual({
      found: {
        from: "2025-12-01",
        to: "2025-12-02",
        day: "2025-12-02",
        words:
          "2 December 2025: Witkoff meets Putin in Moscow; 1 day after: Russia says that it captured Pokrovsk",
      },
      isSearched: true,
      lookedTo: "2025-12-02",
    });
  });

  it("passes over contacts without one, however many, and takes the reader's window", async () => {
    for (let number = 2; number <= 21; number += 1) {
      const held = `${number} October 2025`;
      await createContact(store, { ...bySystem, id: `c${number}`, input: contactEntry({ held }) });
    }
    const found = await (await next("from=2025-01-01&to=2026-12-31")).json();
    expect(found.found.day).toBe("2025-12-02");
    const none = await (await next("window=0&from=2025-01-01&to=2026-12-31")).json();
    expect(none).toEqual({ found: null, isSearched: true, lookedTo: "2026-12-31" });
  });

  it("goes on past many contacts of one day", async () => {
    for (let number = 2; number <= 21; number += 1) {
      const input = contactEntry({ held: "2 October 2025" });
      await createContact(store, { ...bySystem, id: `c${number}`, input });
    }
    const found = await (await next("from=2025-10-02&to=2026-12-31")).json();
    expect(found.found.day).toBe("2025-12-02");
  });

  it("finds none after the last, and refuses days that it cannot read", async () => {
    const none = await (await next("from=2025-12-03&to=2026-12-31")).json();
    expect(none).toEqual({ found: null, isSearched: true, lookedTo: "2026-12-31" });
    expect((await next("from=2025-12-03")).status).toBe(400);
    expect((await next("from=2025-01-01&to=2025-12-31&rule=no-such-rule")).status).toBe(400);
  });
});
