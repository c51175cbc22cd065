import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { findProgram } from "../../db/cli/find-program.mjs";
import { runCommand, stepEnvironment } from "../../db/cli/run-command.mjs";
import { findBrowser } from "./find-browser.mjs";

/**
 * Makes sure that there is a browser for the end-to-end tests, and installs one if there is none.
 * Needs the dependencies to be installed.
 * @returns {Promise<string | null>} its path; null if there is none, with the reason printed.
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== null) return existingPath(found);
  const isRoot = process.getuid?.() === 0;
  if (isRoot && findProgram(["apt-get"]) !== null) await installSystemBrowser();
  return findBrowser() ?? (await installPlaywrightBrowser(isRoot));
}

function existingPath(path) {
  if (existsSync(path)) return path;
  console.error(`CHROMIUM_PATH names no file: ${path}`);
  return null;
}

async function installSystemBrowser() {
  console.log("Installing Chromium with apt-get.");
  const environment = stepEnvironment({ DEBIAN_FRONTEND: "noninteractive" });
  await runCommand("apt-get", ["update"], { environment });
  await runCommand("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { environment });
}

async function installPlaywrightBrowser(isRoot) {
  console.log("Installing Chromium with Playwright.");
  const require = createRequire(import.meta.url);
  const commandPath = require.resolve("@playwright/test/cli");
  // The libraries that it needs come from the system's packages, which only root may install.
  const withLibraries = isRoot ? ["--with-deps"] : [];
  const code = await runCommand(process.execPath, [commandPath, "install", ...withLibraries, "chromium"]);
  const path = code === 0 ? require("@playwright/test").chromium.executablePath() : null;
  if (path !== null && existsSync(path)) return path;
  console.error("No browser could be installed. Install Chromium, or name one in CHROMIUM_PATH.");
  return null;
}
