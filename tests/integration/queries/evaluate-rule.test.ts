import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { sqliteDialect } from "@/db/dialect";
import { findRule } from "@/db/queries/rules/find-rule";
import { coverages } from "@/db/schema/coverages";
import { instance } from "@/db/schema/instance";
import { rules } from "@/db/schema/rules";
import { slugs } from "@/db/schema/slugs";
import type { Store } from "@/db/store";
import { NotFoundError } from "@/lib/errors";
import { type EventFilterEntry, eventFilter } from "@/lib/records/event-filter";
import { defaultRule, ruleDefinition } from "@/lib/records/rule";
import { type StoredRule, storedDefaultRule } from "@/lib/records/stored-rule";
import { freshDatabase } from "../fresh-database";
import { evaluateRule } from "./evaluate-rule";
import { insertAnnouncements, insertContacts } from "./insert-events";
import { insertWorld } from "./insert-world";

let store: Store;
let path: string;
const dayOfData = "2026-04-30";
const times = { createdAt: 0, updatedAt: 0 };

beforeEach(async () => {
  ({ store, path } = freshDatabase());
  await insertWorld(store);
  await insertContacts(
    store,
    { id: "january", date: "2025-01-20" },
    { id: "december", date: "2025-12-02", contact: { madePublic: "2025-11-25" } },
    { id: "later", date: "2026-01-22" },
    { id: "call", date: "2025-12-03", contact: { format: "phone" } },
    { id: "planned", date: "2025-12-04", contact: { status: "announced" } },
  );
  await insertAnnouncements(
    store,
    { id: "village", date: "2025-01-19", places: ["small"] },
    {
      id: "city",
      date: "2025-12-01",
      places: ["pokrovsk"],
      announcement: { saidToHaveHappened: "2025-11-20", independentlyAssessed: "2025-12-05" },
    },
    { id: "town", date: "2025-11-20", places: ["huliaipole"] },
    { id: "recapture", date: "2025-12-02", places: ["sudzha"], announcement: { kind: "recapture" } },
  );
});

const claims: EventFilterEntry = { type: "announcement", kinds: ["capture"], populationOver: 10_000 };
const meetings: EventFilterEntry = { type: "contact", series: "meetings", statuses: ["held"] };

function ruleOf(definition: Record<string, unknown>): StoredRule {
  return {
    ...storedDefaultRule,
    id: "rule",
    slug: "rule",
    definition: ruleDefinition.parse({ antecedent: claims, consequent: meetings, ...definition }),
  };
}

/** The same database, read only, with word of each statement. */
function watchedStore(logQuery: (sql: string, params: unknown[]) => void): Store {
  const connection = new Database(path, { readonly: true });
  onTestFinished(() => {
    connection.close();
  });
  const db = drizzle(connection, { logger: { logQuery } });
  return {
    read: (work) => work({ db, dialect: sqliteDialect }),
    write: () => Promise.reject(new Error("Nothing is written here.")),
    close: () => undefined,
  };
}

const ids = (events: readonly { id: string }[]) => events.map((event) => event.id);
const year = { from: "2025-01-01", to: "2025-12-31" };

async function declareComplete(id: string, filter: EventFilterEntry, isComplete = true): Promise<void> {
  await store.write(async ({ db }) => {
    await db.insert(coverages).values({
      id,
      slug: id,
      name: id,
      filter: eventFilter.parse(filter),
      ...year,
      gaps: [],
      isComplete,
      reason: "",
      ...times,
    });
  });
}

