import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compareNumbers } from "@/lib/exchange/result-bundle/compare-numbers";
import { rerunBundle } from "@/lib/exchange/result-bundle/compute-numbers";
import { readBundle } from "@/lib/exchange/result-bundle/read-bundle";
import { isSame, rerunLines } from "@/lib/exchange/result-bundle/rerun-words";

// `npm run rerun -- BUNDLE.json [--json]`: makes the numbers of a downloaded coincidence result anew from the events in the
// file, without a database, and compares every one. Ends with 0 where all are the same, 1 where one differs, 2 where the file
// cannot be run.
const usage = "Say which file: npm run rerun -- BUNDLE.json [--json]";
process.exitCode = rerun();

function rerun(): 0 | 1 | 2 {
  const { path, isJson } = readArguments();
  if (path === null) return refuse(usage);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return refuse(`The file ${path} cannot be read.`);
  }
  const reading = readBundle(text, (content) => createHash("sha256").update(content).digest("hex"));
  if (reading.status !== "read") return refuse(reading.message);
  const { bundle, formatVersion } = reading;
  try {
    const parts = compareNumbers(bundle.numbers, rerunBundle(bundle));
    const same = isSame(parts);
    const report = { isSame: same, formatVersion, parts: parts.map(({ values: _values, ...part }) => part) };
    console.log(isJson ? JSON.stringify(report, null, 2) : rerunLines(bundle, parts).join("\n"));
    return same ? 0 : 1;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse(`The result cannot be run again: ${error.message}`);
  }
}

function readArguments(): { path: string | null; isJson: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: "boolean", default: false } },
    });
    const [path, ...others] = positionals;
    return { path: others.length === 0 ? (path ?? null) : null, isJson: values.json };
  } catch {
    return { path: null, isJson: false };
  }
}

function refuse(message: string): 2 {
  console.error(message);
  return 2;
}
