import { answerEventChange } from "@/app/_server/api/answer-event-writes";
import { answerMember } from "@/app/_server/api/open/answer-collection";
import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { methodProblem } from "@/app/_server/api/open/open-problem";
import { getWriteLimiter } from "@/app/_server/api/write-limiter";
import { getStore } from "@/app/_server/store";

interface Context {
  params: Promise<{ event: string }>;
}

/** A published or retracted event; /data/api describes it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerMember(request, "events", (await params).event);
}

/** Changes a published event over the version that If-Match names; /data/api describes it. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const services = { store: getStore(), limiter: getWriteLimiter(), now: Date.now() };
  return answerEventChange(services, request, (await params).event);
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}

function answerOtherMethod(): Response {
  return methodProblem("GET, HEAD, OPTIONS, PATCH");
}

export { answerOtherMethod as DELETE, answerOtherMethod as POST, answerOtherMethod as PUT };
