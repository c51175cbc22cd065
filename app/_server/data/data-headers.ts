import { keptInFront } from "../http/cache-control";
import { contentTag } from "../http/content-tag";

/** How long a cache in front may answer by itself, in seconds. */
const sharedSeconds = 60;

/** Raised whenever files of the same data come out otherwise. */
const formatVersion = 1;

/** A tag for a file that follows from the state of the data and a question alone. */
export function dataTag(question: string): string {
  return contentTag(`${formatVersion} ${question}`);
}

/** The tag of a file of the rows that a selection gives; `state` tells an earlier state from the present one. */
export function selectedFileTag(file: {
  /** With its ending. */
  name: string;
  dataVersion: number;
  state: string;
  query: string;
  site: string;
}): string {
  return dataTag(`${file.name} ${file.dataVersion}${file.state} ${file.query} ${file.site}`);
}

/** What every file of the data is sent with. `fileName` is what browsers call it; null: they show it. */
export function dataHeaders(file: {
  contentType: string;
  etag: string;
  dataVersion: number;
  fileName: string | null;
}): Record<string, string> {
  return {
    "Cache-Control": keptInFront(sharedSeconds),
    "Content-Type": file.contentType,
    "Data-Version": String(file.dataVersion),
    ETag: file.etag,
    ...(file.fileName === null ? {} : { "Content-Disposition": `attachment; filename="${file.fileName}"` }),
  };
}

/** Lets pages of any site read an answer, refusals too. */
export function openToAll(answer: Response): Response {
  answer.headers.set("Access-Control-Allow-Origin", "*");
  answer.headers.set("Access-Control-Expose-Headers", "ETag, Data-Version, Content-Disposition, Retry-After");
  return answer;
}
