import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { isTaskError, WorkerPool } from "@/app/_server/coincidence/worker-pool";

/** Answers with the thread that did it; "throw", "die" and "hang" do what they say. */
const script = `
  const { parentPort, threadId } = require("node:worker_threads");
  parentPort.on("message", ({ id, task }) => {
    if (task === "die") process.exit(3);
    if (task === "hang") for (;;);
    if (task === "throw") parentPort.postMessage({ id, error: "It was asked to." });
    else parentPort.postMessage({ id, result: { task, threadId } });
  });
`;

let pool: WorkerPool | null = null;
let made = 0;

function openPool(options: { mostWorkers?: number; mostWaiting?: number; timeLimitMs?: number } = {}) {
  made = 0;
  pool = new WorkerPool({
    makeWorker: () => {
      made += 1;
      return new Worker(script, { eval: true });
    },
    mostWorkers: 2,
    mostWaiting: 10,
    timeLimitMs: 20_000,
    idleMs: 20_000,
    ...options,
  });
  return pool;
}

afterEach(async () => {
  await pool?.close();
  pool = null;
});

async function faultOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (isTaskError(error)) return error.fault;
    throw error;
  }
  return "none";
}

describe("WorkerPool", () => {
  it("does many tasks with no more workers than allowed, each answer to its own question", async () => {
    const open = openPool();
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((task) => open.run(task)));
    expect(answers.map((answer) => (answer as { task: number }).task)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(made).toBe(2);
    expect(new Set(answers.map((answer) => (answer as { threadId: number }).threadId)).size).toBe(2);
  });

  it("keeps a worker whose task threw", async () => {
    const open = openPool({ mostWorkers: 1 });
    await expect(open.run("throw")).rejects.toThrow("It was asked to.");
    expect(await open.run(1)).toMatchObject({ task: 1 });
    expect(made).toBe(1);
  });

  it("replaces a worker that died: its task fails, the one that waited is done", async () => {
    const open = openPool({ mostWorkers: 1 });
    const dying = faultOf(open.run("die"));
    const waiting = open.run("after");
    expect(await dying).toBe("failed");
    expect(await waiting).toMatchObject({ task: "after" });
    expect(made).toBe(2);
  });

  it("ends a worker that takes too long, and goes on", async () => {
    const open = openPool({ mostWorkers: 1, timeLimitMs: 300 });
    expect(await faultOf(open.run("hang"))).toBe("timeLimit");
    expect(open.size).toBe(0);
  });

  it("refuses what would wait behind too many", async () => {
    const open = openPool({ mostWorkers: 1, mostWaiting: 1 });
    const [first, second] = [open.run(1), open.run(2)];
    expect(await faultOf(open.run(3))).toBe("busy");
    expect(await first).toMatchObject({ task: 1 });
    expect(await second).toMatchObject({ task: 2 });
    expect(await open.run(4)).toMatchObject({ task: 4 });
  });

  it("does the parts of an answer ahead of what waits, and refuses none", async () => {
    const open = openPool({ mostWorkers: 1, mostWaiting: 1 });
    const order: unknown[] = [];
    const noted = (task: string) => open.run(task).then(() => order.push(task));
    const started = [noted("first"), noted("waiting")];
    const parts = open.runParts(["a", "b", "c"]).then((answers) => order.push(answers.length));
    await Promise.all([...started, parts]);
    expect(order).toEqual(["first", 3, "waiting"]);
    expect(await faultOf(open.runParts(["d", "throw"]))).toBe("failed");
  });

  it("refuses what cannot be sent, and can be asked again", async () => {
    const open = openPool();
    expect(await faultOf(open.run(() => 1))).toBe("failed");
    expect(await open.run(1)).toMatchObject({ task: 1 });
  });
});
