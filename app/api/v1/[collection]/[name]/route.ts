import { answerMember } from "@/app/_server/api/open/answer-collection";
import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { methodProblem } from "@/app/_server/api/open/open-problem";

interface Context {
  params: Promise<{ collection: string; name: string }>;
}

/** One public document; /data/api describes them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { collection, name } = await params;
  return answerMember(request, collection, name);
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
