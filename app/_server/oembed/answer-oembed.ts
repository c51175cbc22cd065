import { choiceAddress, type EmbedChoice } from "@/lib/embed/embed-choice";
import type { EmbedParameters } from "@/lib/embed/embed-parameters";
import { fitEmbed, fitThumbnail, oembedOf, oembedXml } from "@/lib/embed/oembed";
import { type OEmbedRequest, parseOEmbedRequest } from "@/lib/embed/oembed-request";
import { socialHeightPx, socialWidthPx } from "@/lib/timeline/place-social";
import { isTaskError } from "../coincidence/worker-pool";
import { readEnvironment } from "../environment";
import { keptInFront } from "../http/cache-control";
import { contentTag } from "../http/content-tag";
import { isKnownTag } from "../http/is-known-tag";
import { problemResponse } from "../http/problem-details";
import { markPassing, rememberWithState } from "../remember";
import { findPageEmbed } from "./find-page-embed";
import { thumbnailPath } from "./thumbnail-path";

/** How long a cache in front may answer by itself, in seconds. */
const sharedSeconds = 300;

type ReadHeights = (choice: EmbedChoice) => Promise<(widthPx: number) => number>;

const contentTypes = {
  json: "application/json; charset=utf-8",
  xml: "text/xml; charset=utf-8",
} as const;

/** Any page may ask: the answers hold nothing but what is published. */
const openHeaders = { "Access-Control-Allow-Origin": "*" };

/**
 * Answers as an oEmbed 1.0 provider: 404 for an address that cannot be embedded, 501 for a format other than json and xml, 400 where no
 * address is named. There is nothing private to embed, so never 401. `readHeights` reads how high an embed is, px, at a width.
 */
export async function answerOEmbed(request: Request, readHeights: ReadHeights): Promise<Response> {
  const { publicUrl } = readEnvironment();
  const asked = parseOEmbedRequest(new URL(request.url).searchParams, publicUrl);
  if ("status" in asked) return refusal(asked.status, asked.detail);
  const { answer, isPassing } = await rememberWithState(
    `oembed ${publicUrl} ${questionOf(asked)}`,
    async () => ({ text: await textOrBusy(asked, publicUrl, readHeights) }),
    ({ text }) => (text === null ? null : 2 * text.length),
  );
  if (answer.text === null && isPassing) {
    // Consumers keep a 404 for long; what is only not ready yet must not become one.
    return refusal(503, "This cannot be worked out at the moment. Ask again soon.");
  }
  if (answer.text === null) {
    return refusal(
      404,
      "Nothing at this address can be embedded. A page with filters that no embed takes cannot.",
    );
  }
  const etag = contentTag(answer.text);
  const headers = {
    ...openHeaders,
    "Content-Type": contentTypes[asked.format],
    "Cache-Control": isPassing ? "no-store" : keptInFront(sharedSeconds),
    ETag: etag,
  };
  if (isKnownTag(request.headers.get("If-None-Match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(answer.text, { headers });
}

/** One question whatever the order of what names it. */
function questionOf({ target, format, room, manner }: OEmbedRequest): string {
  return JSON.stringify([target?.path, target?.query.toString(), format, room, manner]);
}

/** As `answerText`; null and passing where the threads that count have no time. */
async function textOrBusy(...args: Parameters<typeof answerText>): Promise<string | null> {
  try {
    return await answerText(...args);
  } catch (error) {
    if (!isTaskError(error)) throw error;
    markPassing();
    return null;
  }
}

async function answerText(
  { target, format, room, manner }: OEmbedRequest,
  publicUrl: string,
  readHeights: ReadHeights,
): Promise<string | null> {
  const found = target === null ? null : await findPageEmbed(target.path, target.query);
  if (found === null) return null;
  const choice = { ...found.choice, embed: withManner(found.choice.embed, manner) };
  const size = fitEmbed(room, await readHeights(choice));
  const thumbnail = fitThumbnail(room, { widthPx: socialWidthPx, heightPx: socialHeightPx });
  const answer = oembedOf({
    publicUrl,
    address: publicUrl + choiceAddress(choice),
    headline: found.headline,
    title: found.title,
    ...size,
    thumbnail:
      thumbnail === null
        ? null
        : { ...thumbnail, url: publicUrl + thumbnailPath(choice, found.eventSlug, thumbnail.widthPx) },
  });
  return format === "json" ? JSON.stringify(answer) : oembedXml(answer);
}

/** What the address itself says of theme and language goes before what the consumer asks for. */
function withManner(embed: EmbedParameters, { theme, language }: OEmbedRequest["manner"]): EmbedParameters {
  return { ...embed, theme: embed.theme ?? theme, language: embed.language ?? language };
}

function refusal(status: 400 | 404 | 501 | 503, detail: string): Response {
  const titles = { 400: "No address", 404: "Nothing to embed", 501: "No such format", 503: "Not now" };
  const later = status === 503 ? { "Retry-After": "5" } : {};
  return problemResponse(
    { type: "about:blank", title: titles[status], status, detail },
    { ...openHeaders, ...later },
  );
}
