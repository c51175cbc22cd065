import { answerNewEvent } from "@/app/_server/api/answer-event-writes";
import { getWriteLimiter } from "@/app/_server/api/write-limiter";
import { getStore } from "@/app/_server/store";

/** Publishes a contact or an announcement; /desk/tokens describes it. */
export function POST(request: Request): Promise<Response> {
  return answerNewEvent({ store: getStore(), limiter: getWriteLimiter(), now: Date.now() }, request);
}
