// `npm run bench`: this timeline beside others on the same events, and the analysis beside a naive loop.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildProduction } from "@/db/cli/build-production.mjs";
import { projectPath } from "@/db/cli/run-command.mjs";
import { measureAnalysisRows } from "./analysis-rows";
import { parseBenchOptions } from "./bench-options";
import { describeMachine } from "./machine";
import { allSubjects, measureSizes } from "./measure-sizes";
import { withBrowser } from "./measure-subject";
import { resultsText } from "./results-text";

const options = parseBenchOptions(process.argv.slice(2));
if (options.only.includes("ours") && !(await buildProduction())) process.exit(1);

const browserVersion = await withBrowser(async (browser) => browser.version());
const areSubjectsAsked = allSubjects.some(({ key }) => options.only.includes(key));
const sizes = areSubjectsAsked ? await measureSizes(options) : [];
const text = resultsText({
  machine: describeMachine(browserVersion),
  day: new Date().toISOString().slice(0, 10),
  runs: options.runs,
  seed: options.seed,
  subjects: allSubjects,
  sizes,
  analysis: options.only.includes("analysis") ? measureAnalysisRows(options.seed) : [],
});
console.log(`\n${text}`);
writeFileSync(resolve(projectPath, options.out), text);
