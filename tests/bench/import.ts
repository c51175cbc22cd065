import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decideImportNames } from "@/db/commands/imports/decide-import-names";
import { makeImportVisible } from "@/db/commands/imports/make-import-visible";
import { readImportFile } from "@/db/commands/imports/read-import-file";
import { runImport } from "@/db/commands/imports/run-import";
import { setImportMapping } from "@/db/commands/imports/set-import-mapping";
import { stageImport } from "@/db/commands/imports/stage-import";
import { undoImport } from "@/db/commands/imports/undo-import";
import { migrate } from "@/db/migrate";
import { importNames } from "@/db/schema/import-names";
import { importOutcomes } from "@/db/schema/import-outcomes";
import { openStore } from "@/db/store";
import { benchLines, benchMapping } from "./import-file";

/** `npm run bench:import -- ROWS [DATABASE]`: how long an import of so many rows takes, and how long any part of it holds the store. */
const rows = Number(process.argv[2] ?? 50_000);
const folder = await mkdtemp(join(tmpdir(), "backchannel-bench-import-"));
const path = process.argv[3] ?? join(folder, "bench.db");
migrate(path);
const store = openStore(path);
const id = crypto.randomUUID();
const bySystem = { actor: null, id };
const clock = () => Date.now();

async function* fileOf(count: number): AsyncGenerator<Uint8Array> {
  let text = "";
  for (const line of benchLines(count)) {
    text += line;
    if (text.length < 60_000) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text);
}

let longestMs = 0;
let batches = 0;
const phases = new Map<string, { batches: number; rows: number; ms: number; longestMs: number }>();
const note = ({ rows: done, ms, phase = "" }: { rows: number; ms: number; phase?: string }) => {
  batches += 1;
  longestMs = Math.max(longestMs, ms);
  const known = phases.get(phase) ?? { batches: 0, rows: 0, ms: 0, longestMs: 0 };
  phases.set(phase, {
    batches: known.batches + 1,
    rows: known.rows + done,
    ms: known.ms + ms,
    longestMs: Math.max(known.longestMs, ms),
  });
};

async function part(name: string, work: () => Promise<void>): Promise<void> {
  longestMs = 0;
  batches = 0;
  phases.clear();
  let lateMs = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    lateMs = Math.max(lateMs, performance.now() - last - 5);
    last = performance.now();
  }, 5);
  const begun = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const used = process.cpuUsage(cpu);
  clearInterval(timer);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const memoryMb = Math.round(process.memoryUsage().rss / 1024 / 1024);
  console.log(
    `${name}: ${seconds} s (${((used.user + used.system) / 1e6).toFixed(1)} s of processor time), ${batches} batches, the longest ${Math.round(longestMs)} ms; event loop late by at most ${Math.round(lateMs)} ms; ${memoryMb} MB`,
  );
  for (const [phase, { batches: count, rows: done, ms, longestMs: most }] of phases) {
    console.log(
      `  ${phase}: ${count} batches, ${done} rows, ${Math.round(ms)} ms, the longest ${Math.round(most)} ms`,
    );
  }
}

await part("read in", () =>
  readImportFile(store, { ...bySystem, clock, fileName: "bench.csv", bytes: fileOf(rows), onBatch: note }),
);
await setImportMapping(store, { ...bySystem, now: clock(), input: benchMapping });
await part("looked through", () => runImport(store, { id, clock, onBatch: note }));
await part("names added", async () => {
  const names = await store.read(({ db }) => db.select().from(importNames));
  for (let start = 0; start < names.length; start += 500) {
    await decideImportNames(store, {
      ...bySystem,
      now: clock(),
      input: names.slice(start, start + 500).map(({ key, kind, name }) => ({
        key,
        decision: {
          choice: "new",
          id: crypto.randomUUID(),
          input:
            kind === "place" ? { name, kind: "town" } : kind === "party" ? { name, kind: "state" } : { name },
        },
      })),
    });
  }
});
await part("looked through again", () => runImport(store, { id, clock, onBatch: note }));
const outcomes = await store.read(({ db }) =>
  db.select({ state: importOutcomes.state, reasons: importOutcomes.reasons }).from(importOutcomes),
);
const states = new Map<string, number>();
for (const { state, reasons } of outcomes)
  states.set(
    `${state} ${reasons[0]?.slice(0, 60) ?? ""}`,
    (states.get(`${state} ${reasons[0]?.slice(0, 60) ?? ""}`) ?? 0) + 1,
  );
console.log([...states].slice(0, 12));
await stageImport(store, { ...bySystem, now: clock(), runId: crypto.randomUUID(), isToBeVisible: true });
await part("prepared", () => runImport(store, { id, clock, onBatch: note }));
await part("made visible", () => makeImportVisible(store, { ...bySystem, now: clock() }));
await part("finished", () => runImport(store, { id, clock, onBatch: note }));
await undoImport(store, { ...bySystem, now: clock() });
await part("undone", () => runImport(store, { id, clock, onBatch: note }));
store.close();
rmSync(folder, { recursive: true, force: true });
