import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type CoincidenceTask,
  doCoincidenceTask,
  type PlacedTask,
} from "@/app/_server/coincidence/coincidence-tasks";
import { WorkerPool } from "@/app/_server/coincidence/worker-pool";
import { migrate } from "@/db/migrate";
import { openReadingStore } from "@/db/open-reading-store";
import { countRule } from "@/db/queries/rules/count-rule";
import { findRule } from "@/db/queries/rules/find-rule";
import { loadSample } from "@/db/sample/load-sample";
import { openStore, type Store } from "@/db/store";
import { type runSurrogates, surrogatesOf } from "@/lib/coincidence/run-surrogates";
import { surrogateTestNames } from "@/lib/coincidence/test-names";
import type { StoredRule } from "@/lib/records/stored-rule";
import { rangesOf } from "@/lib/timeline/share-out";
import { declaredTestInput } from "@/lib/timeline/test-counted-rule";
import { finishRuleTests, layRuleTests, type RuleTestInput, testRule } from "@/lib/timeline/test-rule";

const dayOfData = "2026-11-24";
let folder: string;
let reading: Store;
let rule: StoredRule;
let input: RuleTestInput;
let pool: WorkerPool;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "backchannel-tasks-"));
  const path = join(folder, "backchannel.db");
  migrate(path);
  const writing = openStore(path);
  await loadSample(writing, Date.UTC(2026, 10, 24));
  writing.close();
  reading = openReadingStore(path);
  rule = await findRule(reading, null);
  const declared = declaredTestInput(await countRule(reading, { rule, dayOfData }), {
    shuffles: 400,
    seed: 5,
  });
  if (declared === null) throw new Error("The lead rule of the sample is declared complete.");
  input = declared;
  // The bundler compiles the entry for the server; here tsx does.
  const entry = pathToFileURL(join(process.cwd(), "app/_server/coincidence/coincidence-worker.ts")).href;
  const script = `import("tsx/esm/api").then(({ register }) => { register(); return import("${entry}"); });`;
  pool = new WorkerPool({
    makeWorker: () => new Worker(script, { eval: true, env: { ...process.env, DATABASE_PATH: path } }),
    mostWorkers: 2,
    mostWaiting: 8,
    timeLimitMs: 60_000,
    idleMs: 60_000,
  });
}, 60_000);

afterAll(async () => {
  await pool.close();
  reading.close();
  rmSync(folder, { recursive: true, force: true });
});

const placed = (task: CoincidenceTask): PlacedTask => ({ task, databasePath: null });
const inThread = (task: CoincidenceTask) => pool.run(placed(task));
const here = (task: CoincidenceTask) => doCoincidenceTask(task, () => reading);

describe("a worker thread", () => {
  it("answers every kind of task as this thread does, what it reads from the database too", async () => {
    const asked = { rule, windowDays: 7, dayOfData };
    const { direction, observation } = input;
    const series = { antecedents: [], consequents: [], ...(input.series.isListed ? input.series : {}) };
    const request = {
      antecedents: ["2025-01-10"],
      consequents: ["2025-01-12"],
      window: { from: "2025-01-01", to: "2025-12-31" },
    };
    const tasks: CoincidenceTask[] = [
      { kind: "count", ...asked },
      { kind: "tests", input },
      { kind: "layTests", input },
      { kind: "scan", input: { ...series, direction, observation, shuffles: 50, seed: 1 } },
      { kind: "lags", input: { ...series, direction, observation } },
      { kind: "specifications", ...asked, shuffles: 50, seed: 1 },
      { kind: "latest", ...asked },
      { kind: "analysis", body: request },
    ];
    for (const task of tasks) expect(await inThread(task), task.kind).toEqual(await here(task));
  }, 60_000);

  it("gives the figures of one thread when two share the surrogates", async () => {
    const { plan } = layRuleTests(input);
    const tasks = surrogateTestNames.flatMap((test) =>
      rangesOf(surrogatesOf(plan, test), 2).map(
        ([first, count]): CoincidenceTask => ({ kind: "surrogates", plan, test, first, count }),
      ),
    );
    // The pool answers each task with a part.
    const parts = (await pool.runParts(tasks.map(placed))) as ReturnType<typeof runSurrogates>[];
    expect(finishRuleTests(layRuleTests(input), parts)).toEqual(testRule(input));
  });

  it("tells what was wrong with a task, and goes on", async () => {
    const faulty: CoincidenceTask = { kind: "tests", input: { ...input, shuffles: 0 } };
    await expect(inThread(faulty)).rejects.toThrow("RangeError: The number of shuffles");
    expect(await inThread({ kind: "count", rule, windowDays: 3, dayOfData })).toMatchObject({
      evaluation: { windowDays: 3 },
    });
  });

  it("opens the database for reading alone", async () => {
    await expect(reading.write(async () => 1)).rejects.toThrow("opened for reading");
  });
});

describe("the map of choices", () => {
  it("has the rule's own choice once, and p only where the choice is declared complete", async () => {
    const task: CoincidenceTask = {
      kind: "specifications",
      rule,
      windowDays: 7,
      dayOfData,
      shuffles: 100,
      seed: 1,
    };
    const rows = await here(task);
    if (!Array.isArray(rows)) throw new Error("The lead rule has a map.");
    const own = rows.filter((row) => row.isReadersChoice);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ count: 3, total: 6, windowDays: 7, isDeclared: true });
    expect(rows.some((row) => !row.isDeclared)).toBe(true);
    for (const row of rows) expect(row.p === null, JSON.stringify(row.choices)).toBe(!row.isDeclared);
    const withP = rows.flatMap((row) => (row.p === null ? [] : [row.p]));
    expect(withP).toEqual([...withP].sort((left, right) => left - right));
    expect(new Set(rows.map((row) => JSON.stringify(row.choices))).size).toBe(rows.length);
  });
});
