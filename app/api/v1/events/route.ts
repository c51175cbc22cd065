import { answerNewEvent } from "@/app/_server/api/answer-event-writes";
import { answerCollection } from "@/app/_server/api/open/answer-collection";
import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { methodProblem } from "@/app/_server/api/open/open-problem";
import { getWriteLimiter } from "@/app/_server/api/write-limiter";
import { getStore } from "@/app/_server/store";

/** A page of contacts and announcements; /data/api describes them. */
export function GET(request: Request): Promise<Response> {
  return answerCollection(request, "events");
}

/** Publishes a contact or an announcement; /data/api describes it. */
export function POST(request: Request): Promise<Response> {
  return answerNewEvent({ store: getStore(), limiter: getWriteLimiter(), now: Date.now() }, request);
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}

function answerOtherMethod(): Response {
  return methodProblem("GET, HEAD, OPTIONS, POST");
}

export { answerOtherMethod as DELETE, answerOtherMethod as PATCH, answerOtherMethod as PUT };
