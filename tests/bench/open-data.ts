import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { answerCollection } from "@/app/_server/api/open/answer-collection";
import { readChanges } from "@/app/_server/history/changes-view";
import { getPresentStore } from "@/app/_server/store";
import { GET as getOEmbed } from "@/app/api/oembed/route";
import { GET as getCalendar } from "@/app/calendar.ics/route";
import { GET as getTable } from "@/app/data/[file]/route";
import { GET as getLines } from "@/app/data/events.jsonl/route";
import { GET as getTimelineJs } from "@/app/data/timeline.json/route";
import { GET as getEmbed } from "@/app/embed/timeline/route";
import { GET as getFeed } from "@/app/feed.atom/route";
import { GET as getSitemap } from "@/app/sitemap.xml/route";
import { GET as getSitemapPart } from "@/app/sitemaps/[file]/route";
import { makePublicDatabase } from "@/db/export/make-public-database";
import { generateDatabase } from "@/db/generate/generate-database";
import { makePastDatabase } from "@/db/past/make-past-database";
import { addVersions } from "./add-versions";
import { byteWords, countWords } from "./figure-words";
import { markdownTable } from "./markdown-table";

/**
 * `npm run bench:open-data -- [--events 100000] [--path FILE]`: what the open data of a large record cost the server: how long each
 * answer takes, how long it holds the thread at a stretch, and what it holds in memory; of long files so many megabytes are read.
 * FILE is a generated database to go on with; `--only WORD` leaves out what is not called so.
 */
const { values } = parseArgs({
  options: { events: { type: "string" }, path: { type: "string" }, only: { type: "string" } },
});
const mostBytes = 32 * 1024 * 1024;
const events = Number(values.events ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), "backchannel-bench-open-data-"));
const path = values.path ?? join(folder, "events.db");
if (values.path === undefined) generateDatabase(path, { total: events, seed: 1 });
process.env.DATABASE_PATH = path;
process.env.SAMPLE = "none";
const store = getPresentStore();
const pastVersion = await addVersions(store, 100);

const site = "http://localhost:3000";
const rows: string[][] = [];

/** What one answer cost. */
interface Cost {
  status: number;
  bytes: number;
  firstByteMs: number;
  wholeMs: number;
  /** The longest time for which nothing else could run. */
  heldMs: number;
  /** Resident memory at most, over that at the start. */
  grownBytes: number;
}

function isMeasured(name: string): boolean {
  return name.includes(values.only ?? "");
}

async function costOf(ask: () => Promise<Response>): Promise<Cost> {
  global.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 10);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const answer = await ask();
  let bytes = 0;
  let firstByteMs = performance.now() - start;
  if (answer.body !== null) {
    let isFirst = true;
    for await (const part of answer.body) {
      if (isFirst) firstByteMs = performance.now() - start;
      isFirst = false;
      bytes += part.length;
      look();
      if (bytes >= mostBytes) break;
    }
  }
  const wholeMs = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 5));
  delay.disable();
  clearInterval(timer);
  const cost = { bytes, firstByteMs, wholeMs, heldMs: delay.max / 1e6, grownBytes: most - before };
  return { status: answer.status, ...cost };
}

async function measure(name: string, ask: () => Promise<Response>): Promise<void> {
  if (!isMeasured(name)) return;
  const cost = await costOf(ask);
  const ms = (value: number) => `${countWords(Math.round(value))} ms`;
  const figures = [cost.firstByteMs, cost.wholeMs, cost.heldMs].map(ms);
  const row = [name, String(cost.status), byteWords(cost.bytes), ...figures, byteWords(cost.grownBytes)];
  rows.push(row);
  console.log(row.join(" | "));
}

/** What the server has a worker thread do; it is done here, so that how long it holds the thread says nothing. */
async function measureFile(name: string, make: (to: string) => Promise<unknown>): Promise<void> {
  if (!isMeasured(name)) return;
  const to = join(folder, "made.db");
  await measure(name, async () => {
    await make(to);
    return new Response(null);
  });
  console.log(`${name}: ${byteWords(statSync(to).size)}`);
  rmSync(to);
}

