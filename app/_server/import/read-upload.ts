import { z } from "zod";

/** A file as a form sends it: its name, and its bytes as they come. */
export interface Upload {
  fileName: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** Bytes of a part's own headers, at most. */
const mostHeaderBytes = 16 * 1024;
const disposition = /^content-disposition:.*?\bname="([^"]*)"(?:.*?\bfilename="([^"]*)")?/im;
const boundaryOf = z
  .string()
  .transform((type) => /^multipart\/form-data;.*\bboundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type))
  .transform((found) => found?.[1] ?? found?.[2] ?? null);

/**
 * The first file of a form's multipart body under the name `field`, read piece by piece: never more than a piece of it is held.
 * Null where the body is no such form or holds no file of that name.
 */
export async function readUpload(request: Request, field: string): Promise<Upload | null> {
  const boundary = boundaryOf.parse(request.headers.get("content-type") ?? "");
  const reader = request.body?.getReader();
  if (boundary === null || reader === undefined) return null;
  const part = new PartReader(reader, boundary);
  if (!(await part.skipTo(`--${boundary}`))) return null;
  for (;;) {
    const headers = await part.readHeaders();
    if (headers === null) return null;
    const [, name, fileName] = disposition.exec(headers) ?? [];
    if (name === field && fileName !== undefined)
      return { fileName: baseName(fileName), bytes: part.content() };
    if (!(await part.skipTo(part.delimiter))) return null;
  }
}

/** Browsers give the bare name; others may give a path. */
function baseName(fileName: string): string {
  return fileName.split(/[\\/]/).at(-1) ?? "";
}

class PartReader {
  readonly delimiter: string;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #held = Buffer.alloc(0);

  constructor(reader: ReadableStreamDefaultReader<Uint8Array>, boundary: string) {
    this.#reader = reader;
    this.delimiter = `\r\n--${boundary}`;
  }

  async #pull(): Promise<boolean> {
    const { done, value } = await this.#reader.read();
    if (done) return false;
    this.#held = Buffer.concat([this.#held, value]);
    return true;
  }

  /** Passes over everything up to and with a text; false where it does not come. */
  async skipTo(text: string): Promise<boolean> {
    for (;;) {
      const at = this.#held.indexOf(text);
      if (at >= 0) {
        this.#held = this.#held.subarray(at + text.length);
        return true;
      }
      this.#held = this.#held.subarray(Math.max(0, this.#held.length - text.length));
      if (!(await this.#pull())) return false;
    }
  }

  /** The headers of the next part; null behind the last one. */
  async readHeaders(): Promise<string | null> {
    for (;;) {
      const end = this.#held.indexOf("\r\n\r\n");
      if (end >= 0) {
        const headers = this.#held.subarray(0, end).toString("utf8");
        this.#held = this.#held.subarray(end + 4);
        return headers;
      }
      if (this.#held.length > mostHeaderBytes || !(await this.#pull())) return null;
    }
  }

  /** The content of the part, up to its delimiter. Throws where the body ends before. */
  async *content(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.#held.indexOf(this.delimiter);
      if (at >= 0) {
        if (at > 0) yield this.#held.subarray(0, at);
        await this.#reader.cancel();
        return;
      }
      const sure = this.#held.length - this.delimiter.length;
      if (sure > 0) {
        yield this.#held.subarray(0, sure);
        this.#held = this.#held.subarray(sure);
      }
      if (!(await this.#pull())) throw new Error("The upload ended before the file did.");
    }
  }
}
