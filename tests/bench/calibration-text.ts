import type { Calibration } from "@/lib/coincidence/calibration";
import { type RateSide, testNames } from "@/lib/coincidence/test-names";
import { markdownTable } from "./markdown-table";

/** The whole of calibration.md. */
export function calibrationText(calibration: Calibration): string {
  const { day, seed, dataSets, windowDays, shuffles, standardError } = calibration;
  return `${[
    "# How often the tests cry wolf",
    `Written by \`npm run bench:calibration\` on ${day}, seed ${seed}. Share of ${dataSets} records whose two series know nothing of
each other and in which a test still gave p ≤ 0.05 (window of ${windowDays} days, ${shuffles.toLocaleString("en-GB")} surrogates; standard error about ${percent(standardError)}).
5% is right; far more is a test that sees timing where there is none.`,
    "## Precursor rate",
    worldTable(calibration, "precursor"),
    "## Trigger rate",
    worldTable(calibration, "trigger"),
    calibration.worlds.map(({ name, description }) => `- **${name}**: ${description}`).join("\n"),
    "## By number of events",
    "Distinct days with an event on one day in ten; precursor rate.",
    markdownTable(
      ["events of each series", "days", "analytic", "distinctDays"],
      calibration.sizes.map(({ events, totalDays, rejected }) => [
        events.toLocaleString("en-GB"),
        totalDays.toLocaleString("en-GB"),
        percent(rejected.analytic),
        percent(rejected.distinctDays),
      ]),
    ),
  ].join("\n\n")}\n`;
}

/** The source of lib/coincidence/calibration-figures.ts, formatted as the formatter would. */
export function calibrationSource(calibration: Calibration): string {
  return `import type { Calibration } from "./calibration";

/** Written by \`npm run bench:calibration\`; not to be edited by hand. */
export const calibrationFigures: Calibration = ${literal(calibration, 0)};
`;
}

function worldTable({ worlds }: Calibration, side: RateSide): string {
  return markdownTable(
    ["", ...testNames],
    worlds.map(({ name, rejected }) => [name, ...testNames.map((test) => percent(rejected[side][test]))]),
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

function literal(value: unknown, depth: number): string {
  const indent = "  ".repeat(depth + 1);
  const end = "  ".repeat(depth);
  if (Array.isArray(value)) {
    return `[\n${value.map((entry) => `${indent}${literal(entry, depth + 1)},\n`).join("")}${end}]`;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(
      ([key, entry]) => `${indent}${key}: ${literal(entry, depth + 1)},\n`,
    );
    return `{\n${entries.join("")}${end}}`;
  }
  return JSON.stringify(value);
}
