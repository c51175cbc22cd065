import { answerOpenFile } from "@/app/_server/exchange/answer-open-file";
import { sitemapPart } from "@/app/_server/exchange/sitemap-files";
import { problemAnswer } from "@/app/_server/http/problem-answer";
import { sitemapType } from "@/lib/exchange/sitemap/write-sitemap";

/** One of the sitemaps that the index names. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const part = sitemapPart((await params).file, new URL(request.url).searchParams);
  if (part === null) return problemAnswer(404, "There is no such sitemap.");
  return answerOpenFile(request, { ...part, contentType: `${sitemapType}; charset=utf-8` });
}
