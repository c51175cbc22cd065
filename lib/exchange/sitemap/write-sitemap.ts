import { escapeMarkup } from "../markup-text";

/** A page in a sitemap: its whole address, and when it changed last in milliseconds since the epoch, where that is known. */
export interface SitemapPage {
  url: string;
  changedAt: number | null;
}

export const sitemapType = "application/xml";

/** Pages as a sitemap (sitemaps.org). */
export function writeSitemap(pages: readonly SitemapPage[]): string {
  return document("urlset", "url", pages);
}

/** Sitemaps as an index of them. */
export function writeSitemapIndex(sitemaps: readonly SitemapPage[]): string {
  return document("sitemapindex", "sitemap", sitemaps);
}

function document(root: string, element: string, pages: readonly SitemapPage[]): string {
  const lines = pages.map(({ url, changedAt }) => {
    const changed = changedAt === null ? "" : `<lastmod>${new Date(changedAt).toISOString()}</lastmod>`;
    return `<${element}><loc>${escapeMarkup(url)}</loc>${changed}</${element}>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${root}>`,
    "",
  ].join("\n");
}
