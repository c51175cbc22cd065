import { isTaskError } from "@/app/_server/coincidence/worker-pool";
import { readEnvironment } from "@/app/_server/environment";
import { keptInFront } from "@/app/_server/http/cache-control";
import { contentTag } from "@/app/_server/http/content-tag";
import { isKnownTag } from "@/app/_server/http/is-known-tag";
import { openAdmission } from "@/app/_server/http/open-admission";
import { readDataMoment } from "@/app/_server/past/data-moment";
import { isPastUnavailable } from "@/app/_server/past/past-unavailable";
import { withDataAt } from "@/app/_server/past/with-data-at";
import { rememberWithState } from "@/app/_server/remember";
import { getStore } from "@/app/_server/store";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { momentQueryParameters } from "@/lib/exchange/open/list-query";
import type { QueryParameter } from "@/lib/exchange/open/query-parameter";
import { AddressReader } from "@/lib/timeline/address-reader";
import { unknownParameters } from "@/lib/timeline/unknown-parameters";
import { withQuery } from "../../exchange/with-query";
import { badQuery, OpenQuestionError, openHeaders, openProblem } from "./open-problem";

/** How long a cache in front may answer by itself, in seconds; as the embeds have it. */
const sharedSeconds = 60;
const retryAfterSeconds = 5;
/** How often an answer is made anew, where somebody saved something while it was made. */
const mostAttempts = 3;

/** A request whose parameters are all known; `reader` gathers what is wrong with them. */
export interface OpenQuery {
  parameters: URLSearchParams;
  reader: AddressReader;
  /** The origin of this instance. */
  site: string;
  /** The version of the data that all of the answer is read from. */
  dataVersion: number;
}

/** What a question is answered with. */
export interface OpenAnswer {
  /** A document, or the text of a file. */
  body: object | OpenText;
  /** What of it the tag stands for; where left out, all of it. */
  tagged?: object;
  /** The cursor of the page that follows; null or left out where there is none. */
  next?: string | null;
  /** The version of the one record that was asked for. */
  version?: number;
  /** The address of what was asked for, where it was named by another of its names. */
  location?: string;
}

/** The text of a file, and what browsers call it. */
export class OpenText {
  constructor(
    readonly text: string,
    readonly contentType: string,
    readonly fileName: string,
  ) {}
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
    refuseMisnamed(url.searchParams, [...question.parameters, ...momentQueryParameters]);
    const { moment, faults } = await readDataMoment(url.searchParams);
    if (faults.length > 0) throw badQuery(faults);
    return await withDataAt(moment, () => answerNow(request, url, question));
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

/** Refuses what nobody would read: parameters that are not known, and several values where one is taken. */
function refuseMisnamed(parameters: URLSearchParams, known: readonly QueryParameter[]): void {
  const names = known.map(({ name }) => name);
  const repeated = known
    .filter(({ name, isList }) => !isList && parameters.getAll(name).length > 1)
    .map(({ name }) => ({ parameter: name, message: "It takes one value and was given several times." }));
  const faults = [...unknownParameters(parameters, names), ...repeated];
  if (faults.length > 0) throw badQuery(faults);
}

interface MadeAnswer {
  text: string;
  etag: string;
  dataVersion: number;
  contentType: string;
  fileName: string | null;
  link: string | null;
  location: string | null;
}

async function answerNow(request: Request, url: URL, question: OpenQuestion): Promise<Response> {
  const { searchParams } = url;
  // Pages further on and texts searched for are endless, and hardly asked for twice.
  const isKept = question.isKept === true && !searchParams.has("cursor") && !searchParams.has("q");
  const { answer, isPassing } = await rememberWithState<MadeAnswer>(
    `open ${url.pathname}?${searchParams}`,
    () => openAdmission().admit(() => makeAnswer(url, question)),
    ({ text }) => (isKept ? 2 * text.length : null),
  );
  const headers: Record<string, string> = {
    ...openHeaders,
    "Cache-Control": isPassing ? "no-store" : keptInFront(sharedSeconds),
    "Content-Type": answer.contentType,
    ETag: answer.etag,
    "Data-Version": String(answer.dataVersion),
  };
  if (answer.fileName !== null) {
    headers["Content-Disposition"] = `attachment; filename="${answer.fileName}"`;
  }
  if (answer.link !== null) headers.Link = answer.link;
  if (answer.location !== null) headers["Content-Location"] = answer.location;
  if (isKnownTag(request.headers.get("if-none-match"), answer.etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(answer.text, { headers });
}

async function makeAnswer(url: URL, question: OpenQuestion): Promise<MadeAnswer> {
  const site = readEnvironment().publicUrl;
  const { answer, dataVersion } = await workAtOneVersion(url.searchParams, site, question);
  if (answer.body instanceof OpenText) {
    const { text, contentType, fileName } = answer.body;
    return { text, etag: contentTag(text), dataVersion, contentType, fileName, link: null, location: null };
  }
  const { body, tagged = body, next = null, version, location = null } = answer;
  const address = next === null ? null : pageAddress(site, url, next);
  const text = JSON.stringify(address === null ? body : { ...body, next: address });
  return {
    text,
    // A change names the version that it changes by this tag too, so that it stands in front.
    etag: contentTag(tagged === body ? text : JSON.stringify([tagged, address]), version),
    dataVersion,
    contentType: "application/json; charset=utf-8",
    fileName: null,
    link: address === null ? null : `<${address}>; rel="next"`,
    // The address of this very answer: of the same state of the data, with the same members.
    location: location === null ? null : withQuery(location, String(url.searchParams)),
  };
}

/** Does the work again where somebody saved something meanwhile, so that all of the answer is of the version that it names. */
async function workAtOneVersion(
  parameters: URLSearchParams,
  site: string,
  { work }: OpenQuestion,
): Promise<{ answer: OpenAnswer; dataVersion: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const dataVersion = await readDataVersion(getStore());
    const answer = await work({ parameters, reader: new AddressReader(parameters), site, dataVersion });
    // A record where much is saved every moment is answered for all the same.
    if (attempt === mostAttempts || (await readDataVersion(getStore())) === dataVersion) {
      return { answer, dataVersion };
    }
  }
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
  // Programs of other sites can read this answer, which that of the framework would not let them.
  console.error("A question to the open data failed:", error);
  return openProblem("internal", "Something went wrong on this server. It was noted.");
}
