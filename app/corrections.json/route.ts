import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { answerOpenFile } from "@/app/_server/exchange/answer-open-file";
import { correctionFeed } from "@/app/_server/exchange/correction-feed";
import { jsonFeedType, writeJsonFeed } from "@/lib/exchange/feeds/write-json-feed";

/** Corrections, retractions and withdrawals as JSON Feed. */
export function GET(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const feed = correctionFeed(parameters, { path: "/corrections.json", write: writeJsonFeed });
  return answerOpenFile(request, { ...feed, contentType: `${jsonFeedType}; charset=utf-8` });
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}
