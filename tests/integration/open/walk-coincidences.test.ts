import { describe, expect, it, vi } from "vitest";
import { answerCollection, answerMember } from "@/app/_server/api/open/answer-collection";
import { countRule } from "@/db/queries/rules/count-rule";
import { storedDefaultRule } from "@/lib/records/stored-rule";
import { generatedDatabase } from "../generated-database";
import { expectToKeepTo, site } from "./open-api";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));
vi.mock("@/app/_server/today", () => ({ dayOfData: () => "2026-02-10" }));

/** More than are taken as counted over all of them. */
const generated = generatedDatabase(2_600, 7);

describe("the coincidences of a large record", () => {
  it("are those of the rule, each once, the latest consequent first, however small the pages", async () => {
    const { store } = generated();
    server.store = store;
    vi.stubEnv("PUBLIC_URL", site);
    const query = "rule=default&window=1&consequent.level=leader";
    const ids: string[] = [];
    const pages: number[] = [];
    let address: string | null = `${site}/api/v1/coincidences?${query}&limit=37`;
    while (address !== null) {
      const answer = await answerCollection(new Request(address), "coincidences");
      expect(answer.status).toBe(200);
      const page = await answer.json();
      expectToKeepTo("CoincidencePage", page);
      ids.push(
        ...page.items.map(
          (item: { antecedent: { id: string }; consequent: { id: string } }) =>
            `${item.antecedent.id}~${item.consequent.id}`,
        ),
      );
      pages.push(page.items.length);
      address = page.next;
    }
    const definition = {
      ...storedDefaultRule.definition,
      windowDays: 1,
      consequent: { ...storedDefaultRule.definition.consequent, levels: ["leader" as const] },
    };
    const counted = await countRule(store, {
      rule: { ...storedDefaultRule, definition },
      dayOfData: "2026-02-10",
      mostListed: 10_000,
    });
    const { pairs } = counted.evaluation.result;
    expect(pairs.length).toBeGreaterThan(40);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(
      pairs.map(({ antecedentId, consequentId }) => `${antecedentId}~${consequentId}`).sort(),
    );
    expect(Math.max(...pages)).toBe(37);
    const [first = ""] = ids;
    const one = await answerMember(
      new Request(`${site}/api/v1/coincidences/${encodeURIComponent(first)}?${query}`),
      "coincidences",
      first,
    );
    expect(one.status).toBe(200);
    expectToKeepTo("Coincidence", await one.json());
  }, 60_000);
});
