import type { PlacedMark } from "@/lib/timeline/placed-figure";

/** Where marks lead: events to their pages, clusters to a view of their days. */
export interface FigureLinks {
  event: (slug: string) => string;
  days: (from: string, to: string) => string;
  /** In an embed a link must not throw the reader out of the host's page. */
  opensNewTab: boolean;
}

/** Links of the tracker's own pages. */
export const pageLinks: FigureLinks = {
  event: (slug) => `/events/${encodeURIComponent(slug)}`,
  days: (from, to) => `/?frame=${from}..${to}#magnified`,
  opensNewTab: false,
};

/** The address of a mark: the event's page where it stands for one, else the days of its events. */
export function hrefOf(mark: PlacedMark, links: FigureLinks): string {
  const [first, second] = mark.entries;
  return first !== undefined && second === undefined
    ? links.event(first.slug)
    : links.days(mark.from, mark.to);
}
