import type { PlacedMark } from "@/lib/timeline/placed-figure";

/** Where marks lead: events to their pages, clusters to a view of their days. */
export interface FigureLinks {
  event: (slug: string) => string;
  days: (from: string, to: string) => string;
  opens: LinkOpening;
}

/**
 * Where a link opens: on the tracker's own pages here; in an embed in a new tab, so that the reader is not thrown out of the host's
 * page, or in the host's own window where it wishes so.
 */
export type LinkOpening = "here" | "newTab" | "top";

/** What a mark carries for that; a new tab is said to whoever does not see it open. */
export function openingAttributes(opens: LinkOpening): {
  target?: string;
  rel?: string;
  "aria-description"?: string;
} {
  switch (opens) {
    case "here":
      return {};
    case "newTab":
      return { target: "_blank", rel: "noopener", "aria-description": "Opens in a new tab" };
    case "top":
      return { target: "_top" };
  }
}

/** Links of the tracker's own pages. */
export const pageLinks: FigureLinks = {
  event: (slug) => `/events/${encodeURIComponent(slug)}`,
  days: (from, to) => `/?frame=${from}..${to}#magnified`,
  opens: "here",
};

/** The address of a mark: the event's page where it stands for one, else the days of its events. */
export function hrefOf(mark: PlacedMark, links: FigureLinks): string {
  const [first, second] = mark.entries;
  return first !== undefined && second === undefined
    ? links.event(first.slug)
    : links.days(mark.from, mark.to);
}
