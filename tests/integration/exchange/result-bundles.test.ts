import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { TaskError, WorkerPool } from "@/app/_server/coincidence/worker-pool";
import { GET } from "@/app/(public)/coincidences/result.json/route";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { listStoredRules } from "@/db/queries/rules/list-stored-rules";
import { readBundle } from "@/lib/exchange/result-bundle/read-bundle";
import type { ResultBundle } from "@/lib/exchange/result-bundle/result-bundle";
import { writeBundle } from "@/lib/exchange/result-bundle/write-bundle";
import { defaultRuleSlug } from "@/lib/records/stored-rule";
import { sha256 } from "../../unit/exchange/result-bundle/make-bundle";
import { loadedSample } from "../sample/loaded-sample";
import { forgetAnswers, requestFor } from "./open-world";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

const sample = loadedSample();
const poolKey = Symbol.for("backchannel.coincidence-threads");
let pool: WorkerPool;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "backchannel-bundles-"));
  // The bundler compiles the entry for the server; here tsx does.
  const entry = pathToFileURL(join(process.cwd(), "app/_server/coincidence/coincidence-worker.ts")).href;
  const script = `import("tsx/esm/api").then(({ register }) => { register(); return import("${entry}"); });`;
  pool = new WorkerPool({
    makeWorker: () => new Worker(script, { eval: true }),
    mostWorkers: 2,
    mostWaiting: 8,
    timeLimitMs: 60_000,
    idleMs: 60_000,
  });
});

beforeEach(() => {
  server.store = sample();
  forgetAnswers();
  Reflect.set(globalThis, poolKey, pool);
});

