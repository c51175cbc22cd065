import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../db/commands/", import.meta.url));

/** An exported function of db/commands that gets the store, so that it can write. */
export interface FoundCommand {
  name: string;
  /** From db/commands on. */
  file: string;
  load: () => Promise<(store: unknown, args: unknown) => Promise<unknown>>;
}

/** Every one of them, by name, read from the sources: none can be forgotten. */
export function findCommands(): FoundCommand[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const found = files.flatMap((file) => {
    const source = readFileSync(join(folder, file), "utf8");
    const declared = /^export (?:async )?function (\w+)\s*(?:<[^(]*>)?\(\s*store: Store\b/gm;
    const assigned = /^export const (\w+)[^=]*=\s*(?:async )?\(\s*store: Store\b/gm;
    return [declared, assigned].flatMap((pattern) =>
      [...source.matchAll(pattern)].map(([, name = ""]) => ({ name, file, load: () => load(file, name) })),
    );
  });
  return found.sort((one, other) => one.name.localeCompare(other.name));
}

async function load(file: string, name: string) {
  const module: Record<string, unknown> = await import(join(folder, file));
  const command = module[name];
  if (typeof command !== "function") throw new Error(`${file} does not export ${name}.`);
  return async (store: unknown, args: unknown): Promise<unknown> =>
    Reflect.apply(command, undefined, [store, args]);
}
