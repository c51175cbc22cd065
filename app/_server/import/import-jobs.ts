import { runImport } from "@/db/commands/imports/run-import";
import { listUnfinishedImports } from "@/db/queries/imports/list-unfinished-imports";
import type { StoredImport } from "@/db/queries/imports/read-import";
import { isBeingShown, isWorkingImport } from "@/lib/records/import-state";
import { getStore } from "../store";

interface Job {
  /** Whether something was decided since it last looked. */
  isAskedAgain: boolean;
}

/** On globalThis, since the bundler gives each entry a copy of this module: an import is led on by one job alone. */
const key = Symbol.for("backchannel.imports");
const holder: typeof globalThis & { [key]?: Map<string, Job> } = globalThis;
const jobs = (): Map<string, Job> => {
  holder[key] ??= new Map();
  return holder[key];
};

/** Leads an import on in the background, until somebody has to decide something. Nobody waits for it. */
export function startImportJob(id: string): void {
  const running = jobs().get(id);
  if (running !== undefined) {
    running.isAskedAgain = true;
    return;
  }
  const job: Job = { isAskedAgain: true };
  jobs().set(id, job);
  void leadOn(id, job);
}

async function leadOn(id: string, job: Job): Promise<void> {
  try {
    while (job.isAskedAgain) {
      job.isAskedAgain = false;
      await runImport(getStore(), { id, clock: Date.now });
    }
  } catch (error) {
    console.error("An import ended with an error:", error);
  } finally {
    jobs().delete(id);
  }
}

/** Whether this server leads the import on right now. */
export function isImportRunning(id: string): boolean {
  return jobs().has(id);
}

/** How long ago a job that another process leads on has written last, at most, in milliseconds. */
const mostSilenceMs = 30_000;

/** Whether nobody leads the import on, neither this server nor, as far as it tells, another process. */
export function isImportInterrupted({ id, touchedAt }: { id: string; touchedAt: number }): boolean {
  return !isImportRunning(id) && Date.now() - touchedAt > mostSilenceMs;
}

/** Whether somebody has to decide nothing before the import goes on: a job leads it on, or was interrupted while it did. */
export function isImportUnderWay(
  stored: Pick<StoredImport, "id" | "state" | "publishBy" | "problem" | "touchedAt">,
): boolean {
  return isWorkingImport(stored.state) || (isBeingShown(stored) && !isImportInterrupted(stored));
}

/** Goes on with imports whose visible part was decided before the server was stopped. Nobody waits for it. */
export async function continueDecidedImports(): Promise<void> {
  try {
    for (const stored of await listUnfinishedImports(getStore())) {
      if (isImportInterrupted(stored)) startImportJob(stored.id);
    }
  } catch (error) {
    console.error("Imports that are not finished could not be looked for:", error);
  }
}
