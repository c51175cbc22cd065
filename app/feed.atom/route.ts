import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { answerOpenFile } from "@/app/_server/exchange/answer-open-file";
import { eventFeed } from "@/app/_server/exchange/event-feed";
import { atomType, writeAtomFeed } from "@/lib/exchange/feeds/write-atom-feed";

/** New events as Atom; the filters of the timeline choose which. */
export function GET(request: Request): Promise<Response> {
  const feed = eventFeed(new URL(request.url).searchParams, { path: "/feed.atom", write: writeAtomFeed });
  return answerOpenFile(request, { ...feed, contentType: `${atomType}; charset=utf-8` });
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}
