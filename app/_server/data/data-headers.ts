import { createHash } from "node:crypto";

/** How long a cache in front may answer by itself, and may go on while it asks anew, in seconds. */
const sharedSeconds = 60;
const staleSeconds = 86_400;

/** Raised whenever files of the same data come out otherwise. */
const formatVersion = 1;

/** A tag for a file that follows from the state of the data and a question alone. */
export function dataTag(question: string): string {
  return `"${createHash("sha256").update(`${formatVersion} ${question}`).digest("base64url").slice(0, 22)}"`;
}

/** What every file of the data is sent with. `fileName` is what browsers call it; null: they show it. */
export function dataHeaders(file: {
  contentType: string;
  etag: string;
  dataVersion: number;
  fileName: string | null;
}): Record<string, string> {
  return {
    "Cache-Control": `public, max-age=0, s-maxage=${sharedSeconds}, stale-while-revalidate=${staleSeconds}`,
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
