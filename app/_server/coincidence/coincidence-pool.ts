import { Worker } from "node:worker_threads";
import { currentDataAt } from "../past/data-at";
import type { CoincidenceTask, CoincidenceTasks, PlacedTask, TaskKind } from "./coincidence-tasks";
import { WorkerPool } from "./worker-pool";

/** Two threads keep a second question moving while a long one is answered, and leave the server its own core. */
export const coincidenceThreads = 2;

/** On globalThis, since the bundler gives each entry a copy of this module. */
const key = Symbol.for("backchannel.coincidence-threads");
const holder: typeof globalThis & { [key]?: WorkerPool } = globalThis;

function pool(): WorkerPool {
  holder[key] ??= new WorkerPool({
    makeWorker: () => new Worker(new URL("./coincidence-worker.ts", import.meta.url)),
    mostWorkers: coincidenceThreads,
    mostWaiting: 16,
    timeLimitMs: 30_000,
    idleMs: 60_000,
  });
  return holder[key];
}

/** Does a task in a worker thread. Rejects with TaskError where it was not done. */
export async function runCoincidenceTask<Kind extends TaskKind>(
  task: Extract<CoincidenceTask, { kind: Kind }>,
): Promise<CoincidenceTasks[Kind]["answer"]> {
  // The worker answers each kind of task with its own type.
  return (await pool().run(placed(task))) as CoincidenceTasks[Kind]["answer"];
}

/** Draws parts of surrogates in worker threads, ahead of what waits. Rejects with TaskError where one was not drawn. */
export async function runSurrogateTasks(
  tasks: readonly Extract<CoincidenceTask, { kind: "surrogates" }>[],
): Promise<CoincidenceTasks["surrogates"]["answer"][]> {
  return (await pool().runParts(tasks.map(placed))) as CoincidenceTasks["surrogates"]["answer"][];
}

/** A task for the state of the data that what runs now reads. */
function placed(task: CoincidenceTask): PlacedTask {
  return { task, databasePath: currentDataAt()?.databasePath ?? null };
}
