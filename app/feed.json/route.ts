import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { answerOpenFile } from "@/app/_server/exchange/answer-open-file";
import { eventFeed } from "@/app/_server/exchange/event-feed";
import { jsonFeedType, writeJsonFeed } from "@/lib/exchange/feeds/write-json-feed";

/** New events as JSON Feed; the filters of the timeline choose which. */
export function GET(request: Request): Promise<Response> {
  const feed = eventFeed(new URL(request.url).searchParams, { path: "/feed.json", write: writeJsonFeed });
  return answerOpenFile(request, { ...feed, contentType: `${jsonFeedType}; charset=utf-8` });
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}
