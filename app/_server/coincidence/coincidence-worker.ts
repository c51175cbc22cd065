import { parentPort } from "node:worker_threads";
import { openReadingStore } from "@/db/open-reading-store";
import type { Store } from "@/db/store";
import { readEnvironment } from "../environment";
import { type CoincidenceTask, doCoincidenceTask } from "./coincidence-tasks";
import type { TaskReply, TaskRequest } from "./worker-pool";

/** Entry of a worker thread: does one task after the other, with a connection of its own that only reads. */

let store: Store | null = null;

function openStore(): Store {
  store ??= openReadingStore(readEnvironment().databasePath);
  return store;
}

async function answer({ id, task }: TaskRequest): Promise<TaskReply> {
  try {
    // Only the pool of this server sends tasks.
    return { id, result: await doCoincidenceTask(task as CoincidenceTask, openStore) };
  } catch (error) {
    return { id, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

parentPort?.on("message", async (request: TaskRequest) => {
  parentPort?.postMessage(await answer(request));
});
