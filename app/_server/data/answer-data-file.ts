import { openSnapshot } from "@/db/export/open-snapshot";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import type { Store } from "@/db/store";
import type { EventFilter } from "@/lib/records/event-filter";
import { readEnvironment } from "../environment";
import { nameSelection, readSelection } from "../exchange/selection";
import { isKnownTag } from "../http/is-known-tag";
import { problemAnswer } from "../http/problem-answer";
import { answerAtMoment } from "../past/answer-at-moment";
import { currentDataAt } from "../past/data-at";
import { dayOfData } from "../today";
import { dataHeaders, openToAll, selectedFileTag } from "./data-headers";
import { noteFileSize } from "./file-sizes";
import { wholeOrStream } from "./whole-or-stream";

/** Files that may be made at a time; each keeps a connection and the state that it began with. */
const mostAtATime = 6;
const longestDownloadMs = 15 * 60_000;

/** On globalThis, since the bundler gives each entry a copy of this module. */
const key = Symbol.for("backchannel.data-files-under-way");
const holder: typeof globalThis & { [key]?: { count: number } } = globalThis;

function underWay(): { count: number } {
  holder[key] ??= { count: 0 };
  return holder[key];
}

/** A file made of the public rows of one state of the data. */
export interface DataFile {
  /** As in its address, without its ending. */
  name: string;
  ending: string;
  contentType: string;
  /** Its text, part by part, from a state of the data that stays as it is until all is read. */
  parts: (store: Store, asked: { filter: EventFilter; site: string }) => AsyncGenerator<string>;
}

/**
 * Answers with a file of the data: all of it, or what the filters of the timeline in the address select, on the state that `version`
 * or `as-known-on` names. All of a file is of one state, whatever is published while it is sent.
 */
export async function answerDataFile(request: Request, file: DataFile): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const selection = readSelection(parameters);
  const answer = await answerAtMoment(request, async () => {
    const faults = [...selection.faults, ...(await nameSelection(selection)).faults];
    if (faults.length > 0) {
      const detail = faults.map(({ parameter, message }) => `${parameter}: ${message}`).join(" ");
      return problemAnswer(400, detail, faults);
    }
    return answerSelected(request, file, selection);
  });
  return openToAll(answer);
}

async function answerSelected(
  request: Request,
  { name, ending, contentType, parts }: DataFile,
  { filter, query }: { filter: EventFilter; query: string },
): Promise<Response> {
  const { databasePath, publicUrl } = readEnvironment();
  const at = currentDataAt();
  if (underWay().count >= mostAtATime) return busy();
  const store = openSnapshot(at?.databasePath ?? databasePath);
  underWay().count += 1;
  let isOpen = true;
  const close = () => {
    if (!isOpen) return;
    isOpen = false;
    underWay().count -= 1;
    store.close();
  };
  try {
    const dataVersion = await readDataVersion(store);
    const etag = selectedFileTag({
      name: `${name}.${ending}`,
      ...{ dataVersion, state: at?.key ?? "", query, site: publicUrl },
    });
    const headers = dataHeaders({
      contentType,
      dataVersion,
      etag,
      fileName: `backchannel-${name}-${dayOfData()}-v${dataVersion}.${ending}`,
    });
    if (isKnownTag(request.headers.get("If-None-Match"), etag)) {
      close();
      return new Response(null, { status: 304, headers });
    }
    if (request.method === "HEAD") {
      close();
      return new Response(null, { headers });
    }
    const { body, length } = await wholeOrStream(parts(store, { filter, site: publicUrl }), {
      onEnd: close,
      onWhole: (bytes) => noteFileSize(etag, bytes),
      deadlineMs: longestDownloadMs,
    });
    return new Response(body, {
      headers: length === null ? headers : { ...headers, "Content-Length": String(length) },
    });
  } catch (error) {
    close();
    throw error;
  }
}

function busy(): Response {
  const answer = problemAnswer(503, "Too many files are being made at the moment. Ask again soon.");
  answer.headers.set("Retry-After", "10");
  return answer;
}
