// Runs before anything is installed: Node's own modules only.
import { existsSync } from "node:fs";
import { findProgram } from "../../db/cli/find-program.mjs";

const browserNames = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

const browserPaths = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The browser for the end-to-end tests: CHROMIUM_PATH, else one that the system has, else null.
 * @returns {string | null}
 */
export function findBrowser() {
  const given = process.env.CHROMIUM_PATH?.trim();
  if (given) return given;
  return findProgram(browserNames) ?? browserPaths.find((path) => existsSync(path)) ?? null;
}
