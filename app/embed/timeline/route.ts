import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createElement } from "react";
import { readEnvironment } from "@/app/_server/environment";
import { isKnownTag } from "@/app/_server/http/is-known-tag";
import { rememberWithState } from "@/app/_server/remember";
import { readTimelineView } from "@/app/_server/timeline/timeline-view";
import { parseEmbedParameters, timelineParameters } from "@/lib/timeline/embed-parameters";
import { EmbedDocument } from "../embed-document";

/** Style sheets of the embed, in order; it stands outside the bundler, so it carries them inside. */
const styleFiles = [
  "app/styles/tokens.css",
  "app/_components/figure/figure.css",
  "app/_components/figure/groups.css",
  "app/embed/embed.css",
];

/** How long a cache in front may keep an embed, and serve it while it asks for a new one, in seconds. */
const sharedSeconds = 60;
const staleSeconds = 86_400;

/** The timeline as a page for a frame: HTML and SVG, kept by data version, with no script. */
export async function GET(request: Request): Promise<Response> {
  const { parameters, faults } = parseEmbedParameters(new URL(request.url).searchParams);
  const query = String(timelineParameters(parameters));
  const { publicUrl } = readEnvironment();
  const asked = JSON.stringify([publicUrl, parameters, faults]);
  const { answer, isPassing } = await rememberWithState(
    `embed ${asked}`,
    async () => {
      const view = faults.length > 0 ? null : await readTimelineView(timelineParameters(parameters));
      // A rule or a track that does not exist is a fault of the address too.
      const allFaults = [...faults, ...(view?.faults ?? [])];
      const isGoodView = allFaults.length === 0;
      const document = await renderDocument({
        theme: parameters.theme,
        publicUrl,
        view: isGoodView ? view : null,
        query,
        faults: allFaults,
      });
      return { html: document, isGood: isGoodView };
    },
    (made) => 2 * made.html.length,
  );
  const { html, isGood } = answer;
  const etag = `"${createHash("sha256").update(html).digest("base64url")}"`;
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control":
      isGood && !isPassing
        ? `public, max-age=0, s-maxage=${sharedSeconds}, stale-while-revalidate=${staleSeconds}`
        : "no-store",
    ETag: etag,
  };
  if (isGood && isKnownTag(request.headers.get("If-None-Match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(html, { status: isGood ? 200 : 400, headers });
}

async function renderDocument(props: Parameters<typeof EmbedDocument>[0]): Promise<string> {
  // A static import of the server renderer is refused by the bundler in a route.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const styles = await readStyles();
  const page = renderToStaticMarkup(createElement(EmbedDocument, props));
  // React would escape the quotes and signs of a style sheet; this one is our own, read from the project.
  return `<!doctype html>${page.replace("</head>", () => `<style>${styles}</style></head>`)}`;
}

async function readStyles(): Promise<string> {
  const sheets = await Promise.all(
    styleFiles.map((file) => readFile(join(/* turbopackIgnore: true */ process.cwd(), file), "utf8")),
  );
  return sheets.join("\n");
}
