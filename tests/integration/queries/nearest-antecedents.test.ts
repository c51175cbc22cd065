import { beforeEach, describe, expect, it } from "vitest";
import { findNextCoincidence } from "@/db/queries/rules/find-next-coincidence";
import { listLatestOfRule } from "@/db/queries/rules/list-latest-of-rule";
import { listNearestAntecedents } from "@/db/queries/rules/nearest-antecedents";
import { relateEvent } from "@/db/queries/rules/relate-event";
import { readWindowEvents } from "@/db/queries/timeline/read-window-events";
import type { Store } from "@/db/store";
import { ruleDefinition } from "@/lib/records/rule";
import { type StoredRule, storedDefaultRule } from "@/lib/records/stored-rule";
import { freshDatabase } from "../fresh-database";
import { insertAnnouncements, insertContacts, type TestAnnouncement } from "./insert-events";
import { insertWorld } from "./insert-world";

let store: Store;
const dayOfData = "2026-11-24";
const days = { from: "2025-01-01", to: "2025-12-31" };
const zone = "Europe/Moscow";

beforeEach(async () => {
  store = freshDatabase().store;
  await insertWorld(store);
});

const rule: StoredRule = {
  ...storedDefaultRule,
  definition: ruleDefinition.parse({
    antecedent: { type: "announcement", kinds: ["capture"] },
    consequent: { type: "contact", statuses: ["held"] },
    windowDays: 7,
  }),
};

const manyClaims = (prefix: string, date: string, count: number): TestAnnouncement[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${prefix}-${String(at).padStart(3, "0")}`, date }));

describe("the latest consequents of a rule", () => {
  it("have their nearest antecedents however many lie near the later ones", async () => {
    await insertContacts(
      store,
      { id: "older", date: "2025-03-10" },
      { id: "alone", date: "2025-05-10" },
      { id: "later", date: "2025-09-10" },
    );
    await insertAnnouncements(
      store,
      { id: "near-older", date: "2025-03-08" },
      ...manyClaims("crowd", "2025-09-04", 420),
      { id: "near-later", date: "2025-09" },
    );
    const latest = await listLatestOfRule(store, { rule, windowDays: 7, dayOfData });
    expect(latest?.result.consequentsWithoutPartner).toEqual(["alone"]);
    const pairsOf = (id: string) =>
      latest?.result.pairs
        .filter(({ consequentId }) => consequentId === id)
        .map(({ antecedentId }) => antecedentId);
    expect(pairsOf("older")).toEqual(["near-older"]);
    expect(pairsOf("later")).toEqual(["near-later", "crowd-000", "crowd-001", "crowd-002"]);
  }, 30_000);

  it("are given those that the clock allows, past those that it refuses", async () => {
    await insertContacts(store, { id: "meeting", date: "2025-09-10", clock: { at: "12:00", zone } });
    await insertAnnouncements(
      store,
      ...manyClaims("evening", "2025-09-10", 40).map((claim) => ({ ...claim, clock: { at: "18:00", zone } })),
      { id: "before", date: "2025-09-05" },
      { id: "long", date: "2025-08" },
      { id: "gone", date: "2025-09-09", state: "trashed" },
    );
    const nearest = await store.read(async (context) => {
      const [meeting] = await readWindowEvents(context.db, ["meeting"], dayOfData);
      if (meeting === undefined) throw new Error("The meeting is stored.");
      const asked = { rule, windowDays: 7, most: 3, dayOfData };
      const idsOf = async (relation: "pair" | "nearMiss") =>
        (await listNearestAntecedents(context, meeting, { ...asked, relation })).map(({ id }) => id);
      return { pairs: await idsOf("pair"), nearMisses: await idsOf("nearMiss") };
    });
    // August ends more than seven days before the meeting.
    expect(nearest).toEqual({
      pairs: ["before"],
      nearMisses: ["evening-000", "evening-001", "evening-002"],
    });
  });
});

describe("the next coincidence", () => {
  it("is with the nearest antecedent, however many lie before it", async () => {
    await insertContacts(store, { id: "first", date: "2025-03-10" }, { id: "second", date: "2025-06-10" });
    await insertAnnouncements(store, ...manyClaims("crowd", "2025-03-04", 420), {
      id: "nearest",
      date: "2025-03-09",
    });
    const { found } = await findNextCoincidence(store, { rule, ...days, dayOfData });
    expect([found?.consequent.id, found?.antecedent.id]).toEqual(["first", "nearest"]);
    expect(found?.pair.lag).toEqual({ minDays: 1, maxDays: 1 });
  }, 30_000);

  it("passes over no consequent of a day that has many", async () => {
    const morning = Array.from({ length: 17 }, (_, at) => ({
      id: `morning-${String(at).padStart(2, "0")}`,
      date: "2025-03-10",
      clock: { at: "08:00", zone },
    }));
    await insertContacts(store, ...morning, {
      id: "noon",
      date: "2025-03-10",
      clock: { at: "12:00", zone },
    });
    await insertAnnouncements(store, { id: "claim", date: "2025-03-10", clock: { at: "10:00", zone } });
    const { found } = await findNextCoincidence(store, { rule, ...days, dayOfData });
    expect([found?.consequent.id, found?.antecedent.id]).toEqual(["noon", "claim"]);
  });

  it("counts nothing before the first day that a seal allows", async () => {
    await insertContacts(store, { id: "sealed", date: "2025-03-10" }, { id: "open", date: "2025-03-20" });
    await insertAnnouncements(
      store,
      { id: "early", date: "2025-03-09" },
      { id: "vague", date: "2025-03-11/2025-03-20" },
      { id: "late", date: "2025-03-16" },
    );
    const seal = { sealedAt: 0, sealedOn: "2025-03-11", scoredFrom: "2025-03-12", hash: "" };
    const { found } = await findNextCoincidence(store, { rule: { ...rule, seal }, ...days, dayOfData });
    expect([found?.consequent.id, found?.antecedent.id]).toEqual(["open", "late"]);
  });
});

describe("at the ends of the calendar", () => {
  it("what lies there has its pairs, and nobody looks beyond", async () => {
    await insertContacts(
      store,
      { id: "first", date: "0000-01-02" },
      { id: "open", date: "../2025-03" },
      { id: "last", date: "9999-12-31" },
    );
    await insertAnnouncements(
      store,
      { id: "begin", date: "0000-01-01" },
      { id: "march", date: "2025-03-30" },
      { id: "end", date: "9999-12-31" },
    );
    const latest = await listLatestOfRule(store, { rule, windowDays: 7, dayOfData });
    const pairs = latest?.result.pairs.map((pair) => `${pair.antecedentId} ${pair.consequentId}`).sort();
    expect(pairs).toEqual(["begin first", "begin open", "end last", "march open"]);
    for (const [id, days, partners] of [
      ["first", ["0000-01-02", "0000-01-02"], ["begin"]],
      ["open", ["0000-01-01", "2025-03-31"], ["begin", "march"]],
      ["last", ["9999-12-31", "9999-12-31"], ["end"]],
    ] as const) {
      const [earliestDay, latestStartDay] = days;
      const related = await relateEvent(store, rule, { id, earliestDay, latestStartDay });
      expect(related?.pairs.map((pair) => pair.antecedentId).sort()).toEqual(partners);
    }
    const { found } = await findNextCoincidence(store, {
      rule,
      from: "9999-12-30",
      to: "9999-12-31",
      dayOfData,
    });
    expect(found?.antecedent.id).toBe("end");
  });
});
