import { beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { doCoincidenceTask } from "@/app/_server/coincidence/coincidence-tasks";
import { readRulePage } from "@/app/_server/coincidence/stored-rules";
import { GET } from "@/app/(public)/coincidences/result.json/route";
import { createRule } from "@/db/commands/rules/create-rule";
import { compareNumbers } from "@/lib/exchange/result-bundle/compare-numbers";
import { rerunBundle } from "@/lib/exchange/result-bundle/compute-numbers";
import { readBundle } from "@/lib/exchange/result-bundle/read-bundle";
import { defaultRule } from "@/lib/records/rule";
import { sha256 } from "../../unit/exchange/result-bundle/make-bundle";
import { generatedDatabase } from "../generated-database";
import { forgetAnswers, requestFor } from "./open-world";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

const generated = generatedDatabase(9_000, 3);

beforeEach(() => {
  const { store } = generated();
  server.store = store;
  forgetAnswers();
  // What the threads would do, done at once.
  const poolKey = Symbol.for("backchannel.coincidence-threads");
  const run = ({ task }: { task: Parameters<typeof doCoincidenceTask>[0] }) =>
    doCoincidenceTask(task, () => store);
  Reflect.set(globalThis, poolKey, { run });
  onTestFinished(() => {
    Reflect.deleteProperty(globalThis, poolKey);
  });
});

const get = (query: string) => GET(requestFor(`/coincidences/result.json${query}`));

it("gives no file of a rule whose events are not listed, and offers none", async () => {
  const answer = await get("?rule=default");
  expect(answer.status).toBe(422);
  expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(await answer.json()).toMatchObject({ detail: expect.stringContaining("too many events") });
  await createRule(generated().store, {
    ...{ actor: null, now: 1, id: "many", input: { ...defaultRule, name: "Too many" } },
  });
  expect(await readRulePage("too-many")).toMatchObject({ bundleHref: null });
}, 60_000);

it("runs hundreds of events again to the same numbers, vague dates and clock times among them", async () => {
  const reading = readBundle(await (await get("?rule=default&from=2023-01-01&to=2025-06-30")).text(), sha256);
  if (reading.status !== "read") throw new Error(reading.message);
  const { bundle } = reading;
  const events = [...bundle.antecedents, ...bundle.consequents];
  expect(events.length).toBeGreaterThan(100);
  expect(events.some(({ counted: { start } }) => start.earliest < start.latest)).toBe(true);
  expect(events.some(({ counted }) => counted.clock !== null)).toBe(true);
  const parts = compareNumbers(bundle.numbers, rerunBundle(bundle));
  expect(parts.flatMap(({ differences }) => differences)).toEqual([]);
}, 60_000);
