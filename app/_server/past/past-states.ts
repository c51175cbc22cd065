import { Worker } from "node:worker_threads";
import { openReadingStore } from "@/db/open-reading-store";
import { WorkerPool } from "../coincidence/worker-pool";
import { readEnvironment } from "../environment";
import { pastDirectory } from "./past-directory";
import { PastLibrary } from "./past-library";
import { PastUnavailableError } from "./past-unavailable";

/** On globalThis, since the bundler gives each entry a copy of this module. */
const key = Symbol.for("backchannel.past-states");
const holder: typeof globalThis & { [key]?: PastLibrary } = globalThis;

const mostFiles = 8;
const mostBytes = 4 * 1024 ** 3;
const longestBuildMs = 15 * 60_000;

/** The earlier states of this server's database, in a folder beside it. */
export function pastStates(): PastLibrary {
  const known = holder[key];
  if (known !== undefined) return known;
  const { databasePath } = readEnvironment();
  // One thread: a build reads and writes the whole of a database.
  const pool = new WorkerPool({
    makeWorker: () => new Worker(new URL("./past-worker.ts", import.meta.url)),
    mostWorkers: 1,
    mostWaiting: 4,
    timeLimitMs: longestBuildMs,
    idleMs: 30_000,
  });
  const library = new PastLibrary({
    databasePath,
    directory: pastDirectory(databasePath),
    mostFiles,
    mostBytes,
    async build(args) {
      try {
        await pool.run(args);
      } catch (error) {
        console.error(`The state of data version ${args.dataVersion} could not be made:`, error);
        throw new PastUnavailableError("This state of the data cannot be prepared at the moment.", 60);
      }
    },
    open: openReadingStore,
    clock: Date.now,
  });
  holder[key] = library;
  return library;
}
