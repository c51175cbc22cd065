import { type EmbedParameters, parseEmbedParameters } from "./embed-parameters";
import type { EmbedRoom } from "./oembed";

/** How long the address of a page may be; the longest that a browser shows in its bar is about as long. */
export const mostAddressLength = 2_000;

/** What is asked of the oEmbed provider; `target` is the page's path and query, null where it is no page of this instance. */
export interface OEmbedRequest {
  target: { path: string; query: URLSearchParams } | null;
  format: "json" | "xml";
  room: EmbedRoom;
  /** What some consumers ask for beyond the specification, as the embed's own parameters. */
  manner: Pick<EmbedParameters, "theme" | "language">;
}

/** Why a request has no answer, as the specification numbers it. */
export interface OEmbedRefusal {
  status: 400 | 501;
  detail: string;
}

/** Reads the parameters url, format, maxwidth and maxheight, and theme and lang, which count where they can be read; others are passed over, since consumers add their own. */
export function parseOEmbedRequest(
  parameters: URLSearchParams,
  publicUrl: string,
): OEmbedRequest | OEmbedRefusal {
  const format = (parameters.get("format") || "json").toLowerCase();
  if (format !== "json" && format !== "xml") {
    return { status: 501, detail: "The format can be json or xml." };
  }
  const url = parameters.get("url") ?? "";
  if (url === "") return { status: 400, detail: "The parameter url names the page that is to be embedded." };
  const room: EmbedRoom = { maxWidth: null, maxHeight: null };
  for (const [name, side] of [
    ["maxwidth", "maxWidth"],
    ["maxheight", "maxHeight"],
  ] as const) {
    const value = parameters.get(name) ?? "";
    // Some consumers write 0 where they have no limit.
    if (value === "" || value === "0") continue;
    if (!/^[1-9]\d{0,8}$/.test(value)) return { status: 400, detail: `${name} is a whole number of pixels.` };
    room[side] = Number(value);
  }
  return { target: targetOf(url, publicUrl), format, room, manner: mannerOf(parameters) };
}

function mannerOf(parameters: URLSearchParams): OEmbedRequest["manner"] {
  const asked = new URLSearchParams();
  for (const name of ["theme", "lang"]) asked.set(name, parameters.get(name) ?? "");
  const { theme, language } = parseEmbedParameters("timeline", asked).parameters;
  return { theme, language };
}

/** http and https are one: which of them a reader copied says nothing. */
function targetOf(url: string, publicUrl: string): OEmbedRequest["target"] {
  if (url.length > mostAddressLength || !URL.canParse(url)) return null;
  const { protocol, host, pathname, searchParams } = new URL(url);
  if (!/^https?:$/.test(protocol) || host !== new URL(publicUrl).host) return null;
  return { path: pathname, query: searchParams };
}
