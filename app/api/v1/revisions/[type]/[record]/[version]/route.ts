import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { refuseWriting } from "@/app/_server/api/open/open-problem";
import { answerOneRevision } from "@/app/_server/api/open/revision-answers";

interface Context {
  params: Promise<{ type: string; record: string; version: string }>;
}

/** One saved version of a public record; /data/api describes it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerOneRevision(request, await params);
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}

export { refuseWriting as DELETE, refuseWriting as PATCH, refuseWriting as POST, refuseWriting as PUT };
