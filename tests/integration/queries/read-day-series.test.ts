import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "@/db/migrate";
import { countRule } from "@/db/queries/rules/count-rule";
import { listLatestOfRule, mostPairsEach } from "@/db/queries/rules/list-latest-of-rule";
import { coverages } from "@/db/schema/coverages";
import type { Store } from "@/db/store";
import { openStore } from "@/db/store";
import { RandomStream } from "@/lib/coincidence/random-stream";
import { addDays } from "@/lib/dates/civil-day";
import { eventFilter } from "@/lib/records/event-filter";
import { ruleDefinition } from "@/lib/records/rule";
import { type StoredRule, storedDefaultRule } from "@/lib/records/stored-rule";
import { evaluateRule } from "./evaluate-rule";
import { insertAnnouncements, insertContacts } from "./insert-events";
import { insertWorld } from "./insert-world";

let store: Store;
let folder: string;
const dayOfData = "2026-04-30";

/** A day of the year, sometimes vague or doubtful. */
function someDate(stream: RandomStream): string {
  const day = addDays("2025-01-01", stream.nextBelow(365));
  switch (stream.nextBelow(6)) {
    case 0:
      return day.slice(0, 7);
    case 1:
      return `${day}?`;
    case 2:
      return `${day}/${addDays(day, 2)}`;
    default:
      return day;
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "backchannel-days-"));
  const path = join(folder, "backchannel.db");
  migrate(path);
  store = openStore(path);
  await insertWorld(store);
  const stream = new RandomStream(7, 0);
  await insertContacts(
    store,
    ...Array.from({ length: 40 }, (_, at) => ({
      id: `c${at}`,
      date: someDate(stream),
      contact: at % 3 === 0 ? {} : { madePublic: someDate(stream) },
    })),
  );
  await insertAnnouncements(
    store,
    ...Array.from({ length: 60 }, (_, at) => ({
      id: `a${at}`,
      date: someDate(stream),
      announcement: at % 4 === 0 ? {} : { saidToHaveHappened: someDate(stream) },
    })),
  );
});

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

function ruleOf(changes: Record<string, unknown>): StoredRule {
  const { antecedent, consequent } = storedDefaultRule.definition;
  return { ...storedDefaultRule, definition: ruleDefinition.parse({ antecedent, consequent, ...changes }) };
}

describe("a rule that selects too many events to list", () => {
  it.each([
    {},
    { from: "2025-03-10", to: "2025-10-20" },
    { direction: "before", windowDays: 3 },
    { direction: "either", offsetDays: 4 },
    { direction: "sameDay" },
    { direction: "betweenPublicAndHeld" },
    { direction: "betweenPublicAndHeld", from: "2025-03-10", to: "2025-10-20" },
    { consequentDate: "madePublic", antecedentDate: "saidToHaveHappened" },
    { consequentDate: "madePublic", from: "2025-02-01", to: "2025-11-30" },
  ])("is counted by day as it is event by event: %o", async (changes) => {
    const rule = ruleOf(changes);
    const listed = await countRule(store, { rule, dayOfData });
    const byDay = await countRule(store, { rule, dayOfData, mostListed: 10 });
    expect(listed.evaluation.isListed).toBe(true);
    expect(byDay.evaluation).toMatchObject({ isListed: false, antecedents: [], consequents: [] });
    const { precursor, trigger } = listed.evaluation.result.rates;
    expect(precursor.byEvent.possible).toBeGreaterThan(0);
    expect(byDay.evaluation.result.rates).toMatchObject({ precursor, trigger });
    expect(byDay.evaluation.steps).toMatchObject(listed.evaluation.steps);
    expect(byDay.evaluation.coverage).toEqual(listed.evaluation.coverage);
  });

  it("counts a small side beside a large one", async () => {
    const rule = ruleOf({ consequent: { type: "contact", statuses: ["held"], from: "2025-12-20" } });
    const listed = await countRule(store, { rule, dayOfData });
    const mixed = await countRule(store, { rule, dayOfData, mostListed: 20 });
    expect(listed.evaluation.consequents.length).toBeLessThan(20);
    expect(mixed.evaluation.isListed).toBe(false);
    const { precursor, trigger } = listed.evaluation.result.rates;
    expect(mixed.evaluation.result.rates).toMatchObject({ precursor, trigger });
  });

  it("has the same tests where the record is declared complete", async () => {
    await store.write(async ({ db }) => {
      const declared = {
        from: "2025-01-01",
        to: "2025-12-31",
        gaps: [{ from: "2025-06-01", to: "2025-06-09" }],
      };
      const times = { isComplete: true, reason: "", createdAt: 0, updatedAt: 0 };
      await db.insert(coverages).values([
        {
          id: "k1",
          slug: "k1",
          name: "k1",
          filter: eventFilter.parse({ type: "contact" }),
          ...declared,
          ...times,
        },
        {
          id: "k2",
          slug: "k2",
          name: "k2",
          filter: eventFilter.parse({ type: "announcement" }),
          ...declared,
          ...times,
        },
      ]);
    });
    const rule = ruleOf({ from: "2025-01-01", to: "2025-12-31" });
    const asked = { rule, dayOfData, shuffles: 300 };
    const listed = await evaluateRule(store, asked);
    const byDay = await evaluateRule(store, { ...asked, mostListed: 10 });
    if (listed.result.tests === null) throw new Error("A declared record has tests.");
    const { touchingGap, ...tests } = listed.result.tests;
    expect(touchingGap.antecedents.length).toBeGreaterThan(0);
    expect(byDay.result.tests).toMatchObject(tests);
  });

  it.each([
    {},
    { direction: "before" },
    { direction: "either", offsetDays: 4, from: "2025-03-10", to: "2025-10-20" },
    { direction: "sameDay" },
    { direction: "betweenPublicAndHeld" },
  ])(
    "lists the latest of it, each with the nearest of its pairs, as the whole list has them: %o",
    async (changes) => {
      const rule = ruleOf(changes);
      const { windowDays } = rule.definition;
      const { evaluation } = await countRule(store, { rule, dayOfData });
      const latest = await listLatestOfRule(store, { rule, windowDays, dayOfData });
      expect(latest?.consequents.map(({ id }) => id)).toEqual(evaluation.consequents.map(({ id }) => id));
      const firstOfEach = <Relation extends { consequentId: string }>(relations: readonly Relation[]) =>
        evaluation.consequents.flatMap(({ id }) =>
          relations.filter(({ consequentId }) => consequentId === id).slice(0, mostPairsEach),
        );
      const { pairs, nearMisses, rates } = evaluation.result;
      expect(new Set(latest?.result.pairs)).toEqual(new Set(firstOfEach(pairs)));
      expect(new Set(latest?.result.nearMisses)).toEqual(new Set(firstOfEach(nearMisses)));
      expect(pairs.length).toBeGreaterThan(0);
      expect(latest?.result.consequentsWithoutPartner).toEqual(rates.consequentsWithoutPartner);
    },
  );
});
