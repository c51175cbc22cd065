import { createHash } from "node:crypto";
import { isTaskError } from "@/app/_server/coincidence/worker-pool";
import { readEnvironment } from "@/app/_server/environment";
import { Admission } from "@/app/_server/http/admission";
import { isKnownTag } from "@/app/_server/http/is-known-tag";
import { type DataMoment, readDataMoment } from "@/app/_server/past/data-moment";
import { isPastUnavailable } from "@/app/_server/past/past-unavailable";
import { withDataAt } from "@/app/_server/past/with-data-at";
import { rememberWithState } from "@/app/_server/remember";
import { momentQueryParameters } from "@/lib/exchange/open/list-query";
import type { QueryParameter } from "@/lib/exchange/open/query-parameter";
import { AddressReader } from "@/lib/timeline/address-reader";
import { badQuery, OpenQuestionError, openHeaders, openProblem } from "./open-problem";

/** How long a cache in front may answer by itself, and may go on while it asks anew, in seconds; as the embeds have it. */
const sharedSeconds = 60;
const staleSeconds = 86_400;
const retryAfterSeconds = 5;

/** Questions that are worked out at a time; more are refused at once, so that readers' pages are not kept waiting. */
const mostUnderWay = 12;

/** A request whose parameters are all known; `reader` gathers what is wrong with them. */
export interface OpenQuery {
  parameters: URLSearchParams;
  reader: AddressReader;
  /** The origin of this instance. */
  site: string;
}

/** What a question is answered with. */
export interface OpenAnswer {
  body: object;
  /** The cursor of the page that follows; null or left out where there is none. */
  next?: string | null;
  /** The version of the one record that was asked for. */
  version?: number;
  /** The address of what was asked for, where it was named by another of its names. */
  location?: string;
}

export interface OpenQuestion {
  /** Every parameter that it knows, beside those of the state of the data. */
  parameters: readonly QueryParameter[];
  /** Whether the answer is kept until the data change; only for what many ask in the same words. */
  isKept?: boolean;
  /** Reads all that the answer is made of. Throws OpenQuestionError where it cannot be given. */
  work: (query: OpenQuery) => Promise<OpenAnswer>;
}

/** Answers a GET request for open data; the same for everybody. */
export async function answerOpenQuestion(request: Request, question: OpenQuestion): Promise<Response> {
  try {
    const url = new URL(request.url);
    refuseUnknown(url.searchParams, [...question.parameters, ...momentQueryParameters]);
    const { moment, faults } = await readDataMoment(url.searchParams);
    if (faults.length > 0) throw badQuery(faults);
    return await withDataAt(moment, () => answerNow(request, url, moment, question));
  } catch (error) {
    return problemOf(error);
  }
}

/** The answer to a browser that asks whether another site may read. */
export function answerOpenPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...openHeaders,
      "Access-Control-Allow-Methods": "GET, HEAD",
      "Access-Control-Allow-Headers": "If-None-Match",
      "Access-Control-Max-Age": "86400",
    },
  });
}

function refuseUnknown(parameters: URLSearchParams, known: readonly QueryParameter[]): void {
  const names = new Set(known.map(({ name }) => name));
  const unknown = [...new Set(parameters.keys())].filter((name) => !names.has(name));
  if (unknown.length === 0) return;
  const message = `It is not known here. Known are ${[...names].join(", ")}.`;
  throw badQuery(unknown.slice(0, 20).map((name) => ({ parameter: name.slice(0, 80), message })));
}

interface MadeAnswer {
  text: string;
  etag: string;
  link: string | null;
  location: string | null;
}

async function answerNow(
  request: Request,
  url: URL,
  moment: DataMoment,
  question: OpenQuestion,
): Promise<Response> {
  const make = () => admission().admit(() => makeAnswer(url, question));
  const { answer, isPassing } =
    question.isKept === true && !url.searchParams.has("cursor")
      ? await rememberWithState<MadeAnswer>(
          `open ${url.pathname}?${url.searchParams}`,
          make,
          ({ text }) => 2 * text.length,
        )
      : { answer: await make(), isPassing: false };
  const headers: Record<string, string> = {
    ...openHeaders,
    "Cache-Control": isPassing
      ? "no-store"
      : `public, max-age=0, s-maxage=${sharedSeconds}, stale-while-revalidate=${staleSeconds}`,
    "Content-Type": "application/json; charset=utf-8",
    ETag: answer.etag,
    "Data-Version": String(moment.dataVersion),
  };
  if (answer.link !== null) headers.Link = answer.link;
  if (answer.location !== null) headers["Content-Location"] = answer.location;
  if (isKnownTag(request.headers.get("if-none-match"), answer.etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(answer.text, { headers });
}

async function makeAnswer(url: URL, { work }: OpenQuestion): Promise<MadeAnswer> {
  const site = readEnvironment().publicUrl;
  const reader = new AddressReader(url.searchParams);
  const {
    body,
    next = null,
    version,
    location = null,
  } = await work({
    parameters: url.searchParams,
    reader,
    site,
  });
  const address = next === null ? null : pageAddress(site, url, next);
  const text = JSON.stringify(address === null ? body : { ...body, next: address });
  const hash = createHash("sha256").update(text).digest("base64url").slice(0, 22);
  return {
    text,
    // A change names the version that it changes by this tag too, so that it stands in front.
    etag: version === undefined ? `"${hash}"` : `"${version}.${hash}"`,
    link: address === null ? null : `<${address}>; rel="next"`,
    location,
  };
}

function pageAddress(site: string, url: URL, cursor: string): string {
  const query = new URLSearchParams(url.searchParams);
  query.set("cursor", cursor);
  return `${site}${url.pathname}?${query}`;
}

function problemOf(error: unknown): Response {
  if (error instanceof OpenQuestionError) {
    return openProblem(error.problem, error.message, { faults: error.faults });
  }
  if (isPastUnavailable(error)) {
    const headers = { "Retry-After": String(error.retryAfterSeconds) };
    return openProblem("not-now", error.message, { headers });
  }
  if (isTaskError(error)) {
    console.warn(`A question to the open data was not answered: ${error.message}`);
    const headers = { "Retry-After": String(retryAfterSeconds) };
    return openProblem("not-now", "Too much is asked for at the moment. Try again soon.", { headers });
  }
  throw error;
}

/** On globalThis, since the bundler gives each entry a copy of this module. */
const key = Symbol.for("backchannel.open-questions");
const holder: typeof globalThis & { [key]?: Admission } = globalThis;

function admission(): Admission {
  holder[key] ??= new Admission(mostUnderWay);
  return holder[key];
}