describe("evaluateRule", () => {
  it("selects both series inside the rule's days and pairs them", async () => {
    const evaluation = await evaluateRule(store, { rule: ruleOf(year), dayOfData });
    expect(ids(evaluation.antecedents)).toEqual(["town", "city"]);
    expect(ids(evaluation.consequents)).toEqual(["january", "december"]);
    expect(evaluation.result.pairs).toMatchObject([
      {
        antecedentId: "city",
        consequentId: "december",
        lag: { minDays: 1, maxDays: 1 },
        certainty: "certain",
      },
    ]);
    expect(evaluation.result.nearMisses).toMatchObject([{ antecedentId: "town", side: "tooLate" }]);
    expect(evaluation.result.rates.precursor.byEvent).toMatchObject({ certain: 1, total: 2 });
    expect(evaluation.windowDays).toBe(7);
  });

  it("takes another window and counts every window up to the largest", async () => {
    const evaluation = await evaluateRule(store, { rule: ruleOf(year), windowDays: 12, dayOfData });
    expect(evaluation.windowDays).toBe(12);
    expect(evaluation.result.rates.trigger.byEvent.certain).toBe(2);
    expect(evaluation.steps).toHaveLength(31);
    expect([0, 1, 11, 12, 30].map((days) => evaluation.steps[days]?.trigger.certain)).toEqual([
      0, 1, 1, 2, 2,
    ]);
    await expect(evaluateRule(store, { rule: ruleOf({}), windowDays: 31, dayOfData })).rejects.toThrow(
      RangeError,
    );
  });

  it("gives counts alone, with the reason, where the record is a selection", async () => {
    await declareComplete("claims", claims);
    await declareComplete("meetings", meetings, false);
    const { result, coverage } = await evaluateRule(store, { rule: ruleOf(year), dayOfData });
    expect(result.tests).toBeNull();
    expect(result.noTestsReason).toBe("coverageNotDeclared");
    expect(coverage).toEqual({
      isDeclaredComplete: false,
      observation: null,
      reasons: ["The contacts recorded here are a selection."],
    });
  });

  it("tests against chance where both series are declared complete, the same figures each time", async () => {
    await declareComplete("claims", { type: "announcement", kinds: ["capture"] });
    await declareComplete("meetings", { type: "contact", series: "meetings" });
    const { result, coverage } = await evaluateRule(store, { rule: ruleOf(year), dayOfData });
    expect(coverage).toEqual({
      isDeclaredComplete: true,
      observation: { ...year, gaps: [] },
      reasons: [],
    });
    expect(result.tests).toMatchObject({ observedDayCount: 365, shuffles: 1000, seed: 1, isTestable: true });
    // Two claims that never share a day reach 2 × 8 of the 365 days, and each of two meetings may fall there.
    expect(result.tests?.analytic.precursor.expected).toBeCloseTo(2 * (1 - (1 - 8 / 365) ** 2), 10);
    const again = await evaluateRule(store, { rule: ruleOf(year), dayOfData });
    expect(again.result.tests).toEqual(result.tests);
    const few = await evaluateRule(store, { rule: ruleOf(year), dayOfData, shuffles: 10 });
    expect(few.result.tests?.shuffles).toBe(10);
  });

  it("does not test beyond the days that are declared", async () => {
    await declareComplete("claims", claims);
    await declareComplete("meetings", meetings);
    const { result, coverage, consequents } = await evaluateRule(store, { rule: ruleOf({}), dayOfData });
    expect(ids(consequents)).toContain("later");
    expect(coverage.isDeclaredComplete).toBe(false);
    expect(coverage.observation).toEqual({ ...year, gaps: [] });
    expect(result.tests).toBeNull();
  });

  it("dates by another date where the rule says so, and names the events that lack it", async () => {
    const said = ruleOf({ ...year, antecedentDate: "saidToHaveHappened" });
    const bySaid = await evaluateRule(store, { rule: said, dayOfData, windowDays: 12 });
    expect(bySaid.undatedIds).toEqual(["town"]);
    const unlisted = await evaluateRule(store, { rule: said, dayOfData, windowDays: 12, mostListed: 1 });
    expect([bySaid, unlisted].map(({ isListed, undatedCount }) => [isListed, undatedCount])).toEqual([
      [true, 1],
      [false, 1],
    ]);
    expect(bySaid.result.pairs).toMatchObject([{ antecedentId: "city", lag: { minDays: 12, maxDays: 12 } }]);

    const assessed = ruleOf({ ...year, antecedentDate: "independentlyAssessed", direction: "before" });
    const byAssessed = await evaluateRule(store, { rule: assessed, dayOfData });
    expect(byAssessed.result.pairs).toMatchObject([
      { antecedentId: "city", lag: { minDays: -3, maxDays: -3 } },
    ]);

    const asked: { sql: string; params: unknown[] }[] = [];
    await evaluateRule(
      watchedStore((sql, params) => asked.push({ sql, params })),
      { rule: assessed, dayOfData },
    );
    const readings = asked.filter(({ sql }) => sql.includes('select "event_id", "independently_assessed"'));
    expect(readings.map(({ params }) => [...params].sort())).toEqual([["city", "town"]]);

    const published = ruleOf({ consequentDate: "madePublic", from: "2025-11-25", to: "2025-11-25" });
    const byPublished = await evaluateRule(store, { rule: published, dayOfData });
    expect(ids(byPublished.consequents)).toEqual(["december"]);
    expect(byPublished.undatedIds).toEqual(["january", "later"]);
    // Held after the rule's last day, but made public inside it; the claims of that day are none.
    expect(byPublished.antecedents).toEqual([]);
  });

  it("gives no chance where an event lacks the date that the rule asks for", async () => {
    await declareComplete("claims", claims);
    await declareComplete("meetings", meetings);
    const said = ruleOf({ ...year, antecedentDate: "saidToHaveHappened" });
    const { result, coverage } = await evaluateRule(store, { rule: said, dayOfData });
    expect(result.tests).toBeNull();
    expect(coverage).toMatchObject({
      isDeclaredComplete: false,
      reasons: ["One event of the rule lacks the date that it asks for, so no chance is given."],
    });
  });

  it("keeps the days of a series' own filter", async () => {
    const rule = ruleOf({ ...year, antecedent: { ...claims, from: "2025-12-01" } });
    expect(ids((await evaluateRule(store, { rule, dayOfData })).antecedents)).toEqual(["city"]);
  });
});

describe("findRule", () => {
  it("is the default rule where the instance has set none", async () => {
    expect(await findRule(store, null)).toEqual(storedDefaultRule);
    expect(await findRule(store, "default")).toEqual(storedDefaultRule);
  });

  it("finds the lead rule, a rule by its slug, and by one that it had before", async () => {
    await store.write(async ({ db }) => {
      await db.insert(rules).values({ ...defaultRule, id: "r", slug: "towns", ...times });
      await db.insert(slugs).values({ recordType: "rule", slug: "old-towns", recordId: "r", createdAt: 0 });
      await db.update(instance).set({ leadRuleId: "r" });
    });
    const stored = { ...storedDefaultRule, id: "r", slug: "towns" };
    expect(await findRule(store, null)).toEqual(stored);
    expect(await findRule(store, "towns")).toEqual(stored);
    expect(await findRule(store, "old-towns")).toEqual(stored);
    await expect(findRule(store, "nothing")).rejects.toBeInstanceOf(NotFoundError);
  });
});