afterAll(async () => {
  Reflect.deleteProperty(globalThis, poolKey);
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (query = "", headers: Record<string, string> = {}) =>
  GET(requestFor(`/coincidences/result.json${query}`, headers));

async function bundleOf(query: string): Promise<{ text: string; bundle: ResultBundle }> {
  const answer = await get(query);
  const text = await answer.text();
  const reading = readBundle(text, sha256);
  if (reading.status !== "read") throw new Error(`${answer.status}: ${reading.message}`);
  return { text, bundle: reading.bundle };
}

/** What the command says of a file, and the code that it ends with. */
function rerun(
  zone: string,
  ...words: string[]
): Promise<{ code: number | null; output: string; errors: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "db/cli/rerun.ts", ...words], {
    env: { PATH: process.env.PATH ?? "", TZ: zone, NODE_ENV: "test" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [output, errors] = ["", ""];
  child.stdout.on("data", (chunk) => {
    output += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    errors += String(chunk);
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output, errors })));
}

function keep(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("the result of every stored rule of the sample", () => {
  it("runs again to the same numbers, without a database, in zones at both ends of the world", async () => {
    const slugs = [...(await listStoredRules(sample())).map(({ slug }) => slug), defaultRuleSlug];
    expect(slugs.length).toBeGreaterThan(5);
    for (const slug of slugs) {
      const path = keep(`${slug}.json`, (await bundleOf(`?rule=${slug}`)).text);
      for (const zone of ["Pacific/Kiritimati", "America/Los_Angeles"]) {
        const { code, output, errors } = await rerun(zone, path);
        expect(`${slug} ${zone} ${code} ${errors}`).toBe(`${slug} ${zone} 0 `);
        expect(output).toMatch(/All \d+ values are the same\.\n$/);
      }
    }
  }, 180_000);

  it("holds the rule, the days, both series with their sources, how it was drawn, and every number", async () => {
    const { bundle } = await bundleOf("");
    const { rule, options, numbers, coverage, consequents, antecedents } = bundle;
    expect(rule).toMatchObject({ isChanged: false, seal: null, definition: { windowDays: 7 } });
    expect(coverage).toMatchObject({
      isDeclaredComplete: true,
      declared: { from: "2025-01-01", to: "2025-12-31", gaps: [] },
      reasons: [],
    });
    expect(options).toMatchObject({
      tests: { shuffles: 20_000, seed: 1 },
      scan: { shuffles: 1_000, seed: 1 },
    });
    expect(numbers.rates.precursor.byEvent).toMatchObject({ certain: 3, total: 6 });
    expect(numbers.tests?.rotation.precursor.p.atCertain).toBeCloseTo(0.0356, 4);
    expect(numbers.scan?.precursor.p).toHaveLength(31 * 15);
    expect(numbers.pairs).toHaveLength(4);
    expect([consequents.length, antecedents.length]).toEqual([6, 9]);
    const sources = [...consequents, ...antecedents].map((event) => event.sources);
    expect(sources.every((cited) => cited.some(({ url }) => url?.startsWith("https://")))).toBe(true);
    const version = await readDataVersion(sample());
    expect(bundle.data.version).toBe(version);
    expect(new URL(bundle.page).searchParams.get("version")).toBe(String(version));
    expect(bundle.citation).toContain(`[Data version ${version}]`);
  });

  it("says of a rule without declared coverage why its tests prove nothing", async () => {
    const { bundle } = await bundleOf(`?rule=${defaultRuleSlug}`);
    expect(bundle.coverage.isDeclaredComplete).toBe(false);
    expect(bundle.coverage.reasons.length).toBeGreaterThan(0);
    expect(bundle.numbers.tests).not.toBeNull();
  });
});

describe("a reader's own rule", () => {
  it.each([
    "?window=3&offset=1",
    "?direction=before",
    "?direction=either",
    "?direction=sameDay",
    "?direction=betweenPublicAndHeld",
    "?antecedent.date=saidToHaveHappened",
    "?antecedent.kind=ceasefire&consequent.series=&from=2030-01-01",
  ])(
    "%s runs again to the same numbers",
    async (query) => {
      const { text, bundle } = await bundleOf(query);
      expect(bundle.rule.isChanged).toBe(true);
      const { code, output } = await rerun("UTC", "--json", keep("own.json", text));
      expect(JSON.parse(output)).toMatchObject({ isSame: true, formatVersion: 1 });
      expect(code).toBe(0);
    },
    60_000,
  );
});

describe("the command", () => {
  it("ends with 1 and the places where a number differs, and with 2 and the reason where it cannot run", async () => {
    const { text, bundle } = await bundleOf("");
    const { numbers } = structuredClone(bundle);
    numbers.rates.trigger.byEvent.certain += 1;
    const { sha256: _hash, ...unsealed } = { ...bundle, numbers };
    const wrong = await rerun("UTC", keep("wrong.json", writeBundle(unsealed, sha256)));
    expect(wrong.code).toBe(1);
    expect(wrong.output).toContain("rates.trigger.byEvent.certain: 5 in the file, 4 now");
    const refused: [words: string[], reason: string][] = [
      [[keep("altered.json", text.replace('"certain":3', '"certain":4'))], "was altered"],
      [[keep("none.json", "[1]")], "not a result of a coincidence"],
      [[keep("newer.json", text.replace('"formatVersion":1', '"formatVersion":9'))], "format version 9"],
      [[join(folder, "missing.json")], "cannot be read"],
      [[], "npm run rerun -- BUNDLE.json"],
      [["--url", "http://tracker.example"], "npm run rerun -- BUNDLE.json"],
    ];
    for (const [words, reason] of refused) {
      const { code, output, errors } = await rerun("UTC", ...words);
      expect(errors).toContain(reason);
      expect([code, output, errors.trim().split("\n").length]).toEqual([2, "", 1]);
    }
  }, 60_000);
});

describe("GET /coincidences/result.json", () => {
  it("may be read from any site, kept, and asked for anew by its tag", async () => {
    const answer = await get("");
    const { headers } = answer;
    expect(headers.get("Content-Type")).toBe("application/json; charset=utf-8");
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(headers.get("Cache-Control")).toContain("s-maxage=60");
    expect(headers.get("Content-Disposition")).toBe('attachment; filename="coincidence-result.json"');
    const again = await get("", { "If-None-Match": headers.get("ETag") ?? "" });
    expect(again.status).toBe(304);
    expect(await (await get("")).text()).toBe(await answer.text());
    const version = await readDataVersion(sample());
    expect((await bundleOf(`?version=${version}`)).bundle.data).toEqual({ version, day: "2026-11-24" });
  });

  it("refuses what it cannot read, and what there is not", async () => {
    for (const query of ["?window=99", "?rule=nobody", "?version=100000", "?consequent.person=nobody"]) {
      const answer = await get(query);
      expect(`${query} ${answer.status}`).toBe(`${query} 400`);
      expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
      expect(answer.headers.get("Access-Control-Allow-Origin")).toBe("*");
    }
  });

  it("asks to come again where the threads are busy, and keeps nothing of it", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const busy = () => Promise.reject(new TaskError("busy", "Too many wait."));
    Reflect.set(globalThis, poolKey, { run: busy, runParts: busy });
    const answer = await get("");
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "5"]);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(warn).toHaveBeenCalled();
    warn.mockRestore();
    Reflect.set(globalThis, poolKey, pool);
    expect((await get("")).status).toBe(200);
  });
});
