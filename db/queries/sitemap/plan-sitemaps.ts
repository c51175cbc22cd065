import type { Store } from "../../store";
import { type PageKey, type PageSpan, pageSections, walkShownKeys } from "./shown-page-keys";

/** What one sitemap lists, and how many pages that was when it was planned. */
export interface PlannedSitemap {
  span: PageSpan;
  count: number;
}

/**
 * All pages of records in spans of up to `most` pages. Spans end at records and not after a number of them, so that whoever reads one
 * after the other finds each page once, whatever comes or goes meanwhile; the last of each kind is open, for what is still to come.
 */
export async function planSitemaps(store: Store, most: number): Promise<PlannedSitemap[]> {
  const planned: PlannedSitemap[] = [];
  for (const section of pageSections) {
    let after: PageKey | null = null;
    let last: PageKey | null = null;
    let count = 0;
    for await (const keys of walkShownKeys(store, { section, after, through: null })) {
      for (const key of keys) {
        if (count === most) {
          planned.push({ span: { section, after, through: last }, count });
          after = last;
          count = 0;
        }
        last = key;
        count += 1;
      }
    }
    if (count > 0) planned.push({ span: { section, after, through: null }, count });
  }
  return planned;
}
