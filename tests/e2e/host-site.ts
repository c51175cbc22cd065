import { once } from "node:events";
import { createServer } from "node:http";

/** A page of another site, as an editor would paste a frame into it. */
export interface HostSite {
  /** Origin, without a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface HostSiteOptions {
  /** Markup at the end of the page's head. */
  readonly head?: string;
  /** The site's Content-Security-Policy; without it the site has none. */
  readonly policy?: string;
  /** Whether it keeps itself apart and lets in only what says that it may be used elsewhere (`COEP: require-corp`). */
  readonly isIsolated?: boolean;
}

/** Serves one page, at every path, from an origin of its own: another host and another port than those of an instance. */
export async function serveHostSite(
  body: string,
  { head = "", policy, isIsolated = false }: HostSiteOptions = {},
): Promise<HostSite> {
  const markup = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Another site</title>
    <link rel="icon" href="data:,">${head}</head><body><h1>Another site</h1>${body}</body></html>`;
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    ...(policy === undefined ? {} : { "Content-Security-Policy": policy }),
    ...(isIsolated
      ? { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin" }
      : {}),
  };
  const server = createServer((_request, response) => {
    response.writeHead(200, headers).end(markup);
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
