import { answerEventRead } from "@/app/_server/api/answer-event-read";
import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { refuseWriting } from "@/app/_server/api/open/open-problem";
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

export { refuseWriting as DELETE, refuseWriting as PATCH, refuseWriting as POST, refuseWriting as PUT };
