import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { projectPath } from "@/db/cli/run-command.mjs";
import { generateDatabase } from "@/db/generate/generate-database";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { openStore } from "@/db/store";
import { startInstance } from "@/tests/e2e/instance";
import { addEveryEventRule, everyEventRule } from "@/tests/integration/embed/every-event-rule";
import { readEmbedEvents } from "./embed-events";
import { type EmbedPage, embedPages, serveEmbedPages } from "./embed-pages";
import { byteWords, countWords } from "./figure-words";
import { describeMachine } from "./machine";
import { markdownTable } from "./markdown-table";
import { withBrowser } from "./measure-subject";

/**
 * `npm run bench:embed`: what a timeline of the same 200 events costs a host's page, ours and those of other packages, written into
 * docs/embeds.md. Needs the production build.
 */
const eventCount = 200;
const documentPath = join(projectPath, "docs", "embeds.md");
const marks = ["<!-- weight: written by npm run bench:embed -->", "<!-- end of weight -->"] as const;

/** What came over the wire for one page, without the host's own page. */
interface Weight {
  requests: number;
  bytes: number;
  scripts: number;
  scriptBytes: number;
  /** Marks in the document once it is drawn. */
  marks: number;
}

const folder = mkdtempSync(join(tmpdir(), "backchannel-embed-weight-"));
const databasePath = join(folder, "events.db");
generateDatabase(databasePath, { total: eventCount, seed: 1 });
const store = openStore(databasePath);
await addEveryEventRule(store);
const dataVersion = await readDataVersion(store);
store.close();
const events = readEmbedEvents(databasePath);
const instance = await startInstance({ sample: "none", environment: { DATABASE_PATH: databasePath } });
const embed = `${instance.url}/embed/timeline?rule=${everyEventRule}`;
const pages = embedPages(instance.url, embed, dataVersion);
const host = await serveEmbedPages(pages, events);
try {
  await withBrowser(async (browser) => {
    const rows: string[][] = [];
    for (const page of pages) {
      const weight = await weigh(browser, host.url, page);
      rows.push([
        page.title,
        byteWords(weight.bytes),
        countWords(weight.requests),
        weight.scripts === 0 ? "none" : `${weight.scripts}, ${byteWords(weight.scriptBytes)}`,
      ]);
      console.log(`${page.title}: ${JSON.stringify(weight)}`);
    }
    const table = markdownTable(["", "Bytes", "Requests", "Scripts"], rows);
    const machine = describeMachine(browser.version());
    write(`${table}\n\n${countWords(events.length)} events. ${machine}.`);
  });
} finally {
  host.close();
  await instance.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Opens a page with an empty cache, and counts all that is asked for until it is drawn and nothing is under way any more. */
async function weigh(browser: Browser, hostUrl: string, { path, drawn }: EmbedPage): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 976, height: 900 } });
  const page = await context.newPage();
  const weight: Weight = { requests: 0, bytes: 0, scripts: 0, scriptBytes: 0, marks: 0 };
  const counted: Promise<void>[] = [];
  page.on("requestfinished", (request) => {
    if (request.url() === hostUrl + path || request.url().startsWith("data:")) return;
    counted.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
        const bytes = responseBodySize + responseHeadersSize;
        weight.requests += 1;
        weight.bytes += bytes;
        if (request.resourceType() !== "script") return;
        weight.scripts += 1;
        weight.scriptBytes += bytes;
      }),
    );
  });
  page.on("requestfailed", (request) => console.warn(`Failed: ${request.url()}`));
  await page.goto(hostUrl + path, { waitUntil: "networkidle" });
  const marked = drawn.isFramed
    ? page.frameLocator("iframe").locator(drawn.selector)
    : page.locator(drawn.selector);
  await marked.first().waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  await Promise.all(counted);
  weight.marks = await marked.count();
  await context.close();
  return weight;
}

/** Puts the results between the marks of the document. */
function write(text: string): void {
  const before = readFileSync(documentPath, "utf8");
  const [start, end] = marks.map((mark) => before.indexOf(mark));
  if (start === undefined || end === undefined || start < 0 || end < start) {
    throw new Error(`${documentPath} has no place for the results.`);
  }
  writeFileSync(
    documentPath,
    `${before.slice(0, start + marks[0].length)}\n\n${text}\n\n${before.slice(end)}`,
  );
}
