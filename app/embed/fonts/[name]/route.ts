import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The subsets that an embed may need, by the name in its address. */
const fontFiles: ReadonlyMap<string, string> = new Map([
  ["inter-latin.woff2", "inter/files/inter-latin-wght-normal.woff2"],
  ["inter-cyrillic.woff2", "inter/files/inter-cyrillic-wght-normal.woff2"],
  ["source-serif-latin.woff2", "source-serif-4/files/source-serif-4-latin-wght-normal.woff2"],
  ["source-serif-cyrillic.woff2", "source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2"],
]);

/** A font of an embed. Embeds are strings outside the bundler, so their fonts have addresses of their own. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const file = fontFiles.get((await params).name);
  if (file === undefined) return new Response("No such font.", { status: 404 });
  const bytes = await readFile(
    join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@fontsource-variable", file),
  );
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "font/woff2",
      "Cache-Control": "public, max-age=604800",
      // A sandboxed frame has an opaque origin: without this an embed in one could not load its own fonts.
      "Access-Control-Allow-Origin": "*",
    },
  });
}
