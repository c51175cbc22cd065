import { closeSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { isTaskError, WorkerPool } from "../coincidence/worker-pool";
import { readEnvironment } from "../environment";
import { isKnownTag } from "../http/is-known-tag";
import { problemAnswer } from "../http/problem-answer";
import { answerAtMoment } from "../past/answer-at-moment";
import { currentDataAt } from "../past/data-at";
import { pastStates } from "../past/past-states";
import { getStore } from "../store";
import { dayOfData } from "../today";
import { dataHeaders, dataTag, openToAll } from "./data-headers";
import { descriptorStream } from "./descriptor-stream";
import { type DatabaseSource, type DatabaseState, PublicDatabases } from "./public-databases";

const mostFiles = 3;
const longestBuildMs = 30 * 60_000;
const longestWaitMs = 20_000;

/** On globalThis, since the bundler gives each entry a copy of this module. */
const key = Symbol.for("backchannel.public-databases");
const holder: typeof globalThis & { [key]?: PublicDatabases } = globalThis;

function publicDatabases(): PublicDatabases {
  const known = holder[key];
  if (known !== undefined) return known;
  const pool = new WorkerPool({
    makeWorker: () => new Worker(new URL("./public-database-worker.ts", import.meta.url)),
    mostWorkers: 1,
    mostWaiting: 1,
    timeLimitMs: longestBuildMs,
    idleMs: 10_000,
  });
  const made = new PublicDatabases({
    directory: `${readEnvironment().databasePath}.public`,
    mostFiles,
    longestWaitMs,
    async build(args) {
      return z
        .number()
        .int()
        .parse(await pool.run(args));
    },
  });
  holder[key] = made;
  return made;
}

/** Answers with the SQLite file of the open data, of the state that `version` or `as-known-on` names. */
export async function answerPublicDatabase(request: Request): Promise<Response> {
  return openToAll(await answerAtMoment(request, () => answerNow(request)));
}

/** How many bytes the file of the state that is read has; null where it is not made. */
export function knownDatabaseSize(dataVersion: number): number | null {
  return publicDatabases().sizeOf(stateNow(dataVersion));
}

/** The state that is read. The past names its states by all that tells them apart; the present one has no name. */
function stateNow(dataVersion: number): DatabaseState & { pastName: string } {
  const pastName = currentDataAt()?.key.trim() ?? "";
  return { dataVersion, pastName, suffix: pastName === "" ? "" : `-${pastName}` };
}

async function answerNow(request: Request): Promise<Response> {
  const { databasePath, publicUrl } = readEnvironment();
  const at = currentDataAt();
  const dataVersion = await readDataVersion(getStore());
  const { pastName, ...state } = stateNow(dataVersion);
  const headers = headersOf(state, publicUrl);
  if (isKnownTag(request.headers.get("If-None-Match"), headers.ETag ?? "")) {
    return new Response(null, { status: 304, headers });
  }
  const source: DatabaseSource = { from: at?.databasePath ?? databasePath, site: publicUrl };
  if (pastName !== "") source.hold = (work) => pastStates().read({ name: pastName, dataVersion }, work);
  const file = await openOf(state, source);
  if (file === null) return later();
  const withLength = {
    ...headersOf({ ...state, dataVersion: file.dataVersion }, publicUrl),
    "Content-Length": String(file.bytes),
  };
  if (request.method === "HEAD") {
    closeSync(file.descriptor);
    return new Response(null, { headers: withLength });
  }
  return new Response(descriptorStream(file.descriptor), { headers: withLength });
}

function headersOf({ dataVersion, suffix }: DatabaseState, site: string): Record<string, string> {
  return dataHeaders({
    contentType: "application/vnd.sqlite3",
    dataVersion,
    etag: dataTag(`backchannel.sqlite v${dataVersion}${suffix} ${site}`),
    fileName: `backchannel-${dayOfData()}-v${dataVersion}.sqlite`,
  });
}

async function openOf(state: DatabaseState, source: DatabaseSource) {
  try {
    return await publicDatabases().open(state, source);
  } catch (error) {
    if (!isTaskError(error)) throw error;
    console.error("The SQLite file of the data could not be made:", error);
    return null;
  }
}

function later(): Response {
  const answer = problemAnswer(503, "The file is being prepared. Ask again soon.");
  answer.headers.set("Retry-After", "30");
  return answer;
}
