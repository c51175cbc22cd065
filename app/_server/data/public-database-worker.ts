import { parentPort } from "node:worker_threads";
import { z } from "zod";
import { makePublicDatabase } from "@/db/export/make-public-database";
import type { TaskReply, TaskRequest } from "../coincidence/worker-pool";

/** Entry of a worker thread: makes the SQLite file of the open data. */

const args = z.object({ from: z.string(), to: z.string(), site: z.string() });

async function answer({ id, task }: TaskRequest): Promise<TaskReply> {
  try {
    return { id, result: await makePublicDatabase(args.parse(task)) };
  } catch (error) {
    return { id, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

parentPort?.on("message", async (request: TaskRequest) => {
  parentPort?.postMessage(await answer(request));
});
