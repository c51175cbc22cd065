import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Timeline as VisTimeline } from "vis-timeline/standalone";
import { projectPath } from "@/db/cli/run-command.mjs";
import type { EmbedEvent } from "./embed-events";
import { pageScript } from "./page-script";

/** A page of a host with one way to show the events. */
export interface EmbedPage {
  readonly title: string;
  /** Path on the host. */
  readonly path: string;
  readonly markup: string;
  /** What is there once the events are drawn, in the page or in a frame of it. */
  readonly drawn: { readonly selector: string; readonly isFramed: boolean };
}

declare const TL: {
  Timeline: new (container: HTMLElement, data: object, options: object) => unknown;
};
declare const vis: { Timeline: typeof VisTimeline };

const eventsPath = "/events.json";
const packages = "/packages";
const stage = '<div id="stage"></div>';
const stageStyle = "<style>body { margin: 0 } #stage { height: 640px }</style>";

/** The pages that are compared; `embed` is the address of our timeline embed, with a query, `dataVersion` that of its data. */
export function embedPages(instanceUrl: string, embed: string, dataVersion: number): EmbedPage[] {
  const query = new URL(embed).searchParams;
  const attributes = [...query].map(([name, value]) => ` ${name}="${value}"`).join("");
  const framed = { selector: "svg a", isFramed: true };
  return [
    {
      title: "Backchannel, iframe",
      path: "/iframe",
      markup: `<iframe src="${embed}" title="Timeline" width="960" height="700"></iframe>`,
      drawn: framed,
    },
    {
      title: "Backchannel, iframe pinned to a version",
      path: "/pinned",
      markup: `<iframe src="${embed}&amp;version=${dataVersion}" title="Timeline" width="960" height="700"></iframe>`,
      drawn: framed,
    },
    {
      title: "Backchannel, element and embed.js",
      path: "/element",
      markup: `<script src="${instanceUrl}/embed.js"></script><backchannel-timeline${attributes}></backchannel-timeline>`,
      drawn: framed,
    },
    {
      title: `TimelineJS ${versionOf("@knight-lab/timelinejs")}`,
      path: "/timelinejs",
      markup: `<link rel="stylesheet" href="${packages}/@knight-lab/timelinejs/dist/css/timeline.css">${stageStyle}${stage}
        <script src="${packages}/@knight-lab/timelinejs/dist/js/timeline.js"></script>
        <script>${pageScript(drawTimelineJs, eventsPath, `${packages}/@knight-lab/timelinejs/dist/js/`)}</script>`,
      drawn: { selector: ".tl-timemarker", isFramed: false },
    },
    {
      title: `vis-timeline ${versionOf("vis-timeline")}`,
      path: "/vis",
      markup: `<link rel="stylesheet" href="${packages}/vis-timeline/styles/vis-timeline-graph2d.min.css">${stageStyle}${stage}
        <script src="${packages}/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script>
        <script>${pageScript(drawVis, eventsPath)}</script>`,
      drawn: { selector: ".vis-item", isFramed: false },
    },
  ];
}

function versionOf(name: string): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(join(projectPath, "node_modules", name, "package.json"), "utf8"),
  );
  return manifest.version;
}

/** Runs in the page: it refers to nothing outside itself. */
function drawTimelineJs(eventsPath: string, scriptPath: string): void {
  const dateOf = (day: string) => {
    const [year, month, date] = day.split("-");
    return { year, month, day: date };
  };
  fetch(eventsPath)
    .then((answer): Promise<EmbedEvent[]> => answer.json())
    .then((events) => {
      const data = {
        events: events.map(({ title, slug, from, to, lane }) => ({
          unique_id: slug,
          group: lane,
          start_date: dateOf(from),
          ...(to === from ? {} : { end_date: dateOf(to) }),
          text: { headline: title },
        })),
      };
      const container = document.querySelector<HTMLElement>("#stage");
      // Its own fonts come from another company's host; with none it takes those of the page.
      const options = { script_path: scriptPath, font: null, hash_bookmark: false };
      if (container !== null) new TL.Timeline(container, data, options);
    });
}

/** Runs in the page: it refers to nothing outside itself. */
function drawVis(eventsPath: string): void {
  fetch(eventsPath)
    .then((answer): Promise<EmbedEvent[]> => answer.json())
    .then((events) => {
      const items = events.map(({ title, slug, from, to, lane }) => ({
        id: slug,
        group: lane,
        content: title,
        start: from,
        ...(to === from ? { type: "point" as const } : { type: "range" as const, end: to }),
      }));
      const groups = ["Contacts", "Announcements"].map((lane) => ({ id: lane, content: lane }));
      const container = document.querySelector<HTMLElement>("#stage");
      if (container !== null) new vis.Timeline(container, items, groups, {});
    });
}

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".woff": "font/woff",
};

/** Serves the pages, the events and the files of the packages, all with gzip. */
export async function serveEmbedPages(pages: readonly EmbedPage[], events: readonly EmbedEvent[]) {
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    const answer = (type: string, body: string | Buffer) =>
      response.writeHead(200, { "Content-Type": type, "Content-Encoding": "gzip" }).end(gzipSync(body));
    const page = pages.find((one) => one.path === path);
    if (page !== undefined) return answer("text/html; charset=utf-8", documentOf(page));
    if (path === eventsPath) return answer("application/json", JSON.stringify(events));
    const file = join(projectPath, "node_modules", path.slice(packages.length));
    if (!path.startsWith(`${packages}/`) || path.includes("..") || !existsSync(file)) {
      return response.writeHead(404).end();
    }
    return answer(types[extname(file)] ?? "application/octet-stream", readFileSync(file));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function documentOf({ title, markup }: EmbedPage): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><body>${markup}</body></html>`;
}
