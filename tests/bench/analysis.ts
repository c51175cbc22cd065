// `npm run bench:analysis`: what the analysis of coincidences costs, beside a loop over all pairs. Prints a table.
import { measureAnalysisRows } from "./analysis-rows";
import { markdownTable } from "./markdown-table";

const milliseconds = (time: number | null): string => {
  if (time === null) return "not run";
  if (time >= 10_000) return `${Math.round(time / 1000).toLocaleString("en-GB")} s`;
  return `${time >= 10 ? time.toFixed(0) : time.toPrecision(2)} ms`;
};

const table = markdownTable(
  ["CPU time", "ours", "pair by pair", "times", "goal", ""],
  measureAnalysisRows(1).map(({ name, oursMs, naiveMs, isNaiveEstimated, goalMs }) => [
    name,
    milliseconds(oursMs),
    `${milliseconds(naiveMs)}${isNaiveEstimated ? " (reckoned)" : ""}`,
    naiveMs === null ? "" : `${Math.round(naiveMs / oursMs).toLocaleString("en-GB")} ×`,
    goalMs === null ? "none set" : milliseconds(goalMs),
    goalMs === null ? "" : oursMs <= goalMs ? "met" : "**not met**",
  ]),
);
process.stdout.write(`${table}\n`);
