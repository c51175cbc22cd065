import { beforeEach, describe, expect, it } from "vitest";
import { createCoverage } from "@/db/commands/rules/create-coverage";
import { createRule } from "@/db/commands/rules/create-rule";
import { setLeadRule } from "@/db/commands/rules/set-lead-rule";
import { coverages } from "@/db/schema/coverages";
import { instance } from "@/db/schema/instance";
import { revisions } from "@/db/schema/revisions";
import { rules } from "@/db/schema/rules";
import type { Store } from "@/db/store";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { eventFilter } from "@/lib/records/event-filter";
import { defaultRule } from "@/lib/records/rule";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { issuesOf } from "./issues-of";
import { createSmallWorld } from "./small-world";

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
});
const at = { actor: null, now: 5_000 };
const meetings = {
  ...defaultRule,
  name: "Envoy meetings after claims",
  definition: {
    antecedent: { type: "announcement", kinds: ["capture"], announcedBy: ["russia"] },
    consequent: { type: "contact", tracks: ["us-russia-envoy-channel"] },
    windowDays: 5,
  },
};

describe("createRule", () => {
  it("stores the definition with its defaults filled in, its author and a revision", async () => {
    const editor = await insertUser(store, "editor");
    const saved = await createRule(store, { ...at, actor: editor, id: "r1", input: meetings });
    expect(saved).toEqual({ id: "r1", slug: "envoy-meetings-after-claims", version: 1 });
    const [rule] = await store.read(async ({ db }) => await db.select().from(rules));
    expect(rule).toMatchObject({
      createdBy: "editor",
      sealedAt: null,
      definition: {
        windowDays: 5,
        direction: "after",
        antecedentDate: "announced",
        antecedent: eventFilter.parse(meetings.definition.antecedent),
      },
    });
    const all = await store.read(async ({ db }) => await db.select().from(revisions));
    expect(all.find((row) => row.recordType === "rule")).toMatchObject({
      recordId: "r1",
      version: 1,
      snapshot: { name: meetings.name, definition: { windowDays: 5 } },
    });
  });

  it("refuses a filter that names what does not exist, since it would select nothing", async () => {
    const definition = {
      antecedent: { announcedBy: ["russia", "rusia"] },
      consequent: { series: "nobody", informed: { party: "ukrain", standing: "before" } },
    };
    expect(
      await issuesOf(createRule(store, { ...at, id: "r1", input: { ...meetings, definition } })),
    ).toEqual([
      { path: "definition.antecedent.announcedBy.1", message: "There is no party “rusia”." },
      { path: "definition.consequent.series", message: "There is no series “nobody”." },
      { path: "definition.consequent.informed.party", message: "There is no party “ukrain”." },
    ]);
  });

  it("refuses a name that another rule bears, in whatever case", async () => {
    await createRule(store, { ...at, id: "r1", input: { ...meetings, name: "Зустрічі after claims" } });
    const second = { ...meetings, name: "зустрічі After Claims" };
    expect(await issuesOf(createRule(store, { ...at, id: "r2", input: second }))).toEqual([
      { path: "name", message: "Another rule is named “Зустрічі after claims”. Choose another name." },
    ]);
    expect(await store.read(async ({ db }) => await db.select().from(rules))).toHaveLength(1);
  });

  it("refuses a researcher", async () => {
    const actor = await insertUser(store, "researcher");
    const refused = createRule(store, { ...at, actor, id: "r1", input: meetings });
    await expect(refused).rejects.toBeInstanceOf(ForbiddenError);
  });
});

describe("setLeadRule", () => {
  it("sets it, unsets it, and raises the data version each time", async () => {
    await createRule(store, { ...at, id: "r1", input: meetings });
    const read = async () => await store.read(async ({ db }) => await db.select().from(instance));
    const [before] = await read();
    await setLeadRule(store, { ...at, ruleId: "r1" });
    expect(await read()).toMatchObject([{ leadRuleId: "r1", dataVersion: (before?.dataVersion ?? 0) + 1 }]);
    await setLeadRule(store, { ...at, ruleId: null });
    expect(await read()).toMatchObject([{ leadRuleId: null, dataVersion: (before?.dataVersion ?? 0) + 2 }]);
  });

  it("refuses a rule that does not exist, and researchers", async () => {
    await expect(setLeadRule(store, { ...at, ruleId: "none" })).rejects.toBeInstanceOf(NotFoundError);
    const actor = await insertUser(store, "researcher");
    await expect(setLeadRule(store, { ...at, actor, ruleId: null })).rejects.toBeInstanceOf(ForbiddenError);
  });
});

describe("createCoverage", () => {
  const coverage = {
    name: "Envoy channel in 2025",
    filter: { tracks: ["us-russia-envoy-channel"] },
    from: "2025-01-01",
    to: "2025-12-31",
    gaps: [{ from: "2025-08-01", to: "2025-08-07" }],
    isComplete: true,
    reason: "Every report of both sides was read.",
  };
  const declared = { actor: null, now: Date.UTC(2025, 11, 31, 0, 0) };

  it("stores the days, the gaps and the whole filter", async () => {
    await createCoverage(store, { ...declared, id: "k1", input: coverage });
    const [row] = await store.read(async ({ db }) => await db.select().from(coverages));
    expect(row).toMatchObject({
      ...coverage,
      slug: "envoy-channel-in-2025",
      filter: eventFilter.parse(coverage.filter),
    });
  });

  it("refuses an unknown track, and days out of order", async () => {
    const input = { ...coverage, filter: { tracks: ["other"] } };
    expect(await issuesOf(createCoverage(store, { ...declared, id: "k1", input }))).toEqual([
      { path: "filter.tracks.0", message: "There is no track “other”." },
    ]);
    const backwards = { ...coverage, from: "2026-01-01" };
    expect(await issuesOf(createCoverage(store, { ...declared, id: "k1", input: backwards }))).toEqual([
      { path: "to", message: "The last day is before the first." },
    ]);
  });
  it("refuses days that are still to come, by the day in UTC", async () => {
    const early = { ...declared, now: declared.now - 1, id: "k1", input: coverage };
    expect(await issuesOf(createCoverage(store, early))).toEqual([
      { path: "to", message: "The last day is still to come." },
    ]);
  });
});
