import { beforeEach, describe, expect, it, vi } from "vitest";
import { readEvaluation } from "@/app/_server/coincidence/read-evaluation";
import { TaskError } from "@/app/_server/coincidence/worker-pool";
import { keptJson } from "@/app/_server/http/kept-json";
import { readRecordView } from "@/app/_server/records/record-view";
import { markPassing, remember, rememberWithState } from "@/app/_server/remember";
import { GET as getEmbed } from "@/app/embed/timeline/route";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import type { CountedRule } from "@/db/queries/rules/count-rule";
import { storedDefaultRule } from "@/lib/records/stored-rule";
import { withTests } from "@/lib/timeline/test-counted-rule";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { makeEvaluation } from "../../unit/timeline/make-evaluation";
import { announcement, contact } from "../../unit/timeline/make-figure-input";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";

const server = vi.hoisted(() => ({
  store: null as unknown,
  count: null as (() => Promise<unknown>) | null,
  areBusy: false,
}));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));
vi.mock("@/app/_server/coincidence/read-counted-rule", async (load) => ({
  ...(await load<object>()),
  readCountedRule: () => server.count?.(),
}));
vi.mock("@/lib/timeline/test-rule", async (load) => {
  const real = await load<typeof import("@/lib/timeline/test-rule")>();
  return {
    ...real,
    testRule: (input: Parameters<typeof real.testRule>[0]) => {
      if (server.areBusy) throw new TaskError("busy", "Too many wait.");
      return real.testRule(input);
    },
  };
});

const bySystem = { actor: null, now: 2_000 };
const observation = { from: "2025-01-01", to: "2025-12-31", gaps: [] };

/** A small rule over a record that is declared complete. */
function countedRule(): CountedRule {
  const antecedents = [announcement("x", "2025-02-07"), announcement("y", "2025-05-07")];
  const consequents = [contact("a", "2025-02-11"), contact("b", "2025-04-11"), contact("c", "2025-08-06")];
  const evaluation = withTests(makeEvaluation([...antecedents, ...consequents], { observation }), null);
  const datedOf = ({ id, earliestDay, latestDay }: TimelineEvent) => ({
    id,
    start: { earliest: earliestDay, latest: latestDay },
    isUncertain: false,
    clock: null,
    madePublic: null,
  });
  const series = {
    isListed: true as const,
    antecedents: antecedents.map(datedOf),
    consequents: consequents.map(datedOf),
  };
  return { evaluation, series, undated: [], undatedConsequentIds: [] };
}

/** So that no test meets what another has kept. */
let at = 0;
beforeEach(async () => {
  const { store } = freshDatabase();
  await createSmallWorld(store);
  at += 1;
  await createContact(store, { ...bySystem, id: `c${at}`, input: contactEntry() });
  await createAnnouncement(store, { ...bySystem, id: `a${at}`, input: claimEntry() });
  server.store = store;
  server.areBusy = false;
  server.count = async () => countedRule();
  const { kept, underWay } = rememberedNow();
  kept?.clear();
  underWay?.clear();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
});

function rememberedNow(): { kept?: { clear(): void }; underWay?: { clear(): void } } {
  return Reflect.get(globalThis, Symbol.for("backchannel.remembered")) ?? {};
}

describe("answers of a moment when a test could not be run", () => {
  it("are not kept, nor is what is made of them, at whatever depth", async () => {
    let made = 0;
    const outer = () =>
      rememberWithState(
        "outer",
        () =>
          remember(
            "inner",
            async () => {
              made += 1;
              if (made < 3) markPassing();
              return { made };
            },
            () => 1,
          ),
        () => 1,
      );
    const [first, shared] = await Promise.all([outer(), outer()]);
    expect(first).toEqual({ answer: { made: first.answer.made }, isPassing: true });
    expect(shared.isPassing).toBe(true);
    made = 2;
    expect(await outer()).toEqual({ answer: { made: 3 }, isPassing: false });
    expect(await outer()).toEqual({ answer: { made: 3 }, isPassing: false });
    expect(made).toBe(3);
  });

  it("a rule has its tests as soon as they can be run", async () => {
    const ask = () =>
      remember(
        "page",
        () => readEvaluation(storedDefaultRule, 7),
        () => 1,
      );
    server.areBusy = true;
    expect((await ask()).result).toMatchObject({ tests: null, noTestsReason: "notComputed" });
    server.areBusy = false;
    const good = await ask();
    expect(good.result.tests).not.toBeNull();
    expect(await ask()).toBe(good);
  });

  it("the page of a record has its rule as soon as it can be counted", async () => {
    server.count = () =>
      Promise.reject(Object.assign(new Error("busy"), { name: "TaskError", fault: "busy" }));
    const isListed = async () => {
      const found = await readRecordView("person", "steve-witkoff");
      return found.status === "found" && found.view.leadRule.isListed;
    };
    expect(await isListed()).toBe(false);
    server.count = async () => countedRule();
    expect(await isListed()).toBe(true);
  });

  it("an embed may be kept by a cache only when it is whole, and is known by a weak tag in a list", async () => {
    const ask = (headers: Record<string, string> = {}) =>
      getEmbed(new Request("https://tracker.example/embed/timeline", { headers }));
    server.areBusy = true;
    const busy = await ask();
    expect([busy.status, busy.headers.get("cache-control")]).toEqual([200, "no-store"]);
    server.areBusy = false;
    const good = await ask();
    expect(good.headers.get("cache-control")).toContain("s-maxage=60");
    expect(await good.text()).not.toBe(await busy.text());
    const tag = good.headers.get("etag");
    expect((await ask({ "If-None-Match": `"other", ${tag}` })).status).toBe(304);
  });

  it("JSON of such a moment may not be kept by a cache", async () => {
    const ask = (isPassing: boolean) =>
      keptJson(new Request("https://tracker.example/api"), "json", async () => {
        if (isPassing) markPassing();
        return { isPassing };
      });
    expect((await ask(true)).headers.get("cache-control")).toBe("no-store");
    const good = await ask(false);
    expect(good.headers.get("cache-control")).toContain("s-maxage");
    expect(await good.json()).toEqual({ isPassing: false });
  });
});
