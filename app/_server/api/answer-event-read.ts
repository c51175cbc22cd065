import { isKnownTag } from "@/app/_server/http/is-known-tag";
import type { Store } from "@/db/store";
import { apiProblemOf } from "./api-problem";
import { findApiEvent } from "./find-api-event";

/** Pages of other sites may read both an event and why there is none. */
const forEverybody = { "Access-Control-Allow-Origin": "*" };

/** Answers `GET /api/v1/events/ID`: a published event as it is written, with its version as ETag. Open to everybody. */
export async function answerEventRead(store: Store, request: Request, name: string): Promise<Response> {
  try {
    const { id, slug, type, version, entry } = await findApiEvent(store, name);
    const headers = {
      ETag: `"${version}"`,
      "Cache-Control": "no-cache",
      ...forEverybody,
      "Access-Control-Expose-Headers": "ETag",
    };
    if (isKnownTag(request.headers.get("if-none-match"), headers.ETag)) {
      return new Response(null, { status: 304, headers });
    }
    return Response.json({ id, slug, type, version, page: `/events/${slug}`, ...entry }, { headers });
  } catch (error) {
    return apiProblemOf(error, forEverybody);
  }
}
