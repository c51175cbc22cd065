// Runs before anything is installed: Node's own modules only.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { missingCompileTools } from "./missing-compile-tools.mjs";
import { projectPath, runNpm } from "./run-command.mjs";

const lockPath = join(projectPath, "package-lock.json");
const modulesPath = join(projectPath, "node_modules");
const stampPath = join(modulesPath, ".backchannel-stamp");
const addonPath = join(modulesPath, "better-sqlite3", "build", "Release", "better_sqlite3.node");

/**
 * Brings node_modules to what package-lock.json says, if it is not there yet; else does nothing.
 * @returns {Promise<boolean>} whether the dependencies are there now; if not, the reason has been printed.
 */
export async function installDependencies() {
  if (!isNodeRecent()) return false;
  if (isInstalled()) return true;

  const missing = missingCompileTools();
  if (missing !== null) {
    console.log(
      `Note: ${missing.titles.join(", ")} not found. Needed only if no prebuilt better-sqlite3 can be had:`,
    );
    console.log(`  ${missing.line}`);
  }
  console.log("Installing the dependencies.");
  const code = await runNpm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (code === 0 && existsSync(addonPath)) {
    writeFileSync(stampPath, expectedStamp());
    return true;
  }
  console.error(
    code === 0
      ? "The database addon (better-sqlite3) was not built."
      : "The dependencies could not be installed.",
  );
  if (missing !== null) {
    console.error(
      `To compile better-sqlite3, ${missing.titles.join(", ")} must be there. This installs what is missing:`,
    );
    console.error(`  ${missing.line}`);
  }
  return false;
}

function isNodeRecent() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 9)) return true;
  console.error(`Backchannel needs Node 20.9 or later; this is Node ${process.versions.node}.`);
  return false;
}

/** The addon fits one version of Node's binary interface, so that is part of what was installed. */
function expectedStamp() {
  const lockHash = createHash("sha256").update(readFileSync(lockPath)).digest("hex");
  return `${lockHash} ${process.versions.modules} ${process.platform} ${process.arch}\n`;
}

function isInstalled() {
  if (!existsSync(addonPath)) return false;
  if (existsSync(stampPath)) return readFileSync(stampPath, "utf8") === expectedStamp();
  return hasLockedVersions();
}

/** Whether whoever ran npm by hand installed just what the lock file asks for (npm keeps its own record of that). */
function hasLockedVersions() {
  const recordPath = join(modulesPath, ".package-lock.json");
  if (!existsSync(recordPath)) return false;
  const installed = JSON.parse(readFileSync(recordPath, "utf8")).packages;
  const locked = JSON.parse(readFileSync(lockPath, "utf8")).packages;
  return Object.entries(locked).every(
    ([path, entry]) => path === "" || entry.optional || installed[path]?.version === entry.version,
  );
}
