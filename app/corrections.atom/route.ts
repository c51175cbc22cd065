import { answerOpenPreflight } from "@/app/_server/api/open/answer-open-question";
import { answerOpenFile } from "@/app/_server/exchange/answer-open-file";
import { correctionFeed } from "@/app/_server/exchange/correction-feed";
import { atomType, writeAtomFeed } from "@/lib/exchange/feeds/write-atom-feed";

/** Corrections, retractions and withdrawals as Atom. */
export function GET(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const feed = correctionFeed(parameters, { path: "/corrections.atom", write: writeAtomFeed });
  return answerOpenFile(request, { ...feed, contentType: `${atomType}; charset=utf-8` });
}

export function OPTIONS(): Response {
  return answerOpenPreflight();
}
