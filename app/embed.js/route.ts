import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readEnvironment } from "@/app/_server/environment";
import { contentTag } from "@/app/_server/http/content-tag";
import { isKnownTag } from "@/app/_server/http/is-known-tag";

/** What stands in the script for the public address of this instance. */
const addressInScript = "https://instance.invalid";

/** Lines that are comments from end to end: they would be a quarter of what travels. */
const commentLines = /^ *(\/\/|\/\*\*).*\n/gm;

/** How long a browser keeps the script, and goes on with it while it asks for a newer one, in seconds. */
const freshSeconds = 24 * 60 * 60;
const staleSeconds = 7 * freshSeconds;

/** The script that turns elements of a host's page into frames; any site may load it, also as a module. */
export async function GET(request: Request): Promise<Response> {
  const file = join(/* turbopackIgnore: true */ process.cwd(), "app/embed.js/embed-script.js");
  const { origin } = new URL(readEnvironment().publicUrl);
  const source = await readFile(file, "utf8");
  const script = source.replace(commentLines, "").replace(addressInScript, () => origin);
  const etag = contentTag(script);
  const headers = {
    "Content-Type": "text/javascript; charset=utf-8",
    "Cache-Control": `public, max-age=${freshSeconds}, stale-while-revalidate=${staleSeconds}`,
    "Access-Control-Allow-Origin": "*",
    // A host may ask this of all that it loads from elsewhere.
    "Cross-Origin-Resource-Policy": "cross-origin",
    ETag: etag,
  };
  if (isKnownTag(request.headers.get("If-None-Match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(script, { headers });
}
