import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { projectPath } from "@/db/cli/run-command.mjs";
import { pageScript } from "./page-script";
import { attachMovement, plotSize, stageName } from "./subjects/day-window";
import { type DrawnSubject, drawPage } from "./subjects/drawn-page";

/** A running server of the bench's own pages: `${url}/${key}` for each subject. */
export interface PageServer {
  readonly url: string;
  readonly close: () => void;
}

interface Answer {
  readonly type: string;
  /** gzip, as ours sends what it sends. */
  readonly body: Buffer;
}

const eventsPath = "/events.json";

/** Serves the page of each subject, the files of its package, and the events (JSON, gzip). */
export async function servePages(
  subjects: readonly DrawnSubject[],
  packedEvents: Buffer,
): Promise<PageServer> {
  const answers = new Map<string, Answer>([[eventsPath, { type: "application/json", body: packedEvents }]]);
  for (const subject of subjects) {
    answers.set(`/${subject.key}`, { type: "text/html; charset=utf-8", body: gzipSync(pageOf(subject)) });
    for (const [type, paths] of [
      ["text/javascript; charset=utf-8", subject.scripts],
      ["text/css; charset=utf-8", subject.styles],
    ] as const) {
      for (const path of paths) {
        const body = gzipSync(readFileSync(join(projectPath, "node_modules", path)));
        answers.set(`/packages/${path}`, { type, body });
      }
    }
  }
  const server = createServer((request, response) => {
    const answer = answers.get(request.url ?? "");
    if (answer === undefined) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, {
        "Content-Type": answer.type,
        "Content-Encoding": "gzip",
        "Content-Length": answer.body.length,
        "Cache-Control": "no-store",
      })
      .end(answer.body);
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

function pageOf(subject: DrawnSubject): string {
  const styles = subject.styles.map((path) => `<link rel="stylesheet" href="/packages/${path}">`);
  const scripts = subject.scripts.map((path) => `<script src="/packages/${path}"></script>`);
  const height = subject.isTall ? "auto" : `${plotSize.heightPx}px`;
  const call = pageScript(drawPage, eventsPath, stageName, subject.draw, attachMovement);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${subject.title}</title>
<link rel="icon" href="data:,">
<link rel="preload" as="fetch" href="${eventsPath}" crossorigin>
${styles.join("\n")}
<style>body { margin: 0 } #stage { width: ${plotSize.widthPx}px; height: ${height}; margin: 80px }</style>
<body>
<div id="stage"></div>
${scripts.join("\n")}
<script>${call}</script>
</body>
</html>
`;
}
