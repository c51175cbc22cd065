import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { projectPath, runNpm } from "@/db/cli/run-command.mjs";
import { type BenchEvents, readBenchEvents } from "./bench-events";

/** The same events in two forms. */
export interface BenchData {
  readonly databasePath: string;
  readonly events: BenchEvents;
  /** The events as JSON, gzip. */
  readonly packedEvents: Buffer;
}

const dataPath = join(projectPath, "tests", "bench", ".data");

/**
 * The generated database of a size (number of events) and seed, made unless it is there from an earlier run, and its
 * events as the peers get them.
 */
export async function prepareBenchData(size: number, seed: number): Promise<BenchData> {
  mkdirSync(dataPath, { recursive: true });
  const databasePath = join(dataPath, `events-${size}-seed-${seed}.db`);
  if (!existsSync(databasePath)) await generate(databasePath, size, seed);
  const events = readBenchEvents(databasePath);
  return { databasePath, events, packedEvents: gzipSync(JSON.stringify(events)) };
}

/** A generation that is broken off leaves nothing that could pass for a whole one. */
async function generate(databasePath: string, size: number, seed: number): Promise<void> {
  const unfinishedPath = `${databasePath}.unfinished`;
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${unfinishedPath}${suffix}`, { force: true });
  const code = await runNpm([
    "run",
    "db:generate",
    "--",
    "--events",
    String(size),
    "--seed",
    String(seed),
    "--path",
    unfinishedPath,
  ]);
  if (code !== 0) throw new Error(`npm run db:generate ended with ${code}.`);
  for (const suffix of ["-wal", "-shm"]) {
    if (existsSync(`${unfinishedPath}${suffix}`)) {
      renameSync(`${unfinishedPath}${suffix}`, `${databasePath}${suffix}`);
    }
  }
  renameSync(unfinishedPath, databasePath);
}
