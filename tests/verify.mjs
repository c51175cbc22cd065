// `npm run verify`: every check, from a fresh clone. With --full: large data, long fuzzing and kill loops too.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildProduction, nextPath } from "../db/cli/build-production.mjs";
import { installDependencies } from "../db/cli/install-dependencies.mjs";
import { projectPath, runCommand, stepEnvironment } from "../db/cli/run-command.mjs";
import { countPlaywright, countVitest, judgeRun, sumCounts, summaryLine } from "./verify/count-results.mjs";
import { ensureBrowser } from "./verify/ensure-browser.mjs";

const programs = {
  biome: "@biomejs/biome/bin/biome",
  tsc: "typescript/bin/tsc",
  vitest: "vitest/vitest.mjs",
  playwright: "@playwright/test/cli.js",
};

/** As far from Greenwich as zones go, one on each side: a date that shifts by a day shows in one of them. */
const hostileZones = ["Pacific/Kiritimati", "America/Los_Angeles"];

const oneFailed = { passed: 0, failed: 1, skipped: 0 };
const onePassed = { passed: 1, failed: 0, skipped: 0 };

const fullEnvironment = process.argv.includes("--full") ? { BACKCHANNEL_FULL: "1" } : {};
const reportDirectory = mkdtempSync(join(tmpdir(), "backchannel-verify-"));

const counts = await verify();
rmSync(reportDirectory, { recursive: true, force: true });
console.log(summaryLine(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;

async function verify() {
  if (!(await installDependencies())) return oneFailed;
  const browserPath = await ensureBrowser();
  const results = [
    await check("Formatting", "biome", ["ci", "--linter-enabled=false", "."]),
    await check("Lint", "biome", ["ci", "--formatter-enabled=false", "--assist-enabled=false", "."]),
    await checkTypes(),
  ];
  for (const zone of hostileZones) results.push(await runVitest(zone));
  results.push(await runEndToEnd(browserPath));
  return sumCounts(results);
}

/** Each tool is started by Node itself: no shell, and no script of a package manager in between. */
function runTool(program, parameters, additions = {}) {
  const path = join(projectPath, "node_modules", programs[program]);
  const environment = stepEnvironment({ ...fullEnvironment, ...additions });
  return runCommand(process.execPath, [path, ...parameters], { environment });
}

async function check(title, program, parameters) {
  announce(title);
  return (await runTool(program, parameters)) === 0 ? onePassed : oneFailed;
}

/** The types of the routes are written by Next, without which the checker does not know them. */
async function checkTypes() {
  announce("Types");
  if ((await runCommand(process.execPath, [nextPath, "typegen"])) !== 0) return oneFailed;
  return (await runTool("tsc", ["--noEmit"])) === 0 ? onePassed : oneFailed;
}

async function runVitest(zone) {
  announce(`Unit and integration tests, TZ=${zone}`);
  const reportPath = join(reportDirectory, `vitest-${zone.replace("/", "-")}.json`);
  const parameters = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${reportPath}`];
  const code = await runTool("vitest", parameters, { TZ: zone });
  return judgeRun(code, readReport(reportPath, countVitest));
}

async function runEndToEnd(browserPath) {
  announce("Production build");
  if (!(await buildProduction()) || browserPath === null) return oneFailed;
  announce("End-to-end tests");
  const reportPath = join(reportDirectory, "playwright.json");
  const code = await runTool("playwright", ["test", "--reporter=list,json"], {
    CHROMIUM_PATH: browserPath,
    PLAYWRIGHT_JSON_OUTPUT_NAME: reportPath,
  });
  return judgeRun(code, readReport(reportPath, countPlaywright));
}

function readReport(path, count) {
  if (!existsSync(path)) return null;
  try {
    return count(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    console.error(`The report ${path} cannot be read: ${error.message}`);
    return null;
  }
}

function announce(title) {
  console.log(`\n== ${title}`);
}
