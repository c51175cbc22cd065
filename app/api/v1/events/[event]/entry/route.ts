import { answerEventRead } from "@/app/_server/api/answer-event-read";
import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { methodProblem } from "@/app/_server/api/open/open-problem";
import { getStore } from "@/app/_server/store";

interface Context {
  params: Promise<{ event: string }>;
}

/** A published event as it is written, over which a change is a patch; open to everybody. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerEventRead(getStore(), request, (await params).event);
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}

function answerOtherMethod(): Response {
  return methodProblem("GET, HEAD, OPTIONS");
}

export {
  answerOtherMethod as DELETE,
  answerOtherMethod as PATCH,
  answerOtherMethod as POST,
  answerOtherMethod as PUT,
};
