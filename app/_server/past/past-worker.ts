import { parentPort } from "node:worker_threads";
import { z } from "zod";
import { makePastDatabase } from "@/db/past/make-past-database";
import type { TaskReply, TaskRequest } from "../coincidence/worker-pool";

/** Entry of a worker thread: makes the files of earlier states, one after the other. */

const args = z.object({ from: z.string(), to: z.string(), dataVersion: z.number() });

async function answer({ id, task }: TaskRequest): Promise<TaskReply> {
  try {
    await makePastDatabase(args.parse(task));
    return { id, result: null };
  } catch (error) {
    return { id, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

parentPort?.on("message", async (request: TaskRequest) => {
  parentPort?.postMessage(await answer(request));
});
