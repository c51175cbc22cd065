import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import type { HostSite } from "./host-site";

/** TimelineJS as its package ships it. */
const folder = join(process.cwd(), "node_modules/@knight-lab/timelinejs/dist");

const contentTypes: Record<string, string> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
};

/** Serves a page of another origin on which TimelineJS draws the document at an address, with the program itself beside it. */
export async function serveTimelineJs(documentUrl: string): Promise<HostSite> {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>TimelineJS</title>
    <link rel="icon" href="data:,"><link rel="stylesheet" href="/css/timeline.css">
    <script src="/js/timeline.js"></script></head>
    <body><div id="timeline" style="width: 1200px; height: 700px"></div>
    <script>
      window.timeline = new TL.Timeline("timeline", ${JSON.stringify(documentUrl)}, { font: null });
    </script></body></html>`;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://host").pathname;
    const answer = path === "/" ? Promise.resolve(Buffer.from(page)) : readFile(join(folder, path));
    const contentType = path === "/" ? "text/html; charset=utf-8" : contentTypes[extname(path)];
    answer.then(
      (body) =>
        response.writeHead(200, { "Content-Type": contentType ?? "application/octet-stream" }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
