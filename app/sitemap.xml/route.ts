import { answerOpenFile } from "@/app/_server/exchange/answer-open-file";
import { wholeSitemap } from "@/app/_server/exchange/sitemap-files";
import { sitemapType } from "@/lib/exchange/sitemap/write-sitemap";

/** Every public page, or an index of sitemaps. */
export function GET(request: Request): Promise<Response> {
  const contentType = `${sitemapType}; charset=utf-8`;
  return answerOpenFile(request, { question: "sitemap", contentType, work: wholeSitemap });
}
