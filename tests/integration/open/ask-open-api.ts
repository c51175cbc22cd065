import { answerCollection, answerMember } from "@/app/_server/api/open/answer-collection";
import { site } from "./open-api";

/** Asks the read API for an address under /api/v1. */
export function ask(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const url = new URL(`/api/v1/${address}`, site);
  const [collection = "", name] = url.pathname.replace("/api/v1/", "").split("/").map(decodeURIComponent);
  const request = new Request(url, { headers });
  return name === undefined ? answerCollection(request, collection) : answerMember(request, collection, name);
}
