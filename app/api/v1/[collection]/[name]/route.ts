import { answerMember } from "@/app/_server/api/open/answer-collection";
import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { refuseWriting } from "@/app/_server/api/open/open-problem";

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

export { refuseWriting as DELETE, refuseWriting as PATCH, refuseWriting as POST, refuseWriting as PUT };
