// Runs before anything is installed: Node's own modules only.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectPath, runCommand } from "./run-command.mjs";

const stampPath = join(projectPath, ".next", "backchannel-stamp");

/** Everything that the build reads. */
const sourcePaths = [
  "app",
  "db",
  "lib",
  "public",
  "instrumentation.ts",
  "next.config.ts",
  "proxy.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** The command that starts Next with this very Node. */
export const nextPath = join(projectPath, "node_modules", "next", "dist", "bin", "next");

/**
 * Makes the production build, unless the one that is there was made of the same sources.
 * @returns {Promise<boolean>} whether a build is there now; if not, the build has printed why.
 */
export async function buildProduction() {
  const stamp = hashSources();
  if (existsSync(stampPath) && readFileSync(stampPath, "utf8") === stamp) return true;
  // A build that is broken off must not pass for the one before it.
  rmSync(stampPath, { force: true });
  console.log("Building.");
  if ((await runCommand(process.execPath, [nextPath, "build"])) !== 0) {
    console.error("The build failed; the reason stands above.");
    return false;
  }
  writeFileSync(stampPath, stamp);
  return true;
}

function hashSources() {
  const hash = createHash("sha256");
  for (const path of sourcePaths.flatMap(listFiles)) {
    hash.update(`${path}\0`);
    hash.update(
      createHash("sha256")
        .update(readFileSync(join(projectPath, path)))
        .digest(),
    );
  }
  return `${hash.digest("hex")}\n`;
}

/** Paths from the project's directory, sorted, so that the order of a directory does not count. */
function listFiles(path) {
  const fullPath = join(projectPath, path);
  if (!existsSync(fullPath)) return [];
  const entries = readdirSyncOrNull(fullPath);
  if (entries === null) return [path];
  return entries
    .map((entry) => `${path}/${entry}`)
    .sort()
    .flatMap(listFiles);
}

function readdirSyncOrNull(path) {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error.code === "ENOTDIR") return null;
    throw error;
  }
}
