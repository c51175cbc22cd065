// `npm run bench:calibration`: how often each test rejects a true null. Prints tables, writes calibration.md and the
// figures that the method page prints.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { projectPath } from "@/db/cli/run-command.mjs";
import type { Calibration } from "@/lib/coincidence/calibration";
import { calibrateSize, calibrateWorld, level, shuffles, windowDays } from "./calibration-measure";
import { calibrationSource, calibrationText } from "./calibration-text";
import { nullSizes, nullWorlds } from "./calibration-worlds";

const dataSets = 400;
const seed = 1;

const calibration: Calibration = {
  day: new Date().toISOString().slice(0, 10),
  seed,
  dataSets,
  level,
  windowDays,
  shuffles,
  standardError: Math.round(Math.sqrt((level * (1 - level)) / dataSets) * 10_000) / 10_000,
  worlds: nullWorlds.map((world) => calibrateWorld(world, dataSets, seed)),
  sizes: nullSizes.map((events) => calibrateSize(events, dataSets, seed)),
};
const text = calibrationText(calibration);
process.stdout.write(text);
writeFileSync(resolve(projectPath, "tests/bench/calibration.md"), text);
writeFileSync(resolve(projectPath, "lib/coincidence/calibration-figures.ts"), calibrationSource(calibration));

const outside = calibration.worlds.filter(
  ({ rejected }) => rejected.precursor.rotation < 0.03 || rejected.precursor.rotation > 0.07,
);
if (outside.length > 0) {
  console.error(`Rotation lies outside 3–7% in: ${outside.map(({ name }) => name).join(", ")}.`);
  process.exitCode = 1;
}
