import { createElement } from "react";
import { isTaskError } from "@/app/_server/coincidence/worker-pool";
import { embedStyles } from "@/app/_server/embed/embed-styles";
import { sizeReporter } from "@/app/_server/embed/size-reporter";
import { readEnvironment } from "@/app/_server/environment";
import { keptInFront } from "@/app/_server/http/cache-control";
import { contentTag } from "@/app/_server/http/content-tag";
import { isKnownTag } from "@/app/_server/http/is-known-tag";
import { type DataMoment, readDataMoment } from "@/app/_server/past/data-moment";
import { isPastUnavailable } from "@/app/_server/past/past-unavailable";
import { withDataAt } from "@/app/_server/past/with-data-at";
import { rememberWithState } from "@/app/_server/remember";
import { getPresentStore } from "@/app/_server/store";
import { dayOfData } from "@/app/_server/today";
import { countChangesSince } from "@/db/queries/history/count-changes-since";
import { listChangesSince } from "@/db/queries/history/list-changes-since";
import { parseEmbedParameters, plainEmbed } from "@/lib/embed/embed-parameters";
import type { EmbedWidget } from "@/lib/embed/embed-widget";
import type { ViewFault } from "@/lib/timeline/address-reader";
import { embedContext } from "./embed-context";
import { type EmbedData, EmbedDocument, RefusalDocument } from "./embed-document";
import type { EmbedContext, EmbedMade, EmbedPage, EmbedRefusal } from "./embed-page";
import { withNamedRule } from "./named-rule";

/** How long a cache in front may keep an embed, in seconds. */
const sharedSeconds = 60;
/** What a pinned one shows never changes; how many records changed since may be told so much later. */
const pinnedSharedSeconds = 600;

/** An embed as it is sent, or where it went. */
type Sent =
  | { html: string; etag: string; status: 200 | EmbedRefusal["status"]; retryAfterSeconds: number | null }
  | { movedTo: string };

/**
 * Answers a widget as a page for a frame: HTML and SVG, kept by data version. A fault of the address is shown in the frame with
 * status 400. No cookie is read and nothing but what is published is shown, so that any cache may hold it.
 */
export async function answerEmbed(
  request: Request,
  widget: EmbedWidget,
  slug: string | null,
  make: (context: EmbedContext) => Promise<EmbedMade>,
): Promise<Response> {
  const { parameters, faults } = parseEmbedParameters(widget, new URL(request.url).searchParams);
  const { publicUrl } = readEnvironment();
  const asked = JSON.stringify([widget, slug, publicUrl, parameters, faults]);
  const { answer, isPassing } = await rememberWithState<Sent>(
    `embed ${asked}`,
    () => makeSent(embedContext(widget, parameters, publicUrl), faults, make),
    (made) => ("html" in made && made.status === 200 ? 2 * made.html.length : null),
  );
  if ("movedTo" in answer) {
    return new Response(null, {
      status: 308,
      headers: { Location: answer.movedTo, "Cache-Control": "no-store" },
    });
  }
  const { html, etag, status, retryAfterSeconds } = answer;
  const shared = parameters.version === null ? sharedSeconds : pinnedSharedSeconds;
  const headers: Record<string, string> = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": status === 200 && !isPassing ? keptInFront(shared) : "no-store",
    ETag: etag,
  };
  if (retryAfterSeconds !== null) headers["Retry-After"] = String(retryAfterSeconds);
  if (status === 200 && isKnownTag(request.headers.get("If-None-Match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(html, { status, headers });
}

/** Answers an address under which there is no widget: 404, said in the frame. */
export async function answerNoEmbed(): Promise<Response> {
  const context = embedContext("timeline", plainEmbed, readEnvironment().publicUrl);
  const message =
    "The embeds are timeline, aligned, coincidences, latest, and events with the name of an event.";
  const { html, status } = await refusalSent(context, { status: 404, faults: [{ parameter: "", message }] });
  return new Response(html, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}

async function makeSent(
  context: EmbedContext,
  faults: readonly ViewFault[],
  make: (context: EmbedContext) => Promise<EmbedMade>,
): Promise<Sent> {
  if (faults.length > 0) return refusalSent(context, { status: 400, faults });
  const { widget, publicUrl } = context;
  const { version } = context.parameters;
  // The one place where an embed is put into an earlier state of the data: all that a widget reads is read inside.
  const asked = new URLSearchParams(version === null ? {} : { version: String(version) });
  const { moment, faults: versionFaults } = await readDataMoment(asked);
  if (versionFaults.length > 0) return refusalSent(context, { status: 400, faults: versionFaults });
  try {
    return await withDataAt(moment, async () => {
      // What a pinned embed links to goes by the rule that it shows, whichever leads later.
      const { embed } = await withNamedRule({ widget, slug: null, embed: context.parameters });
      const named = embedContext(widget, embed, publicUrl);
      const made = await make(named);
      if ("refusal" in made) return refusalSent(named, made.refusal);
      if ("movedTo" in made) return made;
      const data = await dataOf(moment, made.page.event);
      return sent(
        context,
        createElement(EmbedDocument, { context: named, made: made.page, data }),
        made.page.sizes,
      );
    });
  } catch (error) {
    if (isPastUnavailable(error)) return unavailable(context, error.message, error.retryAfterSeconds);
    if (!isTaskError(error)) throw error;
    console.warn(`An embed was not made: ${error.message}`);
    return unavailable(context, "What it shows could not be counted now.", 60);
  }
}

async function dataOf({ asked, dataVersion }: DataMoment, event: EmbedPage["event"]): Promise<EmbedData> {
  const day = dayOfData();
  if (asked === "present") return { day, dataVersion, pinned: null };
  const store = getPresentStore();
  if (event === undefined) {
    return { day, dataVersion, pinned: { changed: await countChangesSince(store, dataVersion) } };
  }
  const { changes } = await listChangesSince(store, {
    ...{ since: dataVersion, until: null, types: [], after: null, limit: 1 },
    record: { type: "event", id: event.id },
  });
  return { day, dataVersion, pinned: { event: event.slug, isChanged: changes.length > 0 } };
}

async function unavailable(context: EmbedContext, message: string, retryAfterSeconds: number): Promise<Sent> {
  const refusal = { status: 503, faults: [{ parameter: "", message }] } as const;
  return { ...(await refusalSent(context, refusal)), retryAfterSeconds };
}

function refusalSent(context: EmbedContext, refusal: EmbedRefusal) {
  return sent(context, createElement(RefusalDocument, { context, refusal }), "", refusal.status);
}

async function sent(
  { parameters }: EmbedContext,
  document: Parameters<typeof import("react-dom/server").renderToStaticMarkup>[0],
  sizes: string,
  status: 200 | EmbedRefusal["status"] = 200,
) {
  // A static import of the server renderer is refused by the bundler in a route.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const markup = renderToStaticMarkup(document);
  const styles = (await embedStyles(markup, parameters)) + sizes;
  // React would escape the quotes and signs of a style sheet; this one is our own, read from the project.
  const styled = markup.replace("</head>", () => `<style>${styles}</style></head>`);
  // The same for the script, whose hash the policy names: the only one, and only where it is asked for.
  const script = parameters.reportsSize ? `<script>${sizeReporter}</script>` : "";
  const html = `<!doctype html>${styled.replace("</body>", () => `${script}</body>`)}`;
  return { html, etag: contentTag(html), status, retryAfterSeconds: null };
}
