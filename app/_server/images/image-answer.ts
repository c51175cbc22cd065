import { createElement } from "react";
import { ImageDocument } from "@/app/_components/images/image-document";
import { onlyXmlCharacters } from "@/lib/exchange/xml-characters";
import type { ViewFault } from "@/lib/timeline/address-reader";
import { type ImageParameters, pixelFault } from "@/lib/timeline/image-parameters";
import { type PlacedImage, placeImage } from "@/lib/timeline/place-image";
import { Admission } from "../http/admission";
import { keptInFront } from "../http/cache-control";
import { contentTag } from "../http/content-tag";
import { isKnownTag } from "../http/is-known-tag";
import { problemAnswer } from "../http/problem-answer";
import { type Remembered, rememberWithState } from "../remember";
import { footOf, type ImageContent } from "./image-content";
import { PicturesBusyError, renderPng } from "./image-png";
import { readImageStyles } from "./image-styles";
import { inlineImageStyles } from "./inline-image-styles";

export type ImageFormat = "svg" | "png";

/** How long a cache in front may keep a picture, in seconds. */
const sharedSeconds = 60;

/** Pictures that are drawn at a time; more are refused at once, so that readers' pages are not kept waiting. */
const mostUnderWay = 40;

/** A picture as it is sent. */
export interface MadeImage {
  bytes: Uint8Array<ArrayBuffer>;
  etag: string;
  fileName: string;
}

/** A picture, or why there is none; `movedTo` is the path of the same elsewhere, without its ending and query. */
export type ImageMade = { made: MadeImage } | { faults: readonly ViewFault[] } | { movedTo: string };

/**
 * Makes and answers a picture, worked out once for each state of the data; who has it already gets 304. A fault of the
 * address is answered 400 as problem details, too many that wait to be rendered 503. Rejects with TaskError "busy" where too many are
 * drawn already.
 */
export async function answerImage(
  request: Request,
  { question, format, make }: { question: string; format: ImageFormat; make: () => Promise<ImageMade> },
): Promise<Response> {
  let made: Remembered<ImageMade>;
  try {
    made = await rememberWithState(
      `image ${format} ${question}`,
      () => admission().admit(make),
      (done) => ("made" in done ? done.made.bytes.byteLength : null),
    );
  } catch (error) {
    if (error instanceof PicturesBusyError)
      return problemAnswer(503, `${error.message} Ask again in a minute.`);
    throw error;
  }
  const { answer, isPassing } = made;
  if ("faults" in answer) return problemAnswer(400, "The picture could not be made.", answer.faults);
  if ("movedTo" in answer) {
    const address = new URL(request.url);
    return new Response(null, {
      status: 308,
      headers: { Location: `${answer.movedTo}.${format}${address.search}`, "Cache-Control": "no-store" },
    });
  }
  const { bytes, etag, fileName } = answer.made;
  const headers = {
    "Content-Type": format === "svg" ? "image/svg+xml; charset=utf-8" : "image/png",
    "Content-Disposition": `inline; filename="${fileName.replace(/[^\w.-]/g, "-")}.${format}"`,
    "Cache-Control": isPassing ? "no-store" : keptInFront(sharedSeconds),
    ETag: etag,
  };
  if (isKnownTag(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers });
}

/** Sets what a picture shows on its paper, and renders it. Rejects with PicturesBusyError. */
export async function makeImage(
  content: ImageContent,
  image: ImageParameters,
  format: ImageFormat,
  accent: string | null = null,
): Promise<ImageMade> {
  const placed = placeImage({
    widthPx: image.widthPx,
    headline: content.headline,
    deck: content.deck,
    figureHeightPx: content.figureHeightPx,
    keys: content.keys,
    foot: footOf(content),
  });
  const fault = format === "png" ? pixelFault(placed.widthPx, placed.heightPx, image.scale) : null;
  if (fault !== null) return { faults: [fault] };
  const svg = await drawSvg(documentOf(content, placed), image.theme, accent);
  return madeOf(
    format === "svg" ? new TextEncoder().encode(svg) : await renderPng(svg, image.scale),
    content.fileName,
  );
}

function documentOf(content: ImageContent, placed: PlacedImage) {
  const { headline, deck, figure } = content;
  const props = { placed, title: headline, description: deck, children: figure };
  return createElement(ImageDocument, props);
}

/** An element of SVG as a file that looks the same in every viewer; contacts in the colours of an accent where one is given. */
export async function drawSvg(
  element: Parameters<typeof import("react-dom/server").renderToStaticMarkup>[0],
  theme: ImageParameters["theme"],
  accent: string | null = null,
): Promise<string> {
  // A static import of the server renderer is refused by the bundler in a route.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const styles = await readImageStyles(accent);
  // The renderer of PNG drops a space at the start of a span; before the span it looks the same everywhere.
  const spaced = renderToStaticMarkup(element).replace(/(<tspan[^>]*>) /g, " $1");
  const markup = inlineImageStyles(onlyXmlCharacters(spaced), styles[theme]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}

/** Bytes with the tag that tells them from others. */
export function madeOf(bytes: Uint8Array, fileName: string): ImageMade {
  return { made: { bytes: new Uint8Array(bytes), etag: contentTag(bytes), fileName } };
}

/** On globalThis, since the bundler gives each entry a copy of this module. */
const key = Symbol.for("backchannel.pictures-under-way");
const holder: typeof globalThis & { [key]?: Admission } = globalThis;

function admission(): Admission {
  holder[key] ??= new Admission(mostUnderWay);
  return holder[key];
}
