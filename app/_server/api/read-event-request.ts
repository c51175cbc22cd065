import { createHash } from "node:crypto";
import { findRecordIds } from "@/db/queries/api/find-record-ids";
import type { Store } from "@/db/store";
import { isObject, type Json } from "@/lib/exchange/merge-patch";
import { entryReferences, mapEntryReferences } from "@/lib/exchange/record-references";
import { readLimitedBody } from "../http/read-limited-body";
import { apiProblem } from "./api-problem";

/** Largest body of a request, in bytes: that of the largest draft. */
export const mostEventBytes = 512 * 1024;

const keyForm = /^[\x21-\x7e]{1,128}$/;

/** A request that brings JSON. */
export interface EventRequest {
  body: { [name: string]: Json };
  /** Under which it may be sent again; null where it names none. */
  idempotencyKey: string | null;
  /** Hash of method, address, version and body. */
  requestHash: string;
}

/** Reads a request of one of these media types, or gives the refusal. */
export async function readEventRequest(
  request: Request,
  mediaTypes: readonly string[],
): Promise<EventRequest | { refusal: Response }> {
  const [mediaType = ""] = (request.headers.get("content-type") ?? "").split(";");
  if (!mediaTypes.includes(mediaType.trim().toLowerCase())) {
    return { refusal: apiProblem("media-type", `Send the event as ${mediaTypes.join(" or ")}.`) };
  }
  const idempotencyKey = request.headers.get("idempotency-key");
  if (idempotencyKey !== null && !keyForm.test(idempotencyKey)) {
    return { refusal: apiProblem("invalid", "An Idempotency-Key is 1 to 128 visible ASCII characters.") };
  }
  const text = await readLimitedBody(request, mostEventBytes);
  if (text === null) {
    return { refusal: apiProblem("too-large", `A request has at most ${mostEventBytes} bytes.`) };
  }
  const body = parseObject(text);
  if (body === null) {
    const detail = "The body is no JSON object.";
    return { refusal: apiProblem("invalid", detail, { issues: [{ path: "", message: detail }] }) };
  }
  const { pathname } = new URL(request.url);
  const version = request.headers.get("if-match") ?? "";
  const requestHash = createHash("sha256")
    .update([request.method, pathname, version, text].join("\n"))
    .digest("hex");
  return { body, idempotencyKey, requestHash };
}

/** An entry whose records are all named by id: what names one by the slug of its page is looked up. */
export async function withRecordIds(store: Store, entry: Json): Promise<Json> {
  const ids = await findRecordIds(store, entryReferences(entry));
  return mapEntryReferences(entry, ({ kind, value }) => ids.get(`${kind} ${value}`) ?? value);
}

function parseObject(text: string): { [name: string]: Json } | null {
  try {
    const value: Json = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