const request = (address: string) => new Request(`${site}${address}`);
const api = (query: string) => answerCollection(request(`/api/v1/events?${query}`), "events");
const file = (name: string) =>
  getTable(request(`/data/${name}`), { params: Promise.resolve({ file: name.split("?")[0] ?? "" }) });
const feed = (query: string) => getFeed(request(`/feed.atom${query}`));

/** The answer to the page that the one before names, so many pages on. */
async function deepIn(pages: number): Promise<string> {
  let address = `${site}/api/v1/events?limit=100`;
  for (let page = 0; page < pages; page += 1) {
    const { next } = await (await answerCollection(new Request(address), "events")).json();
    if (typeof next !== "string") break;
    address = next;
  }
  return new URL(address).search.slice(1);
}

async function changes(query: string): Promise<Response> {
  return Response.json(await readChanges(new URLSearchParams(query)));
}

try {
  await measure("(first answer of all)", () => api("limit=1"));
  await measure("/api/v1/events", () => api(""));
  const deepName = "/api/v1/events, page 51";
  const deep = isMeasured(deepName) ? await deepIn(50) : "";
  await measure(deepName, () => api(deep));
  await measure("/api/v1/events?q=person 57", () => api("q=person+57"));
  await measure("/api/v1/events?q=generated", () => api("q=generated"));
  await measure("/api/v1/events?track=…&kind=capture", () => api("track=generated-track-1&kind=capture"));
  await measure("/api/v1/events?person=…&topic=…", () =>
    api("person=generated-person-1&topic=generated-topic-1"),
  );
  await measure("/api/v1/events?population-over=100000", () => api("population-over=100000"));
  await measure("/feed.atom", () => feed(""));
  await measure("/feed.atom?kind=capture", () => feed("?kind=capture"));
  await measure("/feed.atom?q=person 57", () => feed("?q=person+57"));
  await measure("/calendar.ics", () => getCalendar(request("/calendar.ics")));
  await measure("/data/timeline.json", () => getTimelineJs(request("/data/timeline.json")));
  let index = "";
  await measure("/sitemap.xml", async () => {
    const answer = await getSitemap(request("/sitemap.xml"));
    index = await answer.clone().text();
    return answer;
  });
  const parts = [...index.matchAll(/<loc>[^<]*(\/sitemaps\/events\.xml[^<]*)<\/loc>/g)];
  const part = (parts.at(-2)?.[1] ?? "/sitemaps/events.xml").replaceAll("&amp;", "&");
  await measure("/sitemaps/events.xml, one of them", () =>
    getSitemapPart(request(part), { params: Promise.resolve({ file: "events.xml" }) }),
  );
  await measure("/changes", () => changes(""));
  await measure("/changes?type=coverage", () => changes("type=coverage"));
  await measure("/embed/timeline", () => getEmbed(request("/embed/timeline")));
  await measure("/embed/timeline?track=…", () =>
    getEmbed(request("/embed/timeline?track=generated-track-1")),
  );
  const embed = encodeURIComponent(`${site}/embed/timeline?track=generated-track-1`);
  await measure("/api/oembed", () => getOEmbed(request(`/api/oembed?url=${embed}`)));
  await measure("/data/events.csv?track=…", () => file("events.csv?track=generated-track-1"));
  await measure("/data/events.csv", () => file("events.csv"));
  await measure("/data/events.jsonl", () => getLines(request("/data/events.jsonl")));
  await measureFile("an earlier state, made in a thread of its own", (to) =>
    makePastDatabase({ from: path, to, dataVersion: pastVersion }),
  );
  await measureFile("/data/backchannel.sqlite, made in a thread of its own", (to) =>
    makePublicDatabase({ from: path, to, site }),
  );
} finally {
  const head = ["", "Status", "Bytes", "First byte", "Whole", "Held at a stretch", "Memory"];
  console.log(`\n${markdownTable(head, rows)}`);
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
