import { answerCollection } from "@/app/_server/api/open/answer-collection";
import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";

interface Context {
  params: Promise<{ collection: string }>;
}

/** A page of a list of public documents; /data/api describes them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerCollection(request, (await params).collection);
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}
