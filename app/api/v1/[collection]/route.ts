import { answerCollection } from "@/app/_server/api/open/answer-collection";
import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { refuseWriting } from "@/app/_server/api/open/open-problem";

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

export { refuseWriting as DELETE, refuseWriting as PATCH, refuseWriting as POST, refuseWriting as PUT };
