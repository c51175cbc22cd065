import { answerEventRead } from "@/app/_server/api/answer-event-read";
import { answerEventChange } from "@/app/_server/api/answer-event-writes";
import { getWriteLimiter } from "@/app/_server/api/write-limiter";
import { getStore } from "@/app/_server/store";

interface Context {
  params: Promise<{ event: string }>;
}

/** A published event as it is written, with its version; open to everybody. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerEventRead(getStore(), request, (await params).event);
}

/** Changes a published event over the version that If-Match names; /desk/tokens describes it. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  const services = { store: getStore(), limiter: getWriteLimiter(), now: Date.now() };
  return answerEventChange(services, request, (await params).event);
}
