import { parentPort } from "node:worker_threads";
import { openReadingStore } from "@/db/open-reading-store";
import type { Store } from "@/db/store";
import { readEnvironment } from "../environment";
import { doCoincidenceTask, type PlacedTask } from "./coincidence-tasks";
import type { TaskReply, TaskRequest } from "./worker-pool";

/** Entry of a worker thread: does one task after the other, with a connection of its own that only reads. */

/** Databases of earlier states that stay open between two tasks; their files come and go. */
const mostOpen = 3;

const stores = new Map<string, Store>();

function openStore(path: string): Store {
  const open = stores.get(path) ?? openReadingStore(path);
  // The one used last stands last.
  stores.delete(path);
  stores.set(path, open);
  for (const [other, store] of stores) {
    if (stores.size <= mostOpen) break;
    stores.delete(other);
    store.close();
  }
  return open;
}

async function answer({ id, task: sent }: TaskRequest): Promise<TaskReply> {
  try {
    // Only the pool of this server sends tasks.
    const { task, databasePath } = sent as PlacedTask;
    const path = databasePath ?? readEnvironment().databasePath;
    return { id, result: await doCoincidenceTask(task, () => openStore(path)) };
  } catch (error) {
    return { id, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

parentPort?.on("message", async (request: TaskRequest) => {
  parentPort?.postMessage(await answer(request));
});
