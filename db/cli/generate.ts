import { parseArgs } from "node:util";
import { parseEnvironment } from "@/lib/environment";
import { ConflictError } from "@/lib/errors";
import { generateDatabase } from "../generate/generate-database";

// `npm run db:generate -- --events 1000000 [--seed 1] [--path FILE]`: fills an empty database with generated events.
const { values } = parseArgs({
  options: { events: { type: "string" }, seed: { type: "string" }, path: { type: "string" } },
});
const total = wholeNumber(values.events ?? "");
const seed = wholeNumber(values.seed ?? "1");
if (total === null || total === 0 || seed === null) {
  console.error("Say how many: npm run db:generate -- --events 1000000 [--seed 1] [--path FILE]");
  process.exitCode = 1;
} else {
  generate(values.path ?? parseEnvironment(process.env).databasePath, total, seed);
}

function generate(path: string, events: number, stream: number): void {
  const start = Date.now();
  const seconds = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  try {
    generateDatabase(path, {
      total: events,
      seed: stream,
      onProgress: (stored) => console.log(`${stored} events, ${seconds()}`),
    });
    console.log(`${path} holds ${events} generated events; it took ${seconds()}.`);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
