import { type ChildProcess, spawn } from "node:child_process";
import { onTestFinished } from "vitest";

/** Starts `npm run import` on a database as a process of its own; it is killed when the test has finished. */
export function runImportScript(databasePath: string, ...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ["--import", "tsx", "db/cli/import.ts", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, DATABASE_PATH: databasePath },
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
}

/** What a script printed and how it ended. */
export async function endOf(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = "";
  child.stdout?.on("data", (chunk) => {
    output += String(chunk);
  });
  child.stderr?.on("data", (chunk) => {
    output += String(chunk);
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, output };
}
